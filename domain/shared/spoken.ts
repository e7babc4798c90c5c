import { type Language, locales } from './language.ts';

/** The pieces of an instant, in the words and the local time of one language and zone. */
export interface Pieces {
  readonly weekday: string;
  readonly day: number;
  readonly month: string;
  readonly hour: number;
  readonly minute: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
/** Kept: making a formatter costs more than the rest of a call. */
const formatterOf = (timeZone: string, language: Language): Intl.DateTimeFormat => {
  const key = `${language} ${timeZone}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone,
  });
  formatters.set(key, formatter);
  return formatter;
};

const piecesOf = (instant: Date, timeZone: string, language: Language): Pieces => {
  const parts = formatterOf(timeZone, language).formatToParts(instant);
  const text = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    weekday: text('weekday'),
    day: Number(text('day')),
    month: text('month'),
    hour: Number(text('hour')),
    minute: Number(text('minute')),
  };
};

const ordinalEnding = (day: number): string => {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
};

const days: Readonly<Record<Language, (pieces: Pieces) => string>> = {
  fr: ({ weekday, day, month }) => `${weekday} ${day === 1 ? '1er' : day} ${month}`,
  nl: ({ weekday, day, month }) => `${weekday} ${day} ${month}`,
  // Right after `am`, after `auf` and by itself; without `den` a voice may say `fünfundzwanzigster` after `am`.
  de: ({ weekday, day, month }) => `${weekday}, den ${day}. ${month}`,
  en: ({ weekday, day, month }) => `${weekday} the ${day}${ordinalEnding(day)} of ${month}`,
};

const minutes = (minute: number): string => (minute === 0 ? '' : ` ${minute}`);
const times: Readonly<Record<Language, (pieces: Pieces) => string>> = {
  fr: ({ hour, minute }) => ` à ${hour} ${hour < 2 ? 'heure' : 'heures'}${minutes(minute)}`,
  nl: ({ hour, minute }) => ` om ${hour} uur${minutes(minute)}`,
  de: ({ hour, minute }) => `, um ${hour} Uhr${minutes(minute)}`,
  en: ({ hour, minute }) =>
    ` at ${hour % 12 || 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`} ${hour < 12 ? 'am' : 'pm'}`,
};

/** As a voice says it, in local time: `mardi 24 novembre à 10 heures 30`, `Tuesday the 24th of November at 10:30 am`. No year: what is promised is near. */
export const spokenInstant = (instant: Date, timeZone: string, language: Language): string =>
  spokenPieces(piecesOf(instant, timeZone, language), language);

export const spokenPieces = (pieces: Pieces, language: Language): string =>
  days[language](pieces) + times[language](pieces);

/** The local day alone: `dinsdag 24 november`, `Dienstag, den 24. November`. */
export const spokenDay = (instant: Date, timeZone: string, language: Language): string =>
  days[language](piecesOf(instant, timeZone, language));

/** One by one, with a pause between, so that a caller can write it down: `K4729` is `K, 4, 7, 2, 9`. */
export const spokenReference = (reference: string): string =>
  [...reference].filter((character) => /[\p{L}\p{N}]/u.test(character)).join(', ');

const spaced = (digits: string): string => [...digits].join(' ');

/** As Belgians group a number: mobile 0470 12 34 56, the large cities 02 555 01 23, elsewhere 081 22 33 44. */
const belgian = [
  /^\+32(4\d\d)(\d\d)(\d\d)(\d\d)$/,
  /^\+32([2349])(\d{3})(\d\d)(\d\d)$/,
  /^\+32([15678]\d)(\d\d)(\d\d)(\d\d)$/,
];

/**
 * Digit by digit with pauses: not as two-digit numbers, which German and Dutch say in the other order. A Belgian number is said as it is
 * dialled at home, `+3225550123` as `0 2, 5 5 5, 0 1, 2 3`; another one in pairs after `plus`, which is the same word in all four languages.
 *
 * @param number E.164; an odd last digit stands alone.
 */
export const spokenNumber = (number: string): string => {
  const groups = belgian
    .map((shape) => shape.exec(number))
    .find((found) => found !== null)
    ?.slice(1);
  if (groups !== undefined) return `0 ${groups.map(spaced).join(', ')}`;
  const pairs = number.replaceAll(/\D/g, '').match(/\d{1,2}/g) ?? [];
  const digits = pairs.map(spaced).join(', ');
  return number.startsWith('+') ? `plus ${digits}` : digits;
};
