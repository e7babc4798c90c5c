import { describe, expect, it } from 'vitest';
import { identifyCaller } from '../../../domain/customer/identify-caller.ts';
import type { CustomerCard } from '../../../domain/customer/model.ts';
import { aCard, aSummary, inMemoryCards } from '../../support/customers.ts';

const now = new Date('2026-11-24T09:00:00Z');
const number = '+32450000101';
const identify = (card: CustomerCard | undefined) =>
  identifyCaller({
    cards: inMemoryCards(card === undefined ? {} : { [number]: card }),
    clock: { now: () => now },
  });
const booked = (startsAt: string, parts: { customerId?: string; state?: string } = {}) => ({
  customerId: 'customer-1',
  state: 'booked',
  ...parts,
  startsAt: new Date(startsAt),
});

describe('who is calling', () => {
  it('nobody we can name when the number is withheld', async () => {
    const caller = await identify(aCard())({ number: undefined, customerNumber: '100001' });

    expect(caller).toEqual({ kind: 'withheld' });
  });

  it.each([
    ['no card', undefined],
    [
      'a card with nothing but the appointment of somebody in no file',
      aCard({ customers: {}, appointments: { a: booked('2026-12-01T09:00:00Z') } }),
    ],
  ])('unknown when there is %s', async (_, card) => {
    expect(await identify(card)({ number, customerNumber: undefined })).toEqual({ kind: 'unknown' });
  });

  it('the customer, when the number has one', async () => {
    const caller = await identify(aCard())({ number, customerNumber: undefined });

    expect(caller).toMatchObject({
      kind: 'known',
      customerId: 'customer-1',
      name: 'Madame Peeters',
      language: 'fr',
    });
  });
});

describe('what is open for them', () => {
  it('is the next booked appointment of theirs that is still to come', async () => {
    const card = aCard({
      appointments: {
        past: booked('2026-11-24T08:59:00Z'),
        cancelled: booked('2026-11-25T08:00:00Z', { state: 'cancelled' }),
        later: booked('2026-12-03T08:00:00Z'),
        next: booked('2026-12-01T08:00:00Z'),
        'of another': booked('2026-11-25T08:00:00Z', { customerId: 'customer-2' }),
      },
    });

    const caller = await identify(card)({ number, customerNumber: undefined });

    expect(caller).toMatchObject({ appointment: { id: 'next', startsAt: new Date('2026-12-01T08:00:00Z') } });
  });

  it('is also what a caller whom nobody knew had booked from the number, when nobody else shares it', async () => {
    const appointments = { guests: booked('2026-12-01T08:00:00Z', { customerId: 'guest' }) };
    const shared = { 'customer-1': aSummary(), 'customer-2': aSummary({ customerNumber: '100002' }) };

    const alone = await identify(aCard({ appointments }))({ number, customerNumber: undefined });
    const together = await identify(aCard({ appointments, customers: shared }))({
      number,
      customerNumber: '100001',
    });

    expect(alone).toMatchObject({ appointment: { id: 'guests' } });
    expect(together).toMatchObject({ kind: 'known', appointment: undefined });
  });

  it('is the newest open complaint and the promise to call back, also when that is overdue', async () => {
    const dueAt = new Date('2026-11-24T08:00:00Z');
    const openComplaints = [
      { reference: 'K000001', category: 'delivery' },
      { reference: 'K000002', category: 'invoice' },
    ];
    const card = aCard({
      customers: { 'customer-1': aSummary({ openComplaints, runningPromise: { dueAt } }) },
    });

    const caller = await identify(card)({ number, customerNumber: undefined });

    expect(caller).toMatchObject({ complaintReference: 'K000002', callbackDueAt: dueAt });
  });
});

describe('several customers behind one number', () => {
  const household = aCard({
    customers: {
      'customer-1': aSummary({ customerNumber: '100001', language: 'fr' }),
      'customer-2': aSummary({ customerNumber: '100002', language: 'nl', name: 'mevrouw Claes' }),
    },
  });

  it('are several until one of them is named', async () => {
    expect(await identify(household)({ number, customerNumber: undefined })).toEqual({
      kind: 'several',
      language: undefined,
    });
  });

  it('are spoken to in the language they share', async () => {
    const dutch = aCard({
      customers: {
        a: aSummary({ language: 'nl' }),
        b: aSummary({ language: 'nl', customerNumber: '100002' }),
      },
    });

    expect(await identify(dutch)({ number, customerNumber: undefined })).toEqual({
      kind: 'several',
      language: 'nl',
    });
  });

  it.each(['100002', '100 002', '100002#'])(
    'are told apart by the customer number, keyed as %s',
    async (customerNumber) => {
      expect(await identify(household)({ number, customerNumber })).toMatchObject({
        kind: 'known',
        customerId: 'customer-2',
        name: 'mevrouw Claes',
      });
    },
  );

  it.each(['999999', '10000', '#'])(
    'stay several when the number keyed, %s, is none of theirs',
    async (customerNumber) => {
      expect(await identify(household)({ number, customerNumber })).toMatchObject({ kind: 'several' });
    },
  );

  it('count as several when the card holds one and notes that there are more', async () => {
    expect(await identify(aCard({ more: true }))({ number, customerNumber: undefined })).toEqual({
      kind: 'several',
      language: undefined,
    });
  });
});
