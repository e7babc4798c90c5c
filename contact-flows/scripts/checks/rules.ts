import type { Script } from '../../../domain/script/document.ts';
import { meant } from '../../../domain/shared/nearest-word.ts';
import { conditionsOf, ruleOf, rulesIn } from './support/conditions.ts';
import { stepsOf } from './support/edges.ts';
import type { Problem, Rule } from './support/rule.ts';

export const namedRules: Rule = {
  id: 'rules',
  severity: 'error',
  finds: 'a rule that does not exist, that needs itself, or that nobody uses',
  source: 'a condition must come to an end; what nobody uses was meant to be used somewhere',
  cure: 'use it in a branch or an offer, or take it out',
  check: (script) => {
    const rules = Object.entries(script.rules ?? {});
    const inSteps = stepsOf(script).map(
      ([step]) => [step, conditionsOf(script, step).flatMap(rulesIn)] as const,
    );
    const inRules = rules.map(([name, condition]) => [name, rulesIn(condition)] as const);
    const used = new Set([...inSteps, ...inRules].flatMap(([, names]) => names));
    return [
      ...inSteps.flatMap(([step, names]) => unknown(script, names).map((problem) => ({ step, ...problem }))),
      ...inRules.flatMap(([, names]) => unknown(script, names)),
      ...inRules
        .filter(([name]) => reaches(script, name, name, []))
        .map(([name]) => ({
          why: `the rule ${name} needs itself to be decided`,
          cure: 'take itself out of it',
        })),
      ...inRules
        .filter(([name]) => !used.has(name))
        .map(([name]) => ({ why: `nobody uses the rule ${name}` })),
    ];
  },
};

const unknown = (script: Script, names: readonly string[]): readonly Problem[] =>
  names
    .filter((name) => ruleOf(script, name) === undefined)
    .map((name) => ({
      why: `there is no rule "${name}"`,
      cure: meant(name, Object.keys(script.rules ?? {})),
    }));

const reaches = (script: Script, from: string, to: string, seen: string[]): boolean => {
  const rule = ruleOf(script, from);
  if (rule === undefined || seen.includes(from)) return false;
  seen.push(from);
  return rulesIn(rule).some((name) => name === to || reaches(script, name, to, seen));
};
