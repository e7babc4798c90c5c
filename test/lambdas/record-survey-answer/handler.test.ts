import { describe, expect, it } from 'vitest';
import { inMemorySurveys } from '../../../domain/survey/in-memory-surveys.ts';
import { createHandler } from '../../../lambdas/record-survey-answer/handler.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const clock = { now: () => new Date('2026-11-24T09:00:00Z') };
const parameters = { question: 'closing', score: '4', language: 'fr' };

describe('record-survey-answer', () => {
  it('records the score that was keyed, once a contact', async () => {
    const surveys = inMemorySurveys();
    const handler = createHandler({ surveys, clock });

    expect(await handler(aFlowEvent({ parameters }))).toEqual({ outcome: 'recorded' });
    expect(await handler(aFlowEvent({ parameters }))).toEqual({ outcome: 'recorded' });

    expect(await surveys.totals('closing', '2026-11-24')).toEqual({ 1: 0, 2: 0, 3: 0, 4: 1, 5: 0 });
  });

  it.each(['0', '6', '', '44', 'five'])('refuses the score %j by the name of the field', async (score) => {
    const handler = createHandler({ surveys: inMemorySurveys(), clock });

    expect(await handler(aFlowEvent({ parameters: { ...parameters, score } }))).toEqual({
      outcome: 'invalid-request',
      field: 'score',
    });
  });
});
