/** The languages that callers and agents are served in; French first (the first users are Belgian). */
export const languages = ['fr', 'nl', 'de', 'en'] as const;
export type Language = (typeof languages)[number];

/** BCP 47 tags for Amazon Connect (`UpdateContactData.LanguageCode`) and for `Intl`. */
export const locales: Readonly<Record<Language, string>> = {
  fr: 'fr-BE',
  nl: 'nl-BE',
  de: 'de-DE',
  en: 'en-GB',
};

export const isLanguage = (text: string): text is Language => languages.some((language) => language === text);
