import { languages } from '../../../domain/shared/language.ts';
import { words } from '../support/rule.ts';
import { everyBlock, type OurRule } from './support/our-flows.ts';
import { referencesIn } from './support/parameters.ts';

export const promptsComplete: OurRule = {
  id: 'prompts-complete',
  severity: 'error',
  finds:
    'a prompt without a text in one of the languages, with other placeholders in one of them, or filled with others',
  source: 'a caller of that language would hear nothing, or half of it',
  cure: 'write the text in every language, with the same {placeholders}, and fill exactly those',
  check: everyBlock(({ Parameters }, { ours }) =>
    referencesIn(Parameters).flatMap((reference) => {
      if (reference.ref !== 'prompt') return [];
      const prompt = ours.prompts(reference.name);
      if (!prompt) return [{ why: `there is no prompt "${reference.name}"` }];
      const filled = Object.keys(reference.with);
      return languages.flatMap((language) => {
        const text = prompt[language] as string | undefined;
        if (!text?.trim()) return [{ why: `the prompt "${reference.name}" has no text in ${language}` }];
        const placeholders = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
        return sameNames(placeholders, filled)
          ? []
          : [
              {
                why: `the ${language} text of "${reference.name}" has the placeholders ${words(placeholders)}, and the block fills ${words(filled)}`,
              },
            ];
      });
    }),
  ),
};

const sameNames = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((name) => other.includes(name)) && other.every((name) => one.includes(name));
