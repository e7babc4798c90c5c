import type { Script } from '../../../domain/script/document.ts';
import { meant } from '../../../domain/shared/nearest-word.ts';
import { objectionOf, stepsOf } from './support/edges.ts';
import type { Problem, Rule } from './support/rule.ts';

export const objections: Rule = {
  id: 'objections',
  severity: 'error',
  finds:
    'an objection without an answer or that no step allows, and a step that allows one that does not exist',
  source: 'an agent who hears it must find something to say, and come back to where they were',
  cure: 'add it to `objections` of the steps at which customers say it',
  check: (script) => [...ofSteps(script), ...ofScript(script)],
};

const ofSteps = (script: Script): readonly Problem[] =>
  stepsOf(script).flatMap(([step, { kind, objections: allowed = [] }]) => [
    ...allowed
      .filter((name) => objectionOf(script, name) === undefined)
      .map((name) => ({
        step,
        why: `there is no objection "${name}"`,
        cure: meant(name, Object.keys(script.objections ?? {})),
      })),
    ...(kind === 'close' && allowed.length > 0
      ? [{ step, why: 'a conversation that is closed cannot be left', cure: 'take `objections` out here' }]
      : []),
  ]);

const ofScript = (script: Script): readonly Problem[] => {
  const allowed = new Set(stepsOf(script).flatMap(([, step]) => step.objections ?? []));
  return Object.entries(script.objections ?? {}).flatMap(([name, { answers }]) => [
    ...(allowed.has(name) ? [] : [{ why: `no step may be left for the objection ${name}` }]),
    ...(Object.keys(answers).length > 0
      ? []
      : [{ why: `the objection ${name} has no answer`, cure: 'write what the agent says to it' }]),
  ]);
};
