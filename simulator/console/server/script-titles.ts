import type { PublishedScripts } from '../../../domain/conversation/ports.ts';
import { directions } from '../../../domain/script/model.ts';
import { type Language, languages } from '../../../domain/shared/language.ts';

export type ScriptTitle = Readonly<Partial<Record<Language, string>>>;

/** What the scripts in use are called, by their id. The lists of what is in use are remembered for a minute: this is no further reading. */
export const scriptTitles = async (
  scripts: Pick<PublishedScripts, 'inUse'>,
): Promise<ReadonlyMap<string, ScriptTitle>> => {
  const titles = new Map<string, ScriptTitle>();
  for (const language of languages)
    for (const direction of directions)
      for (const { name, title } of await scripts.inUse(direction, language))
        titles.set(name.id, { ...titles.get(name.id), [language]: title });
  return titles;
};
