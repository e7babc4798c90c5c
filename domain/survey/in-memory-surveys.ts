import { dayOf, type SurveyAnswer, totalsOf } from './model.ts';
import type { SurveyStore } from './ports.ts';

/** Survey answers for runs without a database. Each method is one step: nothing comes between its look and its write. */
export const inMemorySurveys = (): SurveyStore => {
  const answers = new Map<string, SurveyAnswer>();
  const counted = new Map<string, SurveyAnswer>();
  const keyOf = ({ contactId, question }: SurveyAnswer) => `${contactId} ${question}`;
  return {
    keep: async (answer) => {
      const standing = answers.get(keyOf(answer)) ?? answer;
      answers.set(keyOf(answer), standing);
      return standing;
    },
    count: async (answer) => {
      counted.set(`${keyOf(answer)} ${dayOf(answer)} ${answer.score}`, answer);
    },
    totals: async (question, day) =>
      totalsOf(
        [...counted.values()]
          .filter((answer) => answer.question === question && dayOf(answer) === day)
          .map(({ score }) => score),
      ),
  };
};
