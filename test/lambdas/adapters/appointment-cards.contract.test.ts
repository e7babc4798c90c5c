import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inMemoryAppointmentCards } from '../../../domain/appointment/in-memory.ts';
import type { CardAppointment } from '../../../domain/appointment/model.ts';
import type { AppointmentCards } from '../../../domain/appointment/ports.ts';
import { dynamoAppointmentCards } from '../../../lambdas/adapters/dynamo-appointment-cards.ts';
import { nine } from '../../support/appointments.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

const number = '+3225550101';
const anAppointment = (appointment: Partial<CardAppointment> = {}): CardAppointment => ({
  customerId: 'C-ada',
  calendar: 'office',
  slotId: nine,
  startsAt: '2026-11-25T08:00:00.000Z',
  timeZone: 'Europe/Brussels',
  state: 'booked',
  version: 1,
  ...appointment,
});

let dynamodb: TestDynamodb;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());

describe.each<[string, () => Promise<AppointmentCards>]>([
  ['in memory', async () => inMemoryAppointmentCards()],
  ['in DynamoDB', async () => dynamoAppointmentCards(dynamodb.documentClient, await dynamodb.createTable())],
])('the appointments on cards %s', (_, open) => {
  const one = { number, appointmentId: 'office-1' };
  const two = { number, appointmentId: 'office-2' };
  let cards: AppointmentCards;
  beforeEach(async () => {
    cards = await open();
  });

  it('are undefined for a number without a card', async () => {
    expect(await cards.find(number)).toBeUndefined();
  });

  it('are read back as they were written, first and second', async () => {
    await cards.write(one, anAppointment(), undefined, []);
    await cards.write(two, anAppointment({ slotId: 'elsewhere' }), await cards.find(number), []);

    expect(await cards.find(number)).toEqual({
      'office-1': anAppointment(),
      'office-2': anAppointment({ slotId: 'elsewhere' }),
    });
  });

  it('take a change of the version that was seen, and no other', async () => {
    await cards.write(one, anAppointment(), undefined, []);
    const seen = await cards.find(number);
    const first = await cards.write(one, anAppointment({ version: 2, state: 'cancelled' }), seen, []);

    const second = await cards.write(one, anAppointment({ version: 2, slotId: 'elsewhere' }), seen, []);

    expect([first, second]).toEqual(['written', 'conflict']);
    expect(await cards.find(number)).toEqual({
      'office-1': anAppointment({ version: 2, state: 'cancelled' }),
    });
  });

  it('take a new appointment once', async () => {
    await cards.write(one, anAppointment(), undefined, []);
    const seen = await cards.find(number);
    await cards.write(two, anAppointment(), seen, []);

    expect(await cards.write(one, anAppointment(), undefined, [])).toBe('conflict');
    expect(await cards.write(two, anAppointment({ slotId: 'elsewhere' }), seen, [])).toBe('conflict');
  });

  it('forget what they are told to in the same write, but never what is written', async () => {
    await cards.write(one, anAppointment(), undefined, []);
    await cards.write(two, anAppointment(), await cards.find(number), []);

    const next = anAppointment({ version: 2 });
    await cards.write(two, next, await cards.find(number), ['office-1', 'office-2', 'office-0']);

    expect(await cards.find(number)).toEqual({ 'office-2': next });
  });

  it('are read for many numbers at once, each as often as it is asked for', async () => {
    const numbers = Array.from({ length: 130 }, (_entry, index) => `+322555${1000 + index}`);
    for (const each of numbers.slice(0, 120)) {
      await cards.write({ number: each, appointmentId: each }, anAppointment(), undefined, []);
    }

    const read = await cards.findEach([...numbers, numbers[0] ?? '']);

    expect(read.map((card) => Object.keys(card ?? {})[0])).toEqual([
      ...numbers.slice(0, 120),
      ...numbers.slice(120).map(() => undefined),
      numbers[0],
    ]);
  });
});
