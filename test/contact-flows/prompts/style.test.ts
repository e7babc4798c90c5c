import { describe, expect, it } from 'vitest';
import { prompts } from '../../../contact-flows/prompts/index.ts';
import { type Language, languages } from '../../../domain/shared/language.ts';
import { settings } from '../../../parloir.settings.ts';

interface Said {
  readonly name: string;
  readonly language: Language;
  readonly text: string;
}

const prompted: readonly Said[] = Object.entries(prompts).flatMap(([name, texts]) =>
  languages.map((language) => ({ name, language, text: texts[language] })),
);
/** What the settings file makes callers hear: it is written in the same style. */
const information: readonly Said[] = languages.map((language) => ({
  name: 'information of the settings',
  language,
  text: settings.texts[language].information,
}));
const everything = [...prompted, ...information];

const isMenu = (text: string): boolean => /\d\./.test(text);
const named = (said: readonly Said[]): readonly string[] =>
  said.map(({ name, language, text }) => `${name}, ${language}: ${text}`);

const familiar: Readonly<Record<Exclude<Language, 'en'>, RegExp>> = {
  fr: /(?<![\p{L}’])(tu|te|toi|ton|ta|tes)(?!\p{L})|(?<!\p{L})t’/iu,
  nl: /(?<!\p{L})(je|jij|jou|jouw|jullie)(?!\p{L})/iu,
  de: /(?<!\p{L})(du|dich|dir|dein\p{L}*|ihr|euch)(?!\p{L})/u,
};
const keyBeforeOption: Readonly<Record<Language, RegExp>> = {
  fr: /tapez \d,? pour/i,
  nl: /druk op \d,? (voor|om)/i,
  de: /drücken Sie (bitte )?die \d,? (für|um)/i,
  en: /press \d,? (for|to)/i,
};
const readable = /^[\p{L}\d{},.:;?’ -]+[.?]$/u;

describe('the style of what callers hear', () => {
  it('is short enough for the ear: 250 characters for a menu, 200 for all else', () => {
    const tooLong = everything.filter(({ text }) => text.length > (isMenu(text) ? 250 : 200));

    expect(named(tooLong)).toEqual([]);
  });

  it('is polite: vous, u, Sie', () => {
    const tooFamiliar = everything.filter(
      ({ language, text }) => language !== 'en' && familiar[language].test(text),
    );

    expect(named(tooFamiliar)).toEqual([]);
  });

  it('names the option before its key', () => {
    const wrongWayRound = everything.filter(({ language, text }) => keyBeforeOption[language].test(text));

    expect(named(wrongWayRound)).toEqual([]);
  });

  it('holds nothing that a voice cannot read, and ends as a sentence', () => {
    const unreadable = everything.filter(({ text }) => text !== '{information}' && !readable.test(text));

    expect(named(unreadable)).toEqual([]);
  });

  it('names the same digits in every language', () => {
    const digits = (text: string) => [...new Set(text.match(/\d/g) ?? [])].toSorted().join();
    // Each language offers itself by its own key there.
    const differing = Object.entries(prompts).filter(
      ([name, texts]) =>
        name !== 'language.choose' && new Set(languages.map((one) => digits(texts[one]))).size > 1,
    );

    expect(differing.map(([name]) => name)).toEqual([]);
  });
});

describe('what the rules of style refuse', () => {
  it.each([
    ['fr', 'Tapez ton numéro.'],
    ['fr', 'Nous t’appelons.'],
    ['nl', 'Toets je nummer in.'],
    ['de', 'Gib deine Nummer ein.'],
  ] as const)('in %s, a familiar word: %s', (language, text) => {
    expect(text).toMatch(familiar[language]);
  });

  it.each([
    ['fr', 'Tapez 1 pour un rendez-vous.'],
    ['nl', 'Druk op 1 voor een afspraak.'],
    ['de', 'Drücken Sie die 1 für einen Termin.'],
    ['en', 'Press 1 for an appointment.'],
  ] as const)('in %s, a key before its option: %s', (language, text) => {
    expect(text).toMatch(keyBeforeOption[language]);
  });

  it.each(['Press 1 & wait.', 'Open 9/5.', 'Welcome'])('what a voice cannot read: %s', (text) => {
    expect(text).not.toMatch(readable);
  });
});
