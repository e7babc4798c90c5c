import { describe, expect, it } from 'vitest';
import type { Language } from '../../../domain/shared/language.ts';
import { createHandler } from '../../../lambdas/log-complaint/handler.ts';
import { aComplaint, ports } from '../../domain/complaint/complaints.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const parameters = { customerId: 'ada', category: 'delivery', language: 'fr' };
/** `K, 4, 7, …`: said one by one. */
const letterByLetter = /^K(, \d){6}$/;

describe('log-complaint', () => {
  it.each<[Language, string]>([
    ['fr', 'vendredi 27 novembre'],
    ['nl', 'vrijdag 27 november'],
    ['de', 'Freitag, den 27. November'],
    ['en', 'Friday the 27th of November'],
  ])('answers the reference and the day of the answer as they are said: %s', async (language, day) => {
    const answer = await createHandler(ports())(aFlowEvent({ parameters: { ...parameters, language } }));

    expect(answer).toEqual({
      outcome: 'logged',
      reference: expect.stringMatching(/^K\d{6}$/),
      referenceSpoken: expect.stringMatching(letterByLetter),
      answerDueSpoken: day,
    });
  });

  it('answers the open complaint when the caller rings again about the same thing', async () => {
    const handler = createHandler(ports([aComplaint({ reference: 'K472913' })]));

    expect(await handler(aFlowEvent({ parameters }))).toEqual({
      outcome: 'already-open',
      reference: 'K472913',
      referenceSpoken: 'K, 4, 7, 2, 9, 1, 3',
      answerDueSpoken: 'mercredi 25 novembre',
    });
  });

  it('answers a retry of Connect as it answered the first time', async () => {
    const handler = createHandler(ports());
    const event = aFlowEvent({ parameters });

    expect(await handler(event)).toEqual(await handler(event));
  });

  it('names the day that ends at midnight, not the next one', async () => {
    const everyDay = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '24:00' }));
    const memory = ports();
    const handler = createHandler({ ...memory, workingTime: { ...memory.workingTime, weekly: everyDay } });

    expect(await handler(aFlowEvent({ parameters }))).toMatchObject({
      answerDueSpoken: 'vendredi 27 novembre',
    });
  });

  it('answers that an identity is needed when the number is withheld and nobody is known', async () => {
    const event = aFlowEvent({ callerNumber: null, parameters: { ...parameters, customerId: 'none' } });

    expect(await createHandler(ports())(event)).toEqual({ outcome: 'no-identity' });
  });

  it('refuses a category that there is not, by the name of the field', async () => {
    const event = aFlowEvent({ parameters: { ...parameters, category: 'weather' } });

    expect(await createHandler(ports())(event)).toEqual({ outcome: 'invalid-request', field: 'category' });
  });
});
