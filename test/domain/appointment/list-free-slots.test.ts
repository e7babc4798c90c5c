import { describe, expect, it } from 'vitest';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { listFreeSlots } from '../../../domain/appointment/list-free-slots.ts';
import type { AppointmentPorts } from '../../../domain/appointment/ports.ts';
import { aBooking, halfPastNine, nine, officePorts, ten, tomorrow } from '../../support/appointments.ts';

const idsOf = async (
  ports: AppointmentPorts,
  request: { readonly calendar?: string; readonly afterSlotId?: string } = {},
): Promise<readonly string[]> => {
  const free = await listFreeSlots(ports)({
    calendar: 'office',
    afterSlotId: undefined,
    count: 3,
    ...request,
  });
  return free.map(({ id }) => id);
};

describe('listing free slots', () => {
  it('offers the next three', async () => {
    const ports = await officePorts();

    expect(await idsOf(ports)).toEqual([nine, halfPastNine, ten]);
  });

  it('says when they begin, as an instant and the zone to speak it in', async () => {
    const ports = await officePorts();

    const [first] = await listFreeSlots(ports)({ calendar: 'office', afterSlotId: undefined, count: 1 });

    expect(first).toEqual({
      id: nine,
      startsAt: new Date('2026-11-25T08:00:00Z'),
      timeZone: 'Europe/Brussels',
    });
  });

  it('leaves out what is held and what has begun', async () => {
    const ports = await officePorts(['2026-11-24', tomorrow]);
    await bookAppointment(ports)(aBooking({ slotId: nine }));

    expect(await idsOf(ports)).toEqual(['office/2026-11-24/1030', halfPastNine, ten]);
  });

  it('goes on after the last one offered, into the next open day', async () => {
    const ports = await officePorts([tomorrow, '2026-11-27']);

    expect(await idsOf(ports, { afterSlotId: ten })).toEqual([
      'office/2026-11-25/1030',
      'office/2026-11-27/0900',
      'office/2026-11-27/0930',
    ]);
  });

  it('offers fewer than three at the end, and then none', async () => {
    const ports = await officePorts();

    expect(await idsOf(ports, { afterSlotId: ten })).toEqual(['office/2026-11-25/1030']);
    expect(await idsOf(ports, { afterSlotId: 'office/2026-11-25/1030' })).toEqual([]);
  });

  it.each(['nonsense', 'garage/2026-11-25/1000', 'office/2020-01-01/0900'])(
    'begins at the beginning after %s',
    async (afterSlotId) => {
      const ports = await officePorts();

      expect(await idsOf(ports, { afterSlotId })).toEqual([nine, halfPastNine, ten]);
    },
  );

  it('finds a free slot behind weeks that are full', async () => {
    const full = Array.from({ length: 20 }, (_, index) => `2026-12-${String(index + 1).padStart(2, '0')}`);
    const ports = await officePorts([]);
    for (const date of full) {
      await ports.slots.openDay({
        calendar: 'office',
        date,
        timeZone: 'Europe/Brussels',
        slots: [
          {
            id: `office/${date}/0900`,
            startsAt: new Date(`${date}T08:00:00Z`),
            claim: {
              appointmentId: `office-${date}`,
              version: 1,
              number: '+3225550199',
              customerId: 'C-1',
              claimedAt: new Date('2026-11-01T08:00:00Z'),
            },
          },
        ],
      });
    }
    await ports.slots.openDay({
      calendar: 'office',
      date: '2026-12-21',
      timeZone: 'Europe/Brussels',
      slots: [{ id: 'office/2026-12-21/0900', startsAt: new Date('2026-12-21T08:00:00Z') }],
    });

    expect(await idsOf(ports)).toEqual(['office/2026-12-21/0900']);
  });

  it('has nothing to offer in a calendar that is not there', async () => {
    const ports = await officePorts();

    expect(await idsOf(ports, { calendar: 'garage' })).toEqual([]);
  });

  it('sees the local day that is still yesterday in Greenwich', async () => {
    const ports = await officePorts([]);
    await ports.slots.openDay({
      calendar: 'office',
      date: '2026-11-24',
      timeZone: 'America/Los_Angeles',
      slots: [{ id: 'office/2026-11-24/2300', startsAt: new Date('2026-11-25T07:00:00Z') }],
    });
    const inTheEvening = { ...ports, clock: { now: () => new Date('2026-11-25T06:30:00Z') } };

    expect(await idsOf(inTheEvening)).toEqual(['office/2026-11-24/2300']);
  });
});
