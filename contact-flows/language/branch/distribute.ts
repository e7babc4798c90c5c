import type { Block } from '../flow.ts';
import { errorsTo } from '../targets.ts';

/**
 * Distribute by percentage. A number from 1 to 100 is drawn; Connect's thresholds are one more than the percentages so far.
 *
 * @throws RangeError when the shares are not whole numbers from 1, together below 100: a mistake in the flow.
 */
export const distribute = <const L extends string>(
  shares: readonly [
    { readonly percent: number; readonly next: L },
    ...{ readonly percent: number; readonly next: L }[],
  ],
  options: { readonly rest: L },
): Block<L> => {
  let sum = 0;
  const Conditions = shares.map(({ percent, next }) => {
    sum += percent;
    if (!Number.isInteger(percent) || percent < 1 || sum > 99)
      throw new RangeError(
        `shares are whole numbers of at least 1 and leave something for the rest; at ${percent} % they come to ${sum} %`,
      );
    return { NextAction: next, Condition: { Operator: 'NumberLessThan', Operands: [String(sum + 1)] } };
  });
  return {
    Type: 'DistributeByPercentage',
    Parameters: {},
    Transitions: {
      NextAction: options.rest,
      Conditions,
      Errors: errorsTo({ NoMatchingCondition: options.rest }),
    },
  };
};
