import type { Condition, Script } from '../../../../domain/script/document.ts';

/** The condition behind the name of a rule, or nothing. */
export const ruleOf = ({ rules }: Script, name: string): Condition | undefined =>
  rules !== undefined && Object.hasOwn(rules, name) ? rules[name] : undefined;

/** Whether the value of that name is certainly there once the condition came out as `truth`: what is missing fulfils no comparison. */
export const impliesKnown = (
  script: Script,
  condition: Condition,
  truth: boolean,
  name: string,
  inside: readonly string[] = [],
): boolean => {
  const implies = (part: Condition, came: boolean) => impliesKnown(script, part, came, name, inside);
  if ('all' in condition)
    return truth
      ? condition.all.some((part) => implies(part, true))
      : condition.all.every((part) => implies(part, false));
  if ('any' in condition)
    return truth
      ? condition.any.every((part) => implies(part, true))
      : condition.any.some((part) => implies(part, false));
  if ('not' in condition) return implies(condition.not, !truth);
  if ('rule' in condition) {
    const rule = ruleOf(script, condition.rule);
    return rule === undefined || inside.includes(condition.rule)
      ? false
      : impliesKnown(script, rule, truth, name, [...inside, condition.rule]);
  }
  if (('answer' in condition ? condition.answer : condition.file) !== name) return false;
  return 'known' in condition ? condition.known === truth : truth;
};

/** What a condition comes out as when one field of the file has that value and nothing else is known; undefined: it depends. */
export const outcomeWhen = (
  script: Script,
  condition: Condition,
  assumed: { readonly file: string; readonly is: string },
  inside: readonly string[] = [],
): boolean | undefined => {
  const outcome = (part: Condition) => outcomeWhen(script, part, assumed, inside);
  if ('all' in condition) return every(condition.all.map(outcome));
  if ('any' in condition) return not(every(condition.any.map(outcome).map(not)));
  if ('not' in condition) return not(outcome(condition.not));
  if ('rule' in condition) {
    const rule = ruleOf(script, condition.rule);
    return rule === undefined || inside.includes(condition.rule)
      ? undefined
      : outcomeWhen(script, rule, assumed, [...inside, condition.rule]);
  }
  if ('answer' in condition || condition.file !== assumed.file) return undefined;
  if ('is' in condition) return [condition.is].flat().includes(assumed.is);
  return 'known' in condition ? condition.known : false;
};

const not = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);
const every = (values: readonly (boolean | undefined)[]): boolean | undefined =>
  values.includes(false) ? false : values.includes(undefined) ? undefined : true;

/** Every comparison in a condition; rules are looked at where they are defined. */
export type Compared = Exclude<
  Condition,
  | { readonly rule: string }
  | { readonly all: unknown }
  | { readonly any: unknown }
  | { readonly not: unknown }
>;
export const comparisonsIn = (condition: Condition): readonly Compared[] => {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  if ('not' in condition) return comparisonsIn(condition.not);
  return 'rule' in condition ? [] : [condition];
};

/** Names of the rules that a condition uses. */
export const rulesIn = (condition: Condition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(rulesIn);
  if ('any' in condition) return condition.any.flatMap(rulesIn);
  if ('not' in condition) return rulesIn(condition.not);
  return 'rule' in condition ? [condition.rule] : [];
};

/** Those that a step decides by. */
export const conditionsOf = (script: Script, step: string): readonly Condition[] => {
  const it = Object.hasOwn(script.steps, step) ? script.steps[step] : undefined;
  if (it?.kind === 'offer') return [it.eligible];
  if ((it?.kind !== 'say' && it?.kind !== 'ask') || typeof it.next === 'string') return [];
  return it.next.flatMap(({ when }) => (when === undefined ? [] : [when]));
};
