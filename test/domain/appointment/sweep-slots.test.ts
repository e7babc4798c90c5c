import { describe, expect, it } from 'vitest';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { moveAppointment } from '../../../domain/appointment/move-appointment.ts';
import type { AppointmentPorts } from '../../../domain/appointment/ports.ts';
import { sweepSlots } from '../../../domain/appointment/sweep-slots.ts';
import {
  aBooking,
  ada,
  holderOfSlot,
  nine,
  now,
  office,
  officePorts,
  ten,
} from '../../support/appointments.ts';

const request = { calendars: [office], settleMinutes: 10 };
const minutesLater = (ports: AppointmentPorts, minutes: number): AppointmentPorts => ({
  ...ports,
  clock: { now: () => new Date(now.getTime() + minutes * 60_000) },
});
/** A function that dies after this many calls of its ports. */
const dyingAfter = (ports: AppointmentPorts, calls: number): AppointmentPorts => {
  let made = 0;
  const mortal = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        return async (...given: readonly unknown[]): Promise<unknown> => {
          made += 1;
          if (made > calls) throw new Error('killed');
          return typeof method === 'function' ? Reflect.apply(method, target, given) : method;
        };
      },
    });
  return { ...ports, slots: mortal(ports.slots), cards: mortal(ports.cards) };
};

describe('sweeping slots', () => {
  it('frees the slot of a booking that died between its claim and its decision', async () => {
    const ports = await officePorts();
    await expect(bookAppointment(dyingAfter(ports, 2))(aBooking())).rejects.toThrow('killed');
    const leftOver = await holderOfSlot(ports, nine);

    const report = await sweepSlots(minutesLater(ports, 11))(request);

    expect(leftOver).toBe('office-contact-1');
    expect(report).toEqual({ compared: 1, freed: 1 });
    expect(await holderOfSlot(ports, nine)).toBeUndefined();
  });

  it('leaves a claim alone that a function may still be working on', async () => {
    const ports = await officePorts();
    await expect(bookAppointment(dyingAfter(ports, 2))(aBooking())).rejects.toThrow('killed');

    const report = await sweepSlots(minutesLater(ports, 9))(request);

    expect(report).toEqual({ compared: 0, freed: 0 });
    expect(await holderOfSlot(ports, nine)).toBe('office-contact-1');
  });

  it('frees the new slot of a move that died before its decision, and the appointment stays', async () => {
    const ports = await officePorts();
    await bookAppointment(ports)(aBooking());
    const move = { ...ada, appointmentId: 'office-contact-1', slotId: ten };
    await expect(moveAppointment(dyingAfter(ports, 2))(move)).rejects.toThrow('killed');

    const report = await sweepSlots(minutesLater(ports, 11))(request);

    expect(report).toEqual({ compared: 2, freed: 1 });
    expect(await holderOfSlot(ports, nine)).toBe('office-contact-1');
    expect(await holderOfSlot(ports, ten)).toBeUndefined();
  });

  it('frees the old slot of a move that died after its decision', async () => {
    const ports = await officePorts();
    await bookAppointment(ports)(aBooking());
    const move = { ...ada, appointmentId: 'office-contact-1', slotId: ten };
    await expect(moveAppointment(dyingAfter(ports, 3))(move)).rejects.toThrow('killed');

    const report = await sweepSlots(minutesLater(ports, 11))(request);

    expect(report).toEqual({ compared: 2, freed: 1 });
    expect(await holderOfSlot(ports, nine)).toBeUndefined();
    expect(await holderOfSlot(ports, ten)).toBe('office-contact-1');
  });

  it('lets the caller book again after it has freed what their first try left', async () => {
    const ports = await officePorts();
    await expect(bookAppointment(dyingAfter(ports, 2))(aBooking())).rejects.toThrow('killed');
    await sweepSlots(minutesLater(ports, 11))(request);

    const booking = await bookAppointment(ports)(aBooking());

    expect(booking).toMatchObject({ ok: true, value: { slotId: nine, state: 'booked' } });
    expect(await holderOfSlot(ports, nine)).toBe('office-contact-1');
  });

  it('looks at every open day, however many there are', async () => {
    const dates = Array.from({ length: 20 }, (_, index) => `2027-03-${String(index + 1).padStart(2, '0')}`);
    const ports = await officePorts(dates);
    const last = 'office/2027-03-19/0900';
    const died = bookAppointment(dyingAfter(ports, 2))(aBooking({ slotId: last }));
    await expect(died).rejects.toThrow('killed');

    const report = await sweepSlots(minutesLater(ports, 11))(request);

    expect(report.freed).toBe(1);
    expect(await holderOfSlot(ports, last)).toBeUndefined();
  });
});

describe('what is long past', () => {
  it('leaves the card with the next write, thirty days after it was to begin', async () => {
    const ports = await officePorts(['2026-11-25', '2027-01-04']);
    await bookAppointment(ports)(aBooking());
    const inJanuary = { ...ports, clock: { now: () => new Date('2026-12-26T09:00:00Z') } };

    await bookAppointment(inJanuary)(
      aBooking({ slotId: 'office/2027-01-04/0900', initialContactId: 'contact-2' }),
    );

    expect(Object.keys((await ports.cards.find(ada.callerNumber)) ?? {})).toEqual(['office-contact-2']);
  });
});
