import type { Language } from '../../../../domain/shared/language.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { Words };

export const allWords: Readonly<Record<Language, Words>> = { fr, nl, de, en };

/** How each language names itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
  en: 'English',
};

/** The first of ours that the browser asks for; French when it asks for none of them. */
export const preferredLanguage = (asked: readonly string[]): Language => {
  for (const tag of asked) {
    const known = (Object.keys(allWords) as Language[]).find(
      (language) => tag.toLowerCase().split('-')[0] === language,
    );
    if (known !== undefined) return known;
  }
  return 'fr';
};
