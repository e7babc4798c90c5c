import { describe, expect, it } from 'vitest';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { cancelAppointment } from '../../../domain/appointment/cancel-appointment.ts';
import { SlotStoreFault } from '../../../domain/appointment/faults.ts';
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
  ten,
} from '../../support/appointments.ts';

const appointmentId = 'office-contact-1';
const booked = async (caller: Partial<Parameters<typeof aBooking>[0]> = {}): Promise<AppointmentPorts> => {
  const ports = await officePorts();
  await bookAppointment(ports)(aBooking(caller));
  return ports;
};
const unanswered = async (): Promise<never> => {
  throw new SlotStoreFault('releasing failed', { retryable: true });
};

describe('moving an appointment', () => {
  it('holds the new slot and frees the old one', async () => {
    const ports = await booked();

    const move = await moveAppointment(ports)({ ...ada, appointmentId, slotId: ten });

    expect(move).toMatchObject({
      ok: true,
      value: { appointmentId, slotId: ten, startsAt: '2026-11-25T09:00:00.000Z', version: 2 },
    });
    expect(await holderOfSlot(ports, ten)).toBe(appointmentId);
    expect(await holderOfSlot(ports, nine)).toBeUndefined();
  });

  it('answers a retry with the same move', async () => {
    const ports = await booked();
    const first = await moveAppointment(ports)({ ...ada, appointmentId, slotId: ten });

    const retry = await moveAppointment(ports)({ ...ada, appointmentId, slotId: ten });

    expect(retry).toEqual(first);
  });

  it('stays where it is when the new slot is taken', async () => {
    const ports = await booked();
    await bookAppointment(ports)(aBooking({ ...grace, slotId: ten, initialContactId: 'contact-2' }));

    const move = await moveAppointment(ports)({ ...ada, appointmentId, slotId: ten });

    expect(move).toEqual({ ok: false, error: { code: 'appointment.slot-taken', slotId: ten } });
    expect(await holderOfSlot(ports, nine)).toBe(appointmentId);
  });

  it('goes there and back again', async () => {
    const ports = await booked();
    await moveAppointment(ports)({ ...ada, appointmentId, slotId: ten });

    const back = await moveAppointment(ports)({ ...ada, appointmentId, slotId: nine });

    expect(back).toMatchObject({ ok: true, value: { slotId: nine } });
    expect(await holderOfSlot(ports, nine)).toBe(appointmentId);
    expect(await holderOfSlot(ports, ten)).toBeUndefined();
  });

  it('tells the caller that it moved when only the release of the old slot failed, and a retry frees it', async () => {
    const ports = await booked();
    const store = { ...ports, slots: { ...ports.slots, release: unanswered } };

    const move = await moveAppointment(store)({ ...ada, appointmentId, slotId: ten });
    const leftOver = await holderOfSlot(ports, nine);
    await moveAppointment(ports)({ ...ada, appointmentId, slotId: ten });

    expect(move.ok).toBe(true);
    expect(leftOver).toBe(appointmentId);
    expect(await holderOfSlot(ports, nine)).toBeUndefined();
  });

  it.each([
    ['of another number', { ...grace, appointmentId }],
    ['of another customer behind the same number', { ...ada, customerId: 'C-babbage', appointmentId }],
    ['of a customer, for a caller nobody knows', { ...ada, customerId: undefined, appointmentId }],
    ['that never was', { ...ada, appointmentId: 'office-contact-9' }],
  ])('does not find the appointment %s', async (_, request) => {
    const ports = await booked();

    const move = await moveAppointment(ports)({ ...request, slotId: ten });

    expect(move).toEqual({
      ok: false,
      error: { code: 'appointment.no-such-appointment', appointmentId: request.appointmentId },
    });
    expect(await holderOfSlot(ports, nine)).toBe(appointmentId);
    expect(await holderOfSlot(ports, ten)).toBeUndefined();
  });

  it('lets a customer move what was booked from the same number before anybody knew them', async () => {
    const ports = await booked(stranger);

    const move = await moveAppointment(ports)({
      callerNumber: stranger.callerNumber,
      customerId: 'C-new',
      appointmentId,
      slotId: ten,
    });

    expect(move.ok).toBe(true);
  });

  it('does not move a cancelled appointment', async () => {
    const ports = await booked();
    await cancelAppointment(ports)({ ...ada, appointmentId });

    const move = await moveAppointment(ports)({ ...ada, appointmentId, slotId: ten });

    expect(move).toMatchObject({ ok: false, error: { code: 'appointment.no-such-appointment' } });
  });

  it('does not move an appointment that has begun', async () => {
    const ports = await booked();
    const atNine = { ...ports, clock: { now: () => new Date('2026-11-25T08:00:00Z') } };

    const move = await moveAppointment(atNine)({ ...ada, appointmentId, slotId: ten });

    expect(move).toMatchObject({ ok: false, error: { code: 'appointment.no-such-appointment' } });
  });

  it.each([
    ['appointment.unknown-slot', { ...ada, slotId: 'tomorrow' }],
    ['appointment.unknown-slot', { ...ada, slotId: 'office/2026-11-29/0900' }],
    ['appointment.no-identity', { ...ada, callerNumber: undefined, slotId: halfPastNine }],
  ])('refuses with %s', async (code, request) => {
    const ports = await booked();

    const move = await moveAppointment(ports)({ appointmentId, ...request });

    expect(move).toMatchObject({ ok: false, error: { code } });
  });

  it('does not move into the past', async () => {
    const ports = await officePorts(['2026-11-24', '2026-11-25']);
    await bookAppointment(ports)(aBooking());

    const move = await moveAppointment(ports)({ ...ada, appointmentId, slotId: 'office/2026-11-24/0900' });

    expect(move).toMatchObject({ ok: false, error: { code: 'appointment.slot-past' } });
  });
});
