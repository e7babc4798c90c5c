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

const days: Readonly<Record<Language, (pieces: Pieces) => string>> = {
  fr: ({ weekday, day, month }) => `${weekday} ${day === 1 ? '1er' : day} ${month}`,
  nl: ({ weekday, day, month }) => `${weekday} ${day} ${month}`,
  de: ({ weekday, day, month }) => `${weekday}, ${day}. ${month}`,
  en: ({ weekday, day, month }) => `${weekday} ${day} ${month}`,
};

const minutes = (minute: number): string => (minute === 0 ? '' : ` ${minute}`);
const times: Readonly<Record<Language, (pieces: Pieces) => string>> = {
  fr: ({ hour, minute }) => ` à ${hour} ${hour < 2 ? 'heure' : 'heures'}${minutes(minute)}`,
  nl: ({ hour, minute }) => ` om ${hour} uur${minutes(minute)}`,
  de: ({ hour, minute }) => `, um ${hour} Uhr${minutes(minute)}`,
  en: ({ hour, minute }) => ` at ${hour}:${String(minute).padStart(2, '0')}`,
};

/** As a voice says it, in local time: `mardi 24 novembre à 10 heures 30`, `Tuesday 24 November at 10:30`. No year: what is promised is near. */
export const spokenInstant = (instant: Date, timeZone: string, language: Language): string =>
  spokenPieces(piecesOf(instant, timeZone, language), language);

export const spokenPieces = (pieces: Pieces, language: Language): string =>
  days[language](pieces) + times[language](pieces);

/** The local day alone: `dinsdag 24 november`, `Dienstag, 24. November`. */
export const spokenDay = (instant: Date, timeZone: string, language: Language): string =>
  days[language](piecesOf(instant, timeZone, language));

/** One by one, with a pause between, so that a caller can write it down: `K4729` is `K, 4, 7, 2, 9`. */
export const spokenReference = (reference: string): string =>
  [...reference].filter((character) => /[\p{L}\p{N}]/u.test(character)).join(', ');

/**
 * Digit by digit with a pause after every second one: `+3225550123` is `plus 3 2, 2 5, 5 5, 0 1, 2 3`. Not as two-digit numbers, which
 * German and Dutch say in the other order. `plus` is the same word in all four languages.
 *
 * @param number E.164; an odd last digit stands alone.
 */
export const spokenNumber = (number: string): string => {
  const pairs = number.replaceAll(/\D/g, '').match(/\d{1,2}/g) ?? [];
  const digits = pairs.map((pair) => [...pair].join(' ')).join(', ');
  return number.startsWith('+') ? `plus ${digits}` : digits;
};
