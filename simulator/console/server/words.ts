import { isLanguage, type Language, languages } from '../../../domain/shared/language.ts';
import type { ConsoleRefusal } from './refusal.ts';
import { deRefusals } from './words/de.ts';
import { enRefusals } from './words/en.ts';
import { frRefusals } from './words/fr.ts';
import { nlRefusals } from './words/nl.ts';

/** What the page says when a command is refused: what, why, and what to do. */
export type RefusalTexts = {
  readonly [Code in ConsoleRefusal['code']]: (
    refusal: Extract<ConsoleRefusal, { readonly code: Code }>,
  ) => string;
};

const texts: Readonly<Record<Language, RefusalTexts>> = {
  fr: frRefusals,
  nl: nlRefusals,
  de: deRefusals,
  en: enRefusals,
};

export const refusalText = (refusal: ConsoleRefusal, language: Language): string => {
  const say = texts[language][refusal.code] as (refusal: ConsoleRefusal) => string;
  return say(refusal);
};

/** The language asked for, else the first of the browser's that the centre speaks, else English. */
export const languageOf = (asked: string | undefined, acceptLanguage: string | undefined): Language => {
  if (asked !== undefined && isLanguage(asked)) return asked;
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.trim().toLowerCase();
    const known = languages.find((language) => tag.startsWith(language));
    if (known !== undefined) return known;
  }
  return 'en';
};
