import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { cancelAppointment } from '../../../domain/appointment/cancel-appointment.ts';
import { daySlots } from '../../../domain/appointment/day-slots.ts';
import { AppointmentContention } from '../../../domain/appointment/faults.ts';
import { listFreeSlots } from '../../../domain/appointment/list-free-slots.ts';
import { moveAppointment } from '../../../domain/appointment/move-appointment.ts';
import type { AppointmentPorts } from '../../../domain/appointment/ports.ts';
import { sweepSlots } from '../../../domain/appointment/sweep-slots.ts';
import { dynamoAppointmentCards } from '../../../lambdas/adapters/dynamo-appointment-cards.ts';
import { dynamoSlotStore } from '../../../lambdas/adapters/dynamo-slot-store.ts';
import {
  aBooking,
  ada,
  halfPastNine,
  holderOfSlot,
  nine,
  now,
  office,
  stranger,
  ten,
  tomorrow,
} from '../../support/appointments.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let ports: AppointmentPorts;

beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  ports = {
    slots: dynamoSlotStore(dynamodb.documentClient, await dynamodb.createTable()),
    cards: dynamoAppointmentCards(dynamodb.documentClient, await dynamodb.createTable()),
    clock: { now: () => now },
  };
  await ports.slots.openDay(daySlots(office, tomorrow));
  dynamodb.requests.length = 0;
});

describe('a call costs no more requests than its budget', () => {
  it('lists free slots with one read', async () => {
    const free = await listFreeSlots(ports)({ calendar: 'office', afterSlotId: undefined, count: 3 });

    expect(free.map(({ id }) => id)).toEqual([nine, halfPastNine, ten]);
    expect(dynamodb.requests).toEqual(['Query']);
  });

  it.each([
    ['of a customer', ada],
    ['of a number that has no card', stranger],
  ])('books for a caller %s with one read and two writes', async (_, caller) => {
    const booking = await bookAppointment(ports)(aBooking(caller));

    expect(booking).toMatchObject({ ok: true, value: { startsAt: '2026-11-25T08:00:00.000Z' } });
    expect(dynamodb.requests).toEqual(['GetItem', 'UpdateItem', 'UpdateItem']);
  });

  it('books a second appointment of a number in no file with one read and two writes as well', async () => {
    await bookAppointment(ports)(aBooking(stranger));
    dynamodb.requests.length = 0;

    const second = await bookAppointment(ports)(
      aBooking({ ...stranger, slotId: ten, initialContactId: 'contact-2' }),
    );

    expect(second.ok).toBe(true);
    expect(dynamodb.requests).toEqual(['GetItem', 'UpdateItem', 'UpdateItem']);
  });

  it('moves with one read and three writes', async () => {
    await bookAppointment(ports)(aBooking());
    dynamodb.requests.length = 0;

    const move = await moveAppointment(ports)({ ...ada, appointmentId: 'office-contact-1', slotId: ten });

    expect(move).toMatchObject({ ok: true, value: { slotId: ten } });
    expect(dynamodb.requests).toEqual(['GetItem', 'UpdateItem', 'UpdateItem', 'UpdateItem']);
    expect(await holderOfSlot(ports, nine)).toBeUndefined();
    expect(await holderOfSlot(ports, ten)).toBe('office-contact-1');
  });

  it('cancels with one read and two writes', async () => {
    await bookAppointment(ports)(aBooking());
    dynamodb.requests.length = 0;

    const cancellation = await cancelAppointment(ports)({ ...ada, appointmentId: 'office-contact-1' });

    expect(cancellation).toMatchObject({ ok: true, value: { state: 'cancelled' } });
    expect(dynamodb.requests).toEqual(['GetItem', 'UpdateItem', 'UpdateItem']);
    expect(await holderOfSlot(ports, nine)).toBeUndefined();
  });
});

describe('a race is decided by the database', () => {
  it('gives one slot to exactly one of twenty callers', async () => {
    const bookings = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        bookAppointment(ports)(
          aBooking({ callerNumber: `+322555${1000 + index}`, initialContactId: `contact-${index}` }),
        ),
      ),
    );

    const won = bookings.filter(({ ok }) => ok);
    const refused = bookings.filter(
      (booking) => !booking.ok && booking.error.code === 'appointment.slot-taken',
    );
    expect([won.length, refused.length]).toEqual([1, 19]);
    expect(await holderOfSlot(ports, nine)).toBe(won[0]?.ok ? won[0].value.appointmentId : 'nobody');
  });

  it('keeps every appointment on exactly one slot while callers move and cancel across each other', async () => {
    const conversations = Array.from({ length: 6 }, (_, index) => ({
      callerNumber: `+322555${1000 + (index % 3)}`,
      customerId: undefined,
      initialContactId: `contact-${index}`,
    }));
    const slotIds = daySlots(office, tomorrow).slots.map(({ id }) => id);
    const slotAt = (index: number) => slotIds[index % slotIds.length] ?? nine;
    const settled = await Promise.allSettled(
      conversations.flatMap((conversation, index) => {
        const appointmentId = `office-${conversation.initialContactId}`;
        return [
          bookAppointment(ports)({ ...conversation, slotId: slotAt(index) }),
          bookAppointment(ports)({ ...conversation, slotId: slotAt(index + 1) }),
          moveAppointment(ports)({ ...conversation, appointmentId, slotId: slotAt(index + 2) }),
          cancelAppointment(ports)({ ...conversation, appointmentId }),
          bookAppointment(ports)({ ...conversation, slotId: slotAt(index + 3) }),
        ];
      }),
    );

    const later = { ...ports, clock: { now: () => new Date(now.getTime() + 11 * 60_000) } };
    await sweepSlots(later)({ calendars: [office], settleMinutes: 10 });

    const faults = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(faults.filter((fault) => !(fault instanceof AppointmentContention))).toEqual([]);
    const cards = await ports.cards.findEach(conversations.map(({ callerNumber }) => callerNumber));
    const booked = new Map(
      cards.flatMap((card) =>
        Object.entries(card ?? {}).flatMap(([id, { state, slotId }]) =>
          state === 'booked' ? [[slotId, id] as const] : [],
        ),
      ),
    );
    const held = await Promise.all(slotIds.map(async (id) => [id, await holderOfSlot(ports, id)] as const));
    expect(new Map(held.filter(([, holder]) => holder !== undefined))).toEqual(booked);
  });
});
