import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppointmentPorts } from '../../../domain/appointment/ports.ts';
import { sweepSlots } from '../../../domain/appointment/sweep-slots.ts';
import { nine, office, officePorts } from '../../support/appointments.ts';
import { action, conversations, perform, runInterleaving, slotIds, stateOf, turn } from './crowd.ts';

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
  }, 120_000);

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
