import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { daySlots } from '../../../domain/appointment/day-slots.ts';
import { inMemorySlotStore } from '../../../domain/appointment/in-memory.ts';
import type { Claim } from '../../../domain/appointment/model.ts';
import type { SlotStore } from '../../../domain/appointment/ports.ts';
import { dynamoSlotStore } from '../../../lambdas/adapters/dynamo-slot-store.ts';
import { nine, now, office, tomorrow } from '../../support/appointments.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

const number = '+3225550101';
const aClaim = (claim: Partial<Claim> = {}): Claim => ({
  appointmentId: 'office-1',
  version: 1,
  number,
  customerId: 'C-ada',
  claimedAt: now,
  ...claim,
});

let dynamodb: TestDynamodb;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());

/** What is true in memory is true in the database: the interleavings are proved on the one and run on the other. */
describe.each<[string, () => Promise<SlotStore>]>([
  ['in memory', async () => inMemorySlotStore()],
  ['in DynamoDB', async () => dynamoSlotStore(dynamodb.documentClient, await dynamodb.createTable())],
])('the slot store %s', (_, open) => {
  let slots: SlotStore;
  beforeEach(async () => {
    slots = await open();
    await slots.openDay(daySlots(office, tomorrow));
  });

  it('reads a day back as it was opened, in order of time', async () => {
    const read = await slots.readDays('office', tomorrow, 7);

    expect(read.days).toEqual([daySlots(office, tomorrow)]);
  });

  it('opens a day once and keeps its claims', async () => {
    await slots.claim(nine, aClaim());

    const again = await slots.openDay(daySlots(office, tomorrow));

    const { days } = await slots.readDays('office', tomorrow, 1);
    expect(again).toBe('open-already');
    expect(days[0]?.slots[0]?.claim).toEqual(aClaim());
  });

  it('says which dates are open, both ends included, of this calendar alone', async () => {
    for (const date of ['2026-11-26', '2026-11-27', '2026-11-30'])
      await slots.openDay(daySlots(office, date));
    await slots.openDay(daySlots({ ...office, name: 'garage' }, '2026-11-26'));

    const dates = await slots.openDates('office', '2026-11-26', '2026-11-27');

    expect(dates).toEqual(['2026-11-26', '2026-11-27']);
  });

  it('reads so many days and says whether there may be more', async () => {
    for (const date of ['2026-11-26', '2026-11-27']) await slots.openDay(daySlots(office, date));

    const first = await slots.readDays('office', tomorrow, 2);
    const rest = await slots.readDays('office', '2026-11-27', 2);

    expect(first.days.map(({ date }) => date)).toEqual([tomorrow, '2026-11-26']);
    expect(first.more).toBe(true);
    expect(rest.days.map(({ date }) => date)).toEqual(['2026-11-27']);
    expect(rest.more).toBe(false);
  });

  it('answers a claim with the instant and the zone of the slot', async () => {
    const claimed = await slots.claim(nine, aClaim());

    expect(claimed).toEqual({
      ok: true,
      value: { startsAt: new Date('2026-11-25T08:00:00Z'), timeZone: 'Europe/Brussels' },
    });
  });

  it.each([
    ['the same claim again', aClaim(), true],
    ['a later version of the same appointment', aClaim({ version: 3 }), true],
    ['an earlier version of the same appointment', aClaim({ version: 1 }), 'appointment.claim-superseded'],
    ['another appointment', aClaim({ appointmentId: 'office-2' }), 'appointment.slot-taken'],
    ['another number', aClaim({ number: '+3225550102', version: 9 }), 'appointment.slot-taken'],
  ])('decides on a held slot: %s', async (_case, rival, outcome) => {
    await slots.claim(nine, aClaim({ version: outcome === true ? 1 : 2 }));

    const answer = await slots.claim(nine, rival);

    expect(answer.ok || answer.error.code).toBe(outcome);
  });

  it.each([
    ['a slot that begins now', nine, new Date('2026-11-25T08:00:00Z'), 'appointment.slot-past'],
    ['a time that is no slot', 'office/2026-11-25/0915', now, 'appointment.unknown-slot'],
    ['a day that is not open', 'office/2026-11-28/0900', now, 'appointment.unknown-slot'],
    ['no slot id', 'tomorrow', now, 'appointment.unknown-slot'],
  ])('refuses %s', async (_case, slotId, claimedAt, code) => {
    const answer = await slots.claim(slotId, aClaim({ claimedAt }));

    expect(answer).toEqual({ ok: false, error: { code, slotId } });
  });

  it.each([
    ['its appointment and version', nine, 'office-1', 2, 'released'],
    ['its appointment and a later version', nine, 'office-1', 5, 'released'],
    ['an earlier version', nine, 'office-1', 1, 'not-held'],
    ['another appointment', nine, 'office-2', 9, 'not-held'],
    ['a free slot', 'office/2026-11-25/0930', 'office-1', 9, 'not-held'],
    ['a day that is not open', 'office/2026-11-28/0900', 'office-1', 9, 'not-held'],
    ['no slot id', 'tomorrow', 'office-1', 9, 'not-held'],
  ])('releases for %s as it should', async (_case, slotId, appointmentId, upToVersion, outcome) => {
    await slots.claim(nine, aClaim({ version: 2 }));

    const answer = await slots.release(slotId, appointmentId, upToVersion);

    const { days } = await slots.readDays('office', tomorrow, 1);
    expect(answer).toBe(outcome);
    expect(days[0]?.slots[0]?.claim === undefined).toBe(outcome === 'released');
  });
});
