import type { Operator } from '../catalogue/action-type.ts';
import type { Block } from '../flow.ts';
import { errorsTo } from '../targets.ts';
import type { Path } from '../text.ts';

export interface Test<L extends string> {
  readonly is: Operator;
  /** A word, a number, or another path. */
  readonly than: string | number;
  readonly next: L;
}

/** Check contact attributes with any operator: the first test that fits, else `otherwise`. A number against no number never fits. */
export const compare = <const L extends string>(
  value: Path,
  options: { readonly tests: readonly [Test<L>, ...Test<L>[]]; readonly otherwise: L },
): Block<L> => ({
  Type: 'Compare',
  Parameters: { ComparisonValue: value },
  Transitions: {
    NextAction: options.otherwise,
    Conditions: options.tests.map(({ is, than, next }) => ({
      NextAction: next,
      Condition: { Operator: is, Operands: [String(than)] },
    })),
    Errors: errorsTo({ NoMatchingCondition: options.otherwise }),
  },
});
