import type { DirectoryEntry, ReachedBy } from '../../domain/directory/model.ts';
import { teams } from '../../domain/need/model.ts';
import type { ScriptVersion } from '../../domain/script/model.ts';
import { isLanguage, type Language } from '../../domain/shared/language.ts';
import type { WorkingTime } from '../../domain/working-time/model.ts';
import { list, record, text } from './dynamo-customer-items.ts';

/** Items of the table `catalogue`: what the operations team keeps, read on every call and written seldom. */
type Item = Readonly<Record<string, unknown>>;

export const directoryKey = (code: string) => ({ pk: 'DIRECTORY', sk: code });

export const directoryItem = ({ reachedBy, ...entry }: DirectoryEntry) => ({
  ...directoryKey(entry.code),
  ...entry,
  ...reachedBy,
});

/** What cannot be read is left out: one bad line must not take the script from every contact. */
export const scriptVersionsFrom = (item: Item): readonly ScriptVersion[] =>
  list(item['versions']).flatMap((value) => {
    const { scriptId, version, language, campaign, segment, weight } = record(value);
    const readable =
      typeof scriptId === 'string' &&
      typeof version === 'string' &&
      (language === undefined || (typeof language === 'string' && isLanguage(language))) &&
      typeof weight === 'number';
    return readable
      ? [
          {
            scriptId,
            version,
            weight,
            campaign: text(campaign),
            segment: text(segment),
            ...(language === undefined ? {} : { language }),
          },
        ]
      : [];
  });

export const directoryEntryFrom = (item: Item): DirectoryEntry | undefined => {
  const { sk, kind, workingTime } = item;
  const names = namesFrom(record(item['names']));
  const reachedBy = reachedByFrom(item);
  if (typeof sk !== 'string' || names === undefined || reachedBy === undefined) return undefined;
  return {
    code: sk,
    kind: kind === 'person' || kind === 'outside' ? kind : 'service',
    names,
    languages: list(item['languages']).filter(
      (language): language is Language => typeof language === 'string' && isLanguage(language),
    ),
    reachedBy,
    workingTime: workingTime === undefined ? undefined : (workingTime as WorkingTime),
  };
};

const namesFrom = (names: Item): Readonly<Record<Language, string>> | undefined => {
  const { fr, nl, de, en } = names;
  return typeof fr === 'string' && typeof nl === 'string' && typeof de === 'string' && typeof en === 'string'
    ? { fr, nl, de, en }
    : undefined;
};

const reachedByFrom = ({ team, number }: Item): ReachedBy | undefined => {
  const ours = teams.find((known) => known === team);
  if (ours !== undefined) return { team: ours };
  return typeof number === 'string' && /^\+[1-9]\d{4,14}$/.test(number) ? { number } : undefined;
};
