import type { Comparison, Condition, Scalar, Script } from './document.ts';
import { ScriptFault } from './faults.ts';
import { own } from './own.ts';
import type { Known } from './scene.ts';

/** Whether a condition holds for what is known. @throws ScriptFault for a rule that does not exist or needs itself. */
export const holds = (
  condition: Condition,
  script: Pick<Script, 'id' | 'rules'>,
  known: Known,
  within: readonly string[] = [],
): boolean => {
  if ('all' in condition) return condition.all.every((one) => holds(one, script, known, within));
  if ('any' in condition) return condition.any.some((one) => holds(one, script, known, within));
  if ('not' in condition) return !holds(condition.not, script, known, within);
  if ('rule' in condition) {
    const rule = own(script.rules, condition.rule);
    if (rule === undefined) {
      throw new ScriptFault(`script ${script.id} has no rule "${condition.rule}": write it under "rules"`);
    }
    if (within.includes(condition.rule)) {
      throw new ScriptFault(
        `rule "${condition.rule}" of script ${script.id} needs itself: take it out of it`,
      );
    }
    return holds(rule, script, known, [...within, condition.rule]);
  }
  return compares(condition, comparedValue(condition, known));
};

const comparedValue = (
  condition: { readonly answer: string } | { readonly file: string },
  { answers, file }: Known,
): Scalar | undefined =>
  'answer' in condition ? own(answers, condition.answer)?.value : own<Scalar>(file, condition.file);

/** A missing value fulfils none, except that it is not known. */
const compares = (comparison: Comparison, value: Scalar | undefined): boolean => {
  if ('known' in comparison) return (value !== undefined && value !== '') === comparison.known;
  if (value === undefined) return false;
  if ('is' in comparison) {
    const { is } = comparison;
    return typeof is === 'object' ? is.includes(value) : is === value;
  }
  if (typeof value !== 'number') return false;
  return 'atLeast' in comparison ? value >= comparison.atLeast : value <= comparison.atMost;
};
