import { isLanguage, type Language, languages } from '../shared/language.ts';

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** What spreadsheets put around text so that it stays text: `'0475…`, `="0475…"`. */
export const withoutSpreadsheetMarks = (cell: string): string => {
  const [, formula] = /^="(.*)"$/.exec(cell) ?? [];
  return (formula ?? cell).replace(/^['\u2019](?=[\d+(0])/, '').trim();
};

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

/** In our four languages and in English letters; one letter as Belgian files have it, but not `A` (anglais, allemand). */
const languageNames: ReadonlyMap<string, Language> = new Map(
  (
    [
      ['fr', ['f', 'fra', 'fre', 'french', 'francais', 'frans', 'franzosisch', 'franzoesisch']],
      [
        'nl',
        [
          'n',
          'nld',
          'dut',
          'dutch',
          'neerlandais',
          'nederlands',
          'niederlandisch',
          'niederlaendisch',
          'flemish',
          'vlaams',
          'flamand',
        ],
      ],
      ['de', ['d', 'deu', 'ger', 'german', 'allemand', 'duits', 'deutsch']],
      ['en', ['e', 'eng', 'english', 'anglais', 'engels', 'englisch']],
    ] as const
  ).flatMap(([language, names]) => names.map((name) => [name, language] as const)),
);

/** `fr`, `FR`, `fr-BE`, `français`, `Frans` … */
export const readLanguage = (cell: string): Language | undefined => {
  const text = plain(cell);
  const [code = ''] = text.split(/[-_]/);
  return isLanguage(code) ? code : languageNames.get(text);
};

/** Names of countries in our languages, without their accents, to ISO 3166-1. Made when first needed. */
let countryNames: ReadonlyMap<string, string> | undefined;
const namesOfCountries = (): ReadonlyMap<string, string> => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
  const names = new Map<string, string>();
  for (const language of languages) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code);
      // What is no country of its own now (`ZZ`, the Union) is none here either.
      if (name !== undefined && !notCountries.has(code)) names.set(plain(name), code);
    }
  }
  for (const [name, code] of [
    ['holland', 'NL'],
    ['pays bas', 'NL'],
    ['grand-duche de luxembourg', 'LU'],
  ] as const)
    names.set(name, code);
  return names;
};
const notCountries = new Set([
  'ZZ',
  'EU',
  'EZ',
  'UN',
  'XA',
  'XB',
  'QO',
  'DD',
  'FX',
  'SU',
  'YU',
  'CS',
  'BU',
  'UK',
]);

/** `BE`, `Belgique`, `België`, `Belgium` … to ISO 3166-1. */
export const readCountry = (cell: string): string | undefined => {
  countryNames ??= namesOfCountries();
  const text = plain(cell);
  if (/^[a-z]{2}$/.test(text)) {
    const code = text === 'uk' ? 'GB' : text.toUpperCase();
    return isCountryCode(code) ? code : undefined;
  }
  return countryNames.get(text);
};

let codes: ReadonlySet<string> | undefined;
const isCountryCode = (code: string): boolean => {
  countryNames ??= namesOfCountries();
  codes ??= new Set(countryNames.values());
  return codes.has(code);
};

const zones = new Map<string, string | undefined>();
/** An IANA zone with a place in it. Offsets and `CET` are none: they do not say when summer time begins. */
export const readTimeZone = (cell: string): string | undefined => {
  const text = cell.trim();
  if (!/^[A-Za-z_]+(\/[A-Za-z_+-]+){1,2}$/.test(text) || /^etc\//i.test(text)) return undefined;
  if (!zones.has(text)) zones.set(text, canonicalZone(text));
  return zones.get(text);
};
const canonicalZone = (text: string): string | undefined => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};
