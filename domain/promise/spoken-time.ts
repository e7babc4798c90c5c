import type { Language } from '../shared/language.ts';
import { spokenDay, spokenInstant } from '../shared/spoken.ts';
import { localTimeOf } from '../working-time/local-time.ts';
import type { CallbackPromise, TimeWindow } from './model.ts';

/** A window as a voice says it: `mercredi 25 novembre, entre 9 heures et 13 heures`. */
export const spokenTime = ({ from, to }: TimeWindow, timeZone: string, language: Language): string => {
  const [begins, ends] = [from, to].map((instant) => hour(localTimeOf(timeZone, instant), language));
  return `${spokenDay(from, timeZone, language)}${between[language](begins ?? '', ends ?? '')}`;
};

const between: Readonly<Record<Language, (begins: string, ends: string) => string>> = {
  fr: (begins, ends) => `, entre ${begins} et ${ends}`,
  nl: (begins, ends) => ` tussen ${begins} en ${ends}`,
  de: (begins, ends) => `, zwischen ${begins} und ${ends}`,
  en: (begins, ends) => ` between ${begins} and ${ends}`,
};

const hour = (localTime: string, language: Language): string => {
  const [hours = 0, minutes = 0] = localTime.split(':').map(Number);
  const past = minutes === 0 ? '' : ` ${minutes}`;
  switch (language) {
    case 'fr':
      return `${hours} ${hours < 2 ? 'heure' : 'heures'}${past}`;
    case 'nl':
      return `${hours} uur${past}`;
    case 'de':
      return `${hours} Uhr${past}`;
    case 'en':
      return `${hours % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`} ${hours < 12 ? 'am' : 'pm'}`;
  }
};

/** When a promise is kept, as the end of a sentence such as `You will hear from us …`: the window that was chosen, or the latest moment. */
export const spokenPromise = (
  { chosen, dueAt }: Pick<CallbackPromise, 'chosen' | 'dueAt'>,
  timeZone: string,
  language: Language,
): string =>
  chosen === undefined
    ? atLatest[language](spokenInstant(dueAt, timeZone, language))
    : on[language](spokenTime(chosen, timeZone, language));

const atLatest: Readonly<Record<Language, (when: string) => string>> = {
  fr: (when) => `au plus tard le ${when}`,
  nl: (when) => `uiterlijk op ${when}`,
  de: (when) => `spätestens am ${when}`,
  en: (when) => `by ${when} at the latest`,
};
const on: Readonly<Record<Language, (when: string) => string>> = {
  fr: (when) => `le ${when}`,
  nl: (when) => `op ${when}`,
  de: (when) => `am ${when}`,
  en: (when) => `on ${when}`,
};
