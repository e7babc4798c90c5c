import type { Clock } from '../shared/ports.ts';
import type { SurveyAnswer } from './model.ts';
import type { SurveyStore } from './ports.ts';

export type SurveyRequest = Omit<SurveyAnswer, 'answeredAt'>;

/**
 * Keeps the first answer of a contact to a question, then counts the answer that stands. Both steps can be repeated: a retry that comes
 * after midnight, or with another score, still counts the first answer on its own day.
 */
export const recordSurveyAnswer =
  ({ surveys, clock }: { readonly surveys: SurveyStore; readonly clock: Clock }) =>
  async (request: SurveyRequest): Promise<SurveyAnswer> => {
    const standing = await surveys.keep({ ...request, answeredAt: clock.now() });
    await surveys.count(standing);
    return standing;
  };
