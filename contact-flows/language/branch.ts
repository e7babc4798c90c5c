import type { Team } from '../../domain/need/model.ts';
import type { ContractOf, FlowLambdaName } from '../../lambdas/registry.ts';
import type { Block } from './flow.ts';
import type { Path } from './text.ts';

const equals = <L extends string>(operand: string, NextAction: L) => ({
  NextAction,
  Condition: { Operator: 'Equals', Operands: [operand] },
});

/** Check contact attributes: the first word that fits, else `otherwise`. */
export const check = <const L extends string>(
  value: Path,
  options: { readonly when: Readonly<Record<string, L>>; readonly otherwise: L },
): Block<L> => ({
  Type: 'Compare',
  Parameters: { ComparisonValue: value },
  Transitions: {
    NextAction: options.otherwise,
    Conditions: Object.entries(options.when).map(([word, next]) => equals(word, next as L)),
    Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: options.otherwise }],
  },
});

/**
 * Branches on what the function answered. Every outcome of its contract has an arrow; `otherwise` is for `invalid-request` and for
 * an outcome that a later version may add.
 */
export const checkOutcome = <
  const Name extends FlowLambdaName,
  const When extends Readonly<Record<keyof ContractOf<Name>['outcomes'] & string, string>>,
  const L extends string,
>(
  _lambda: Name,
  options: { readonly when: When; readonly otherwise: L },
): Block<When[keyof When & string] | L> =>
  check<When[keyof When & string] | L>('$.External.outcome' as Path, options as never);

/** Check hours of operation of the team, or of the queue that is set. */
export const checkHours = <const L extends string>(options: {
  readonly team?: Team;
  readonly open: L;
  readonly closed: L;
  readonly onError: L;
}): Block<L> => ({
  Type: 'CheckHoursOfOperation',
  Parameters: options.team ? { HoursOfOperationId: { ref: 'hours', team: options.team } } : {},
  Transitions: {
    NextAction: options.onError,
    Conditions: [equals('True', options.open), equals('False', options.closed)],
    Errors: [{ ErrorType: 'NoMatchingError', NextAction: options.onError }],
  },
});

/** Check staffing of the queue that is set: is anybody online who could take it? */
export const checkStaffing = <const L extends string>(options: {
  readonly staffed: L;
  readonly unstaffed: L;
  readonly onError: L;
}): Block<L> => ({
  Type: 'CheckMetricData',
  Parameters: { MetricType: 'NumberOfAgentsStaffed' },
  Transitions: {
    NextAction: options.onError,
    Conditions: [
      {
        NextAction: options.staffed,
        Condition: { Operator: 'NumberGreaterThan', Operands: ['0'] },
      },
    ],
    Errors: [
      { ErrorType: 'NoMatchingCondition', NextAction: options.unstaffed },
      { ErrorType: 'NoMatchingError', NextAction: options.onError },
    ],
  },
});

/** Loop: so many times `again`, then `done` once, then from the start. */
export const loop = <const L extends string>(
  times: number,
  options: { readonly again: L; readonly done: L },
): Block<L> => ({
  Type: 'Loop',
  Parameters: { LoopCount: String(times) },
  Transitions: {
    NextAction: options.done,
    Conditions: [equals('ContinueLooping', options.again), equals('DoneLooping', options.done)],
  },
});
