import type { Finding } from '../finding.ts';
import type { LoadedScripts, ScriptFile } from '../index.ts';
import { checkScript } from './index.ts';
import { stepsOf } from './support/edges.ts';
import { findingsOf, type Problem, type RuleText } from './support/rule.ts';

/** What holds among scripts, not in one of them. */
const names: RuleText = {
  id: 'script-names',
  severity: 'error',
  finds: 'two scripts of one id and version',
  source: 'a conversation is held to its script by these two',
  cure: 'give one of them another version',
};
const needsServed: RuleText = {
  id: 'needs-served',
  severity: 'warning',
  finds: 'a need that goes on with a script, and no script of that direction serves it',
  source: 'the agent would be told that there is none, and choose again',
  cure: 'write one, or lead the need to a step',
};
export const rulesAmong: readonly RuleText[] = [names, needsServed];

/** Everything that is wrong with a set of scripts: with what could not be read, with each, and among them. */
export const checkScripts = ({ scripts, findings }: LoadedScripts): readonly Finding[] => [
  ...findings,
  ...scripts.flatMap(({ file, script }) => checkScript(script, file)),
  ...scripts.flatMap((one) => findingsOf(names, one.file, twin(one, scripts))),
  ...scripts.flatMap((one) => findingsOf(needsServed, one.file, unserved(one, scripts))),
];

const twin = ({ file, script }: ScriptFile, all: readonly ScriptFile[]): readonly Problem[] => {
  const other = all.find(
    ({ file: theirs, script: { id, version } }) =>
      theirs !== file && id === script.id && version === script.version,
  );
  return other === undefined
    ? []
    : [{ why: `${other.file} is "${script.id}", version "${script.version}", too` }];
};

const unserved = ({ script }: ScriptFile, all: readonly ScriptFile[]): readonly Problem[] =>
  stepsOf(script).flatMap(([step, it]) =>
    it.kind !== 'detect-need'
      ? []
      : Object.entries(it.needs).flatMap(([need, target]) =>
          target !== undefined &&
          'script' in target &&
          !all.some(
            ({ script: { use } }) =>
              use.weight > 0 &&
              use.direction === script.use.direction &&
              use.needs.some((served) => served === need),
          )
            ? [
                {
                  step,
                  why: `"${need}" goes on with its script, and no ${script.use.direction} script serves it`,
                },
              ]
            : [],
        ),
  );
