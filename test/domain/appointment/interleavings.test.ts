import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { cancelAppointment } from '../../../domain/appointment/cancel-appointment.ts';
import { AppointmentContention } from '../../../domain/appointment/faults.ts';
import { moveAppointment } from '../../../domain/appointment/move-appointment.ts';
import type { AppointmentPorts } from '../../../domain/appointment/ports.ts';
import { sweepSlots } from '../../../domain/appointment/sweep-slots.ts';
import { halfPastNine, nine, office, officePorts, ten, tomorrow } from '../../support/appointments.ts';
import { interleaving } from '../../support/steps.ts';

/** Few slots, few callers, few conversations: everybody meets everybody. */
const slotIds = [nine, halfPastNine, ten] as const;
const callers = [
  { callerNumber: '+3225550101', customerId: 'C-ada' },
  { callerNumber: '+3225550102', customerId: undefined },
] as const;
/** Contact of a conversation; each belongs to one caller. */
const conversations = [
  { caller: callers[0], contact: 'a' },
  { caller: callers[0], contact: 'b' },
  { caller: callers[1], contact: 'c' },
] as const;

const conversation = fc.constantFrom(...conversations);
const slotId = fc.constantFrom(...slotIds);
const action = fc.oneof(
  fc.record({ kind: fc.constant('book' as const), conversation, slotId }),
  fc.record({ kind: fc.constant('move' as const), conversation, slotId }),
  fc.record({ kind: fc.constant('cancel' as const), conversation }),
  fc.record({ kind: fc.constant('sweep' as const) }),
);
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;
/** Each one goes to the client at this place among those that wait; now and then it is killed there instead. */
const turn = fc.record({
  at: fc.nat({ max: 1000 }),
  crash: fc.integer({ min: 1, max: 12 }).map((chance) => chance === 1),
});

const perform = async (ports: AppointmentPorts, act: Action): Promise<unknown> => {
  try {
    switch (act.kind) {
      case 'book':
        return await bookAppointment(ports)({
          ...act.conversation.caller,
          slotId: act.slotId,
          initialContactId: act.conversation.contact,
        });
      case 'move':
        return await moveAppointment(ports)({
          ...act.conversation.caller,
          appointmentId: `office-${act.conversation.contact}`,
          slotId: act.slotId,
        });
      case 'cancel':
        return await cancelAppointment(ports)({
          ...act.conversation.caller,
          appointmentId: `office-${act.conversation.contact}`,
        });
      case 'sweep':
        // A sweep that regards every claim as settled: the protocol must hold without the ten minutes.
        return await sweepSlots(ports)({ calendars: [office], settleMinutes: 0 });
    }
  } catch (thrown) {
    if (thrown instanceof AppointmentContention) return thrown;
    throw thrown;
  }
};

/** The claims and the bookings as they are at this moment. */
const stateOf = async (ports: AppointmentPorts) => {
  const { days } = await ports.slots.readDays('office', tomorrow, 1);
  const claims = (days[0]?.slots ?? []).flatMap(({ id, claim }) =>
    claim === undefined ? [] : [{ slotId: id, appointmentId: claim.appointmentId }],
  );
  const cards = await ports.cards.findEach(callers.map(({ callerNumber }) => callerNumber));
  const bookings = cards.flatMap((card) =>
    Object.entries(card ?? {}).flatMap(([appointmentId, { state, slotId: on }]) =>
      state === 'booked' ? [{ slotId: on, appointmentId }] : [],
    ),
  );
  return { claims, bookings };
};

const expectSound = async (ports: AppointmentPorts): Promise<void> => {
  const { claims, bookings } = await stateOf(ports);
  const slotsBooked = bookings.map(({ slotId: on }) => on);
  expect(new Set(slotsBooked).size, 'a slot has two appointments').toBe(slotsBooked.length);
  expect(claims, 'a booked appointment has lost its slot').toEqual(expect.arrayContaining(bookings));
};

