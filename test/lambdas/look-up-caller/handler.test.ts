import { describe, expect, it } from 'vitest';
import type { CustomerCard } from '../../../domain/customer/model.ts';
import type { Language } from '../../../domain/shared/language.ts';
import { createHandler } from '../../../lambdas/look-up-caller/handler.ts';
import { aCard, aSummary, inMemoryCards } from '../../support/customers.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const number = '+32450000101';
const lookUp = (cards: Readonly<Record<string, CustomerCard>>) =>
  createHandler({
    cards: inMemoryCards(cards),
    clock: { now: () => new Date('2026-11-24T09:00:00Z') },
    timeZone: 'Europe/Brussels',
  });
const withAppointment = (language: Language) =>
  aCard({
    customers: { 'customer-1': aSummary({ language, name: 'Dupont' }) },
    appointments: {
      'appointment-1': {
        customerId: 'customer-1',
        state: 'booked',
        startsAt: new Date('2026-12-01T09:30:00Z'),
      },
    },
  });

describe('look-up-caller', () => {
  it('answers a known caller with `none` for all that is not open', async () => {
    const answer = await lookUp({ [number]: aCard() })(aFlowEvent({ callerNumber: number }));

    expect(answer).toEqual({
      outcome: 'known',
      customerId: 'customer-1',
      customerName: 'Madame Peeters',
      language: 'fr',
      segment: 'private',
      marketing: 'none',
      appointmentId: 'none',
      appointmentSpoken: 'none',
      complaintReference: 'none',
      complaintSpoken: 'none',
      callbackDueSpoken: 'none',
    });
  });

  it.each<[Language, string]>([
    ['fr', 'mardi 1er décembre à 10 heures 30'],
    ['nl', 'dinsdag 1 december om 10 uur 30'],
    ['de', 'Dienstag, den 1. Dezember, um 10 Uhr 30'],
    ['en', 'Tuesday the 1st of December at 10:30 am'],
  ])(
    'says the next appointment in the words of the customer’s language and our local time: %s',
    async (language, spoken) => {
      const answer = await lookUp({ [number]: withAppointment(language) })(
        aFlowEvent({ callerNumber: number }),
      );

      expect(answer).toMatchObject({ appointmentId: 'appointment-1', appointmentSpoken: spoken });
    },
  );

  it('reads the complaint out letter by letter and says when we call back', async () => {
    const card = aCard({
      customers: {
        'customer-1': aSummary({
          language: 'en',
          openComplaints: [{ reference: 'K472', category: 'invoice' }],
          runningPromise: { dueAt: new Date('2026-11-24T15:00:00Z') },
        }),
      },
    });

    const answer = await lookUp({ [number]: card })(aFlowEvent({ callerNumber: number }));

    expect(answer).toMatchObject({
      complaintReference: 'K472',
      complaintSpoken: 'K, 4, 7, 2',
      callbackDueSpoken: 'Tuesday the 24th of November at 4 pm',
    });
  });

  it('answers `several` with the shared language, or `none`', async () => {
    const mixed = aCard({ customers: { a: aSummary({ language: 'fr' }), b: aSummary({ language: 'de' }) } });

    expect(await lookUp({ [number]: mixed })(aFlowEvent({ callerNumber: number }))).toEqual({
      outcome: 'several',
      language: 'none',
    });
  });

  it('answers `unknown` and `withheld` with nothing else', async () => {
    expect(await lookUp({})(aFlowEvent({ callerNumber: number }))).toEqual({ outcome: 'unknown' });
    expect(await lookUp({})(aFlowEvent({ callerNumber: null }))).toEqual({ outcome: 'withheld' });
  });
});
