import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inMemorySurveys } from '../../../domain/survey/in-memory-surveys.ts';
import { type SurveyScore, surveyScores } from '../../../domain/survey/model.ts';
import { recordSurveyAnswer, type SurveyRequest } from '../../../domain/survey/record-survey-answer.ts';
import { aCrashPoint, interleaved, lifeUntil, withRetry } from '../../support/interleaving.ts';

const evening = new Date('2026-11-24T23:59:59.500Z');
const anAnswer = (more: Partial<SurveyRequest> = {}): SurveyRequest => ({
  contactId: 'contact-1',
  question: 'closing',
  score: 4,
  language: 'nl',
  ...more,
});
const none = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };

describe('the answer to a closing question', () => {
  it('is counted on its day', async () => {
    const surveys = inMemorySurveys();
    const record = recordSurveyAnswer({ surveys, clock: { now: () => evening } });

    await record(anAnswer());
    await record(anAnswer({ contactId: 'contact-2', score: 5 }));

    expect(await surveys.totals('closing', '2026-11-24')).toEqual({ ...none, 4: 1, 5: 1 });
    expect(await surveys.totals('closing', '2026-11-25')).toEqual(none);
    expect(await surveys.totals('opening', '2026-11-24')).toEqual(none);
  });

  it('is the first one a contact gives, also when it is asked again after midnight', async () => {
    const surveys = inMemorySurveys();
    await recordSurveyAnswer({ surveys, clock: { now: () => evening } })(anAnswer());
    const tomorrow = { now: () => new Date('2026-11-25T00:00:01Z') };

    const standing = await recordSurveyAnswer({ surveys, clock: tomorrow })(anAnswer({ score: 1 }));

    expect(standing).toEqual({ ...anAnswer(), answeredAt: evening });
    expect(await surveys.totals('closing', '2026-11-24')).toEqual({ ...none, 4: 1 });
    expect(await surveys.totals('closing', '2026-11-25')).toEqual(none);
  });

  it('is counted once a contact and question, whatever dies and is asked again around midnight', async () => {
    const aContact = fc.record({
      scores: fc.array(fc.constantFrom(...surveyScores), { minLength: 1, maxLength: 3 }),
      crash: fc.option(aCrashPoint(2), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(aContact, { minLength: 1, maxLength: 4 }),
        fc.scheduler(),
        async (contacts, scheduler) => {
          const surveys = inMemorySurveys();
          let milliseconds = evening.getTime();
          const clock = {
            now: () => {
              milliseconds += 300;
              return new Date(milliseconds);
            },
          };
          const recorded = contacts.flatMap(({ scores, crash }, index) =>
            scores.map((score: SurveyScore) =>
              withRetry(
                (point) =>
                  recordSurveyAnswer({ surveys: interleaved(surveys, scheduler, lifeUntil(point)), clock })(
                    anAnswer({ contactId: `contact-${index}`, score }),
                  ),
                crash,
              ),
            ),
          );
          await scheduler.waitFor(Promise.all(recorded));

          const days = await Promise.all(
            ['2026-11-24', '2026-11-25'].map((day) => surveys.totals('closing', day)),
          );
          const counted = days
            .flatMap((totals) => Object.values(totals))
            .reduce((sum, count) => sum + count, 0);
          expect(counted).toBe(contacts.length);
        },
      ),
    );
  });
});
