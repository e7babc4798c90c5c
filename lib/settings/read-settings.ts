import type { core } from 'zod';
import { type Advice, InvalidSettings } from './advice.ts';
import { contradictions } from './contradictions.ts';
import { cureFor } from './cures.ts';
import { type Settings, type SettingsInput, settingsSchema } from './schema.ts';
import { whyOf } from './words.ts';

/** @throws InvalidSettings with everything that is wrong, not only the first thing. */
export const readSettings = (input: SettingsInput): Settings => {
  const parsed = settingsSchema.safeParse(input, { reportInput: true });
  const issues = parsed.error?.issues ?? [];
  const settings = parsed.data ?? fieldByField(input);
  const isReadable = (field: string): boolean =>
    issues.every(({ path, code }) => path[0] !== field && (path.length > 0 || code === 'unrecognized_keys'));
  const readable = new Set(Object.keys(settingsSchema.shape).filter(isReadable));
  const advice = [...issues.flatMap(adviceOf), ...contradictions(settings, readable)];
  if (advice.length > 0) throw new InvalidSettings(firstOfEachField(advice));
  return settings;
};

/** What can be read of settings that are wrong somewhere: only the fields without an issue may be looked at. */
const fieldByField = (input: unknown): Settings =>
  Object.fromEntries(
    Object.entries(settingsSchema.shape).map(([field, schema]) => [
      field,
      schema.safeParse((input as Readonly<Record<string, unknown>> | undefined)?.[field]).data,
    ]),
  ) as Settings;

/** A value that is wrong in two ways is mended once. */
const firstOfEachField = (advice: readonly Advice[]): readonly Advice[] =>
  advice.filter(({ path }, index) => advice.findIndex((other) => other.path === path) === index);

const adviceOf = (issue: core.$ZodIssue): readonly Advice[] => {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      why: 'there is no such field',
      cure: path === '' ? 'take it out, or correct its spelling' : cureFor(path),
    }));
  return [{ path: path === '' ? 'settings' : path, why: whyOf(issue), cure: cureFor(path) }];
};

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (written, part) =>
      typeof part === 'number'
        ? `${written}[${part}]`
        : `${written}${written === '' ? '' : '.'}${String(part)}`,
    '',
  );
