import { describe, expect, it } from 'vitest';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { cancelAppointment } from '../../../domain/appointment/cancel-appointment.ts';
import { moveAppointment } from '../../../domain/appointment/move-appointment.ts';
import type { AppointmentPorts } from '../../../domain/appointment/ports.ts';
import {
  aBooking,
  ada,
  grace,
  halfPastNine,
  holderOfSlot,
  nine,
  officePorts,
  stranger,
} from '../../support/appointments.ts';

describe('booking an appointment', () => {
  it('gives the caller the slot, on the card and in the calendar', async () => {
    const ports = await officePorts();

    const booking = await bookAppointment(ports)(aBooking());

    expect(booking).toEqual({
      ok: true,
      value: {
        appointmentId: 'office-contact-1',
        customerId: 'C-ada',
        calendar: 'office',
        slotId: nine,
        startsAt: '2026-11-25T08:00:00.000Z',
        timeZone: 'Europe/Brussels',
        state: 'booked',
        version: 1,
      },
    });
    expect(await holderOfSlot(ports, nine)).toBe('office-contact-1');
    expect((await ports.cards.find(ada.callerNumber))?.['office-contact-1']).toMatchObject({
      state: 'booked',
      slotId: nine,
    });
  });

  it('refuses the second caller and names the slot, so that the flow can offer another', async () => {
    const ports = await officePorts();
    await bookAppointment(ports)(aBooking());

    const booking = await bookAppointment(ports)(aBooking({ ...grace, initialContactId: 'contact-2' }));

    expect(booking).toEqual({ ok: false, error: { code: 'appointment.slot-taken', slotId: nine } });
  });

  it('answers a retry with the same booking', async () => {
    const ports = await officePorts();
    const first = await bookAppointment(ports)(aBooking());

    const retry = await bookAppointment(ports)(aBooking());

    expect(retry).toEqual(first);
  });

  it('gives one conversation one appointment in a calendar: asked for another slot it answers the one there is', async () => {
    const ports = await officePorts();
    const first = await bookAppointment(ports)(aBooking({ slotId: nine }));

    const second = await bookAppointment(ports)(aBooking({ slotId: halfPastNine }));

    expect(second).toEqual(first);
    expect(await holderOfSlot(ports, halfPastNine)).toBeUndefined();
  });

  it('lets one caller have several appointments, from several conversations', async () => {
    const ports = await officePorts();
    await bookAppointment(ports)(aBooking({ slotId: nine, initialContactId: 'contact-1' }));

    const second = await bookAppointment(ports)(
      aBooking({ slotId: halfPastNine, initialContactId: 'contact-2' }),
    );

    expect(second.ok).toBe(true);
    expect(await holderOfSlot(ports, nine)).toBe('office-contact-1');
    expect(await holderOfSlot(ports, halfPastNine)).toBe('office-contact-2');
  });

  it('books again in the conversation that cancelled', async () => {
    const ports = await officePorts();
    await bookAppointment(ports)(aBooking());
    await cancelAppointment(ports)({ ...ada, appointmentId: 'office-contact-1' });

    const again = await bookAppointment(ports)(aBooking());

    expect(again).toMatchObject({ ok: true, value: { state: 'booked', slotId: nine, version: 3 } });
    expect(await holderOfSlot(ports, nine)).toBe('office-contact-1');
  });

  it('does not take the old slot back when a retry arrives after a move', async () => {
    const ports = await officePorts();
    await bookAppointment(ports)(aBooking());
    await moveAppointment(ports)({ ...ada, appointmentId: 'office-contact-1', slotId: halfPastNine });

    const late = await bookAppointment(ports)(aBooking());

    expect(late).toMatchObject({ ok: true, value: { slotId: halfPastNine } });
    expect(await holderOfSlot(ports, nine)).toBeUndefined();
  });

  it('holds the appointment of a caller nobody knows for their number', async () => {
    const ports = await officePorts();

    const booking = await bookAppointment(ports)(aBooking(stranger));

    expect(booking).toMatchObject({ ok: true, value: { customerId: 'guest' } });
  });

  it.each([
    ['of a stranger', undefined],
    ['of a known customer', 'C-ada'],
  ])('refuses when the number %s is withheld: there is no card to write on', async (_, customerId) => {
    const ports = await officePorts();

    const booking = await bookAppointment(ports)(aBooking({ callerNumber: undefined, customerId }));

    expect(booking).toEqual({ ok: false, error: { code: 'appointment.no-identity' } });
    expect(await holderOfSlot(ports, nine)).toBeUndefined();
  });

  it('refuses a slot that has begun', async () => {
    const ports = await officePorts(['2026-11-24']);

    const booking = await bookAppointment(ports)(aBooking({ slotId: 'office/2026-11-24/1000' }));

    expect(booking).toEqual({
      ok: false,
      error: { code: 'appointment.slot-past', slotId: 'office/2026-11-24/1000' },
    });
  });

  it.each([
    'nonsense',
    'office/2026-11-25',
    'office/2026-11-25/0915',
    'office/2026-11-28/0900',
    'elsewhere/2026-11-25/0900',
    '../2026-11-25/0900',
  ])('refuses %s: there is no such slot', async (slotId) => {
    const ports = await officePorts();

    const booking = await bookAppointment(ports)(aBooking({ slotId }));

    expect(booking).toEqual({ ok: false, error: { code: 'appointment.unknown-slot', slotId } });
  });

  it('never lets one conversation hold a slot for two numbers', async () => {
    const ports = await officePorts();
    await bookAppointment(ports)(aBooking());

    const other = await bookAppointment(ports)(aBooking(grace));

    expect(other).toEqual({ ok: false, error: { code: 'appointment.slot-taken', slotId: nine } });
  });

  it('says that it was overtaken, not that it booked, when the card changes under it each time', async () => {
    const ports = await officePorts();
    const restless: AppointmentPorts = {
      ...ports,
      cards: { ...ports.cards, write: async () => 'conflict' },
    };

    const booking = bookAppointment(restless)(aBooking());

    await expect(booking).rejects.toMatchObject({ code: 'appointment.contention', retryable: true });
  });
});
