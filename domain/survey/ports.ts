import type { SurveyAnswer, SurveyTotals } from './model.ts';

export interface SurveyStore {
  /** Keeps an answer unless the contact has already answered the question. @returns the answer that stands now. */
  keep(answer: SurveyAnswer): Promise<SurveyAnswer>;
  /** Counts an answer that stands under its question and day. Counting it again changes nothing. */
  count(answer: SurveyAnswer): Promise<void>;
  /** Costs the answers of that day. @param day `YYYY-MM-DD` in UTC. */
  totals(question: string, day: string): Promise<SurveyTotals>;
}
