import { createHash } from 'node:crypto';
import type { Script } from '../../domain/script/document.ts';
import { checkScripts } from './checks/all.ts';
import { type Finding, printed } from './finding.ts';
import { type LoadedScripts, loadScripts } from './index.ts';

/** The scripts cannot be deployed; `message` is written for whoever wrote them: file, step, rule and cure. */
export class InvalidScripts extends Error {
  override readonly name = 'InvalidScripts';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const several = findings.length === 1 ? 'one thing is' : `${findings.length} things are`;
    super(
      `the scripts cannot be deployed: ${several} wrong\n\n${printed(findings)}\n\nnpm run scripts -- check   says it again`,
    );
    this.findings = findings;
  }
}

export interface Published {
  readonly version: string;
  readonly script: Script;
}

/**
 * Scripts under the versions that they are published as: whoever changes a word publishes a new version, and the conversations that began
 * with the old one keep it. The order of steps, options and answers counts, that of a step's own keys does not.
 *
 * @throws InvalidScripts when any of them is broken or half translated.
 */
export const publishable = (loaded: LoadedScripts): readonly Published[] => {
  const errors = checkScripts(loaded).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new InvalidScripts(errors);
  return loaded.scripts.map(({ script }) => ({ version: publishedVersion(script), script }));
};

let ours: LoadedScripts | undefined;
/**
 * The scripts of the project, read once a process, for a deployment with these calendars.
 *
 * @throws InvalidScripts as `publishable`, and when one books in a calendar that the deployment does not have.
 */
export const scriptsToPublish = (calendars: readonly string[]): readonly Published[] => {
  ours ??= loadScripts();
  return publishable({ ...ours, findings: [...ours.findings, ...calendarsMissing(ours, calendars)] });
};

/** Of the settings, so it is seen only when it is deployed. */
const calendarsMissing = ({ scripts }: LoadedScripts, calendars: readonly string[]): readonly Finding[] =>
  scripts.flatMap(({ file, script }) =>
    Object.entries(script.steps).flatMap(([step, it]): readonly Finding[] =>
      it.kind !== 'book' || it.calendar === undefined || calendars.includes(it.calendar)
        ? []
        : [
            {
              file,
              step,
              rule: 'calendars',
              severity: 'error',
              why: `it books in the calendar "${it.calendar}", which this deployment does not have`,
              cure: `name one of \`calendars\` in parloir.settings.ts (${calendars.join(', ')}), or add it there`,
            },
          ],
    ),
  );

/** `<author's version>-<first 8 hex of the SHA-256 of the document>`. */
export const publishedVersion = (script: Script): string =>
  `${script.version}-${sha256(JSON.stringify(script)).slice(0, 8)}`;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
