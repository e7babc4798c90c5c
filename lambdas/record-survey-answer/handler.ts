import type { Clock } from '../../domain/shared/ports.ts';
import { surveyScores } from '../../domain/survey/model.ts';
import type { SurveyStore } from '../../domain/survey/ports.ts';
import { recordSurveyAnswer } from '../../domain/survey/record-survey-answer.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { recordSurveyAnswer as contract } from './contract.ts';

export interface SurveyPorts {
  readonly surveys: SurveyStore;
  readonly clock: Clock;
}

export const createHandler = (ports: SurveyPorts, frame?: Frame) => {
  const record = recordSurveyAnswer(ports);
  return flowHandler(
    contract,
    async ({ question, score: keyed, language }, { contactId }) => {
      const score = surveyScores.find((known) => String(known) === keyed);
      if (score === undefined) throw new RangeError('the contract lets only the scores 1 to 5 through');
      await record({ contactId, question, score, language });
      return { outcome: 'recorded' };
    },
    frame,
  );
};
