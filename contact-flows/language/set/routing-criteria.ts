import type { Block } from '../flow.ts';
import type { Parameter } from '../reference.ts';
import { type NextOrError, orError } from '../targets.ts';
import type { Path } from '../text.ts';

/** Who may be offered the contact: agents by name, or agents with a proficiency of at least 1.0 to 5.0. */
export type Criterion =
  | { readonly agents: readonly [string | Path, ...(string | Path)[]] }
  | { readonly attribute: string; readonly value: string; readonly level: number };

export interface CriteriaStep {
  /** All of these together: eight at most. */
  readonly all: readonly [Criterion, ...Criterion[]];
  /** Then the next step counts; the last has none, and counts for ever. */
  readonly forSeconds?: number;
}

/** Set routing criteria: five steps at most, in effect when the contact enters the queue. */
export const setRoutingCriteria = <const L extends string>(
  steps: readonly [CriteriaStep, ...CriteriaStep[]],
  options: NextOrError<L>,
): Block<L> => ({
  Type: 'UpdateContactRoutingCriteria',
  Parameters: { RoutingCriteria: { Steps: steps.map(step) } },
  Transitions: orError(options),
});

const step = ({ all, forSeconds }: CriteriaStep): Parameter => {
  const conditions = all.map(condition);
  return {
    Expression: conditions.length === 1 && conditions[0] ? conditions[0] : { AndExpression: conditions },
    ...(forSeconds === undefined ? {} : { Expiry: { DurationInSeconds: String(forSeconds) } }),
  };
};

const condition = (criterion: Criterion): { readonly AttributeCondition: Parameter } => ({
  AttributeCondition:
    'agents' in criterion
      ? { ComparisonOperator: 'Match', MatchCriteria: { AgentsCriteria: { AgentIds: criterion.agents } } }
      : {
          Name: criterion.attribute,
          Value: criterion.value,
          ProficiencyLevel: criterion.level.toFixed(1),
          ComparisonOperator: 'NumberGreaterOrEqualTo',
        },
});
