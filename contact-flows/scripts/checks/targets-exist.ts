import type { Script } from '../../../domain/script/document.ts';
import { meant } from '../../../domain/shared/nearest-word.ts';
import { edgesOf, stepOf, stepsOf } from './support/edges.ts';
import type { Problem, Rule } from './support/rule.ts';

export const targetsExist: Rule = {
  id: 'targets-exist',
  severity: 'error',
  finds: 'a way to a step that does not exist',
  source: 'the conversation would stop there',
  cure: 'name a step of this script',
  check: (script) => [
    ...missing(script, undefined, 'start', script.start),
    ...Object.entries(script.objections ?? {}).flatMap(([name, { persists }]) =>
      missing(script, undefined, `persists of the objection ${name}`, persists),
    ),
    ...stepsOf(script).flatMap(([name, step]) => [
      ...edgesOf(script, name)
        .filter(({ outcome }) => outcome !== 'persists')
        .flatMap(({ outcome, to }) => missing(script, name, outcome, to)),
      ...(step.atMost === undefined ? [] : missing(script, name, 'atMost.then', step.atMost.then)),
    ]),
  ],
};

const missing = (script: Script, step: string | undefined, way: string, to: string): readonly Problem[] =>
  stepOf(script, to) === undefined
    ? [
        {
          step,
          why: `"${way}" leads to "${to}", which is no step`,
          cure: meant(to, Object.keys(script.steps)),
        },
      ]
    : [];
