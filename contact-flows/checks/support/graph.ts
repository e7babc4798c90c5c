import { nextOf } from '../../language/catalogue/index.ts';
import type { FlowAction, FlowDocument, FlowType } from '../../language/document.ts';

/** An arrow that a contact can really take. */
export type Arrow =
  | { readonly to: string; readonly by: 'next' }
  | {
      readonly to: string;
      readonly by: 'condition';
      readonly operator: string;
      readonly operands: readonly string[];
    }
  | { readonly to: string; readonly by: 'error'; readonly error: string };

/**
 * The arrows of an action. `NextAction` is left out where it only repeats another branch; where an exported action has nothing but
 * that copy, it stays.
 */
export const arrowsOf = (action: FlowAction, flowType: FlowType | undefined): readonly Arrow[] => {
  const { NextAction, Conditions = [], Errors = [] } = action.Transitions;
  const branches: readonly Arrow[] = [
    ...Conditions.map(
      ({ NextAction: to, Condition }): Arrow => ({
        to,
        by: 'condition',
        operator: Condition.Operator,
        operands: Condition.Operands,
      }),
    ),
    ...Errors.map(({ NextAction: to, ErrorType }): Arrow => ({ to, by: 'error', error: ErrorType })),
  ];
  const copied = nextOf(action, flowType)?.is === 'copy' && branches.length > 0;
  return NextAction === undefined || copied ? branches : [{ to: NextAction, by: 'next' }, ...branches];
};

export const actionsById = ({ Actions }: FlowDocument): ReadonlyMap<string, FlowAction> =>
  new Map(Actions.map((action) => [action.Identifier, action]));

/** The identifiers that a contact can come to. */
export const reachable = (document: FlowDocument, flowType: FlowType | undefined): ReadonlySet<string> => {
  const actions = actionsById(document);
  const seen = new Set<string>();
  const waiting = [document.StartAction];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const action = actions.get(id);
    if (!action || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...arrowsOf(action, flowType).map(({ to }) => to));
  }
  return seen;
};
