import { nextOf } from '../../contact-flows/language/catalogue/index.ts';
import type { FlowAction } from '../../contact-flows/language/document.ts';
import type { FlowDefinition } from '../center/definition.ts';
import { outcomeOf } from '../engine/conditions.ts';
import type { CenterEvent } from '../events.ts';

/** One outcome of one block that leads somewhere. `NextAction` counts only where it is the success path and not a copy of a branch. */
export interface Arrow {
  readonly flow: string;
  readonly block: string;
  readonly action: string;
  readonly outcome: string;
  readonly to: string;
}

export const arrowKey = ({ flow, block, outcome }: Pick<Arrow, 'flow' | 'block' | 'outcome'>): string =>
  `${flow} ▸ ${block} ▸ ${outcome}`;

const ofAction = (flow: FlowDefinition, action: FlowAction): readonly Arrow[] => {
  const { NextAction, Conditions = [], Errors = [] } = action.Transitions;
  const arrow = (outcome: string, to: string): Arrow => ({
    flow: flow.name,
    block: action.Identifier,
    action: action.Type,
    outcome,
    to,
  });
  const next = nextOf(action, flow.type) ?? { is: 'success' };
  // A module that comes back without a named branch takes NoMatchingCondition where that is declared; NextAction is then its copy.
  const copied =
    action.Type === 'InvokeFlowModule' && Errors.some(({ ErrorType }) => ErrorType === 'NoMatchingCondition');
  return [
    ...(NextAction !== undefined && next.is === 'success' && !copied ? [arrow('next', NextAction)] : []),
    ...Conditions.map((condition) => arrow(outcomeOf(condition), condition.NextAction)),
    ...Errors.map(({ ErrorType, NextAction: to }) => arrow(ErrorType, to)),
  ];
};

export const arrowsOf = (flow: FlowDefinition): readonly Arrow[] =>
  flow.content.Actions.flatMap((action) => ofAction(flow, action));

/** The keys of the arrows that the events say were followed. */
export const followed = (events: Iterable<CenterEvent>): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (const event of events) {
    if (event.type === 'arrow-followed')
      keys.add(arrowKey({ flow: event.flow, block: event.from, outcome: event.outcome }));
  }
  return keys;
};
