import type { Language } from '../shared/language.ts';

/** From 1, poor, to 5, excellent. */
export const surveyScores = [1, 2, 3, 4, 5] as const;
export type SurveyScore = (typeof surveyScores)[number];

/** What a caller answered to a closing question: one answer a contact and question, the first. Says nothing about who called. */
export interface SurveyAnswer {
  readonly contactId: string;
  readonly question: string;
  readonly score: SurveyScore;
  readonly language: Language;
  readonly answeredAt: Date;
}

/** How often each score was given. */
export type SurveyTotals = Readonly<Record<SurveyScore, number>>;

/** The day an answer is counted on: its date in UTC, `YYYY-MM-DD`. */
export const dayOf = ({ answeredAt }: Pick<SurveyAnswer, 'answeredAt'>): string =>
  answeredAt.toISOString().slice(0, 10);

/** @param scores of the answers of one day. */
export const totalsOf = (scores: readonly number[]): SurveyTotals => {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = surveyScores.map(
    (score) => scores.filter((given) => given === score).length,
  );
  return { 1: one, 2: two, 3: three, 4: four, 5: five };
};