const runInterleaving = async (
  ports: AppointmentPorts,
  actions: readonly Action[],
  turns: readonly { readonly at: number; readonly crash: boolean }[],
): Promise<void> => {
  const order = interleaving();
  for (const act of actions) {
    order.start((client) =>
      perform(
        {
          slots: order.stepwise(client, ports.slots),
          cards: order.stepwise(client, ports.cards),
          clock: ports.clock,
        },
        act,
      ),
    );
  }
  let remaining = turns;
  for (let waiting = order.waiting(); waiting.length > 0; waiting = order.waiting()) {
    const [next = { at: 0, crash: false }, ...later] = remaining;
    remaining = later;
    const client = waiting[next.at % waiting.length];
    if (client === undefined) return;
    if (next.crash) order.crash(client);
    else {
      await order.step(client);
      await expectSound(ports);
    }
  }
};

/** @param broken what a careless version of the ports would do; the protocol runs on them unchanged. */
const anInterleaving = (broken: (ports: AppointmentPorts) => AppointmentPorts = (ports) => ports) =>
  fc.asyncProperty(
    fc.subarray([...conversations], { maxLength: 2 }),
    fc.array(action, { minLength: 2, maxLength: 6 }),
    fc.array(turn, { minLength: 10, maxLength: 60 }),
    async (bookedBefore, actions, turns) => {
      const ports = broken(await officePorts());
      for (const [index, booked] of bookedBefore.entries()) {
        await perform(ports, { kind: 'book', conversation: booked, slotId: slotIds[index] ?? nine });
      }
      await runInterleaving(ports, actions, turns);

      await sweepSlots(ports)({ calendars: [office], settleMinutes: 0 });

      const { claims, bookings } = await stateOf(ports);
      expect(new Set(claims), 'the sweep left an orphan').toEqual(new Set(bookings));
    },
  );

describe('callers who book, move and cancel the same slots at the same time', () => {
  it('never share a slot, never lose one, and leave nothing held, in 10,000 interleavings with crashes, retries and sweeps', async () => {
    await fc.assert(anInterleaving(), { numRuns: 10_000 });
  });

  it.each<[string, (ports: AppointmentPorts) => AppointmentPorts]>([
    [
      'a release that does not look at the version',
      (ports) => ({
        ...ports,
        slots: {
          ...ports.slots,
          release: (slotId, appointmentId) =>
            ports.slots.release(slotId, appointmentId, Number.POSITIVE_INFINITY),
        },
      }),
    ],
    [
      'a card that takes every write',
      (ports) => ({
        ...ports,
        cards: {
          ...ports.cards,
          write: async (reference, next, _, forget) =>
            ports.cards.write(reference, next, await ports.cards.find(reference.number), forget),
        },
      }),
    ],
    [
      'a sweep that frees what a move has claimed without overtaking the move',
      (ports) => ({
        ...ports,
        cards: {
          ...ports.cards,
          write: async (reference, next, seen, forget) => {
            const before = seen?.[reference.appointmentId];
            const onlyOvertakes = next.slotId === before?.slotId && next.state === before.state;
            return onlyOvertakes ? 'written' : ports.cards.write(reference, next, seen, forget);
          },
        },
      }),
    ],
    [
      'a sweep that frees what a booking has claimed without overtaking the booking',
      (ports) => ({
        ...ports,
        cards: {
          ...ports.cards,
          write: async (reference, next, seen, forget) => {
            const onlyOvertakes = seen?.[reference.appointmentId] === undefined && next.state === 'cancelled';
            return onlyOvertakes ? 'written' : ports.cards.write(reference, next, seen, forget);
          },
        },
      }),
    ],
    [
      'a store that forgets to release',
      (ports) => ({ ...ports, slots: { ...ports.slots, release: async () => 'released' } }),
    ],
  ])('are seen to collide with %s: the property has eyes', async (_, broken) => {
    const { failed } = await fc.check(anInterleaving(broken), { numRuns: 10_000, endOnFailure: true });

    expect(failed).toBe(true);
  });
});
