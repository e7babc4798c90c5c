import type { Language } from '../shared/language.ts';
import { spokenDay } from '../shared/spoken.ts';
import type { Complaint } from './model.ts';

/** The day by whose end the customer has an answer. A day that closes at midnight is still that day, not the next. */
export const spokenDueDay = (
  { answerDueAt }: Pick<Complaint, 'answerDueAt'>,
  timeZone: string,
  language: Language,
): string => spokenDay(new Date(answerDueAt.getTime() - 1), timeZone, language);
