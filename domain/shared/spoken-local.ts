import type { Language } from './language.ts';
import { spokenPieces } from './spoken.ts';

/** A local date `YYYY-MM-DD` and time `HHMM`. */
export interface LocalMoment {
  readonly date: string;
  readonly time: string;
}

/** From Sunday and from January on, as `Intl` writes them in our locales. */
const names: Readonly<Record<Language, { readonly days: string; readonly months: string }>> = {
  fr: {
    days: 'dimanche lundi mardi mercredi jeudi vendredi samedi',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  },
  nl: {
    days: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag',
    months: 'januari februari maart april mei juni juli augustus september oktober november december',
  },
  de: {
    days: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag',
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  },
  en: {
    days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
    months: 'January February March April May June July August September October November December',
  },
};

/**
 * The words of `spokenInstant` for a moment whose local time is known: no time zone is reckoned with. The first use of `Intl` in a process
 * takes 12 to 20 ms, and a caller who is greeted hears them as silence.
 */
export const spokenLocal = ({ date, time }: LocalMoment, language: Language): string => {
  const midnight = new Date(`${date}T00:00:00Z`);
  const { days, months } = names[language];
  return spokenPieces(
    {
      weekday: days.split(' ')[midnight.getUTCDay()] ?? '',
      day: midnight.getUTCDate(),
      month: months.split(' ')[midnight.getUTCMonth()] ?? '',
      hour: Number(time.slice(0, 2)),
      minute: Number(time.slice(2)),
    },
    language,
  );
};
