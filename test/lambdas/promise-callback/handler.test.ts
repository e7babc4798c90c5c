import { describe, expect, it } from 'vitest';
import type { Language } from '../../../domain/shared/language.ts';
import { createHandler } from '../../../lambdas/promise-callback/handler.ts';
import { aPromise, ports } from '../../domain/promise/promises.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const parameters = { customerId: 'ada', number: 'none', need: 'information', language: 'fr', time: 'none' };

describe('promise-callback', () => {
  it.each<[Language, string]>([
    ['fr', 'au plus tard le mercredi 25 novembre à 10 heures'],
    ['nl', 'uiterlijk op woensdag 25 november om 10 uur'],
    ['de', 'spätestens am Mittwoch, den 25. November, um 10 Uhr'],
    ['en', 'by Wednesday the 25th of November at 10 am at the latest'],
  ])('answers the number and the time as they are said: %s', async (language, dueSpoken) => {
    const event = aFlowEvent({ contactId: 'contact-1', parameters: { ...parameters, language } });

    expect(await createHandler(ports())(event)).toEqual({
      outcome: 'promised',
      promiseId: 'contact-1.information',
      number: '+3225550101',
      numberSpoken: '0 2, 5 5 5, 0 1, 0 1',
      dueSpoken,
    });
  });

  it('answers the promise that runs already, with its own time', async () => {
    const event = aFlowEvent({ callerNumber: '+3225550123', parameters });

    expect(await createHandler(ports([aPromise()]))(event)).toMatchObject({
      outcome: 'already-promised',
      promiseId: 'contact-0.information',
      dueSpoken: 'au plus tard le mardi 24 novembre à 15 heures',
    });
  });

  it('answers a retry of Connect as it answered the first time', async () => {
    const handler = createHandler(ports());
    const event = aFlowEvent({ parameters: { ...parameters, number: '0475123456' } });

    expect(await handler(event)).toEqual(await handler(event));
  });

  it.each([
    ['number-needed', null, 'none'],
    ['number-needed', '+3225550101', '0475'],
    ['number-not-callable', '+3225550101', '090012345'],
    ['number-not-callable', '+12125550100', 'none'],
  ])('answers %s for a call from %s that keyed %s', async (outcome, callerNumber, number) => {
    const event = aFlowEvent({ callerNumber, parameters: { ...parameters, number } });

    expect(await createHandler(ports())(event)).toEqual({ outcome });
  });

  it.each<[Language, string]>([
    ['fr', 'le jeudi 26 novembre, entre 9 heures et 12 heures'],
    ['nl', 'op donderdag 26 november tussen 9 uur en 12 uur'],
    ['de', 'am Donnerstag, den 26. November, zwischen 9 Uhr und 12 Uhr'],
    ['en', 'on Thursday the 26th of November between 9 am and 12 pm'],
  ])('answers the time that was chosen as it is said: %s', async (language, dueSpoken) => {
    const event = aFlowEvent({
      parameters: { ...parameters, language, time: '2026-11-26T08:00Z/2026-11-26T11:00Z' },
    });

    expect(await createHandler(ports())(event)).toMatchObject({ outcome: 'promised', dueSpoken });
  });

  it.each(['2026-11-22T08:00Z/2026-11-22T11:00Z', 'whenever'])(
    'promises as soon as possible when %s is not possible',
    async (time) => {
      const event = aFlowEvent({ parameters: { ...parameters, time } });

      expect(await createHandler(ports())(event)).toMatchObject({
        outcome: 'promised',
        dueSpoken: 'au plus tard le mercredi 25 novembre à 10 heures',
      });
    },
  );
});
