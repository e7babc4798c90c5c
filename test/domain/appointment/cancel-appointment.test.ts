import { describe, expect, it } from 'vitest';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { cancelAppointment } from '../../../domain/appointment/cancel-appointment.ts';
import { SlotStoreFault } from '../../../domain/appointment/faults.ts';
import type { AppointmentPorts } from '../../../domain/appointment/ports.ts';
import { aBooking, ada, grace, holderOfSlot, nine, officePorts } from '../../support/appointments.ts';

const appointmentId = 'office-contact-1';
const booked = async (caller: Partial<Parameters<typeof aBooking>[0]> = {}): Promise<AppointmentPorts> => {
  const ports = await officePorts();
  await bookAppointment(ports)(aBooking(caller));
  return ports;
};
const unanswered = async (): Promise<never> => {
  throw new SlotStoreFault('releasing failed', { retryable: true });
};

describe('cancelling an appointment', () => {
  it('frees the slot', async () => {
    const ports = await booked();

    const cancellation = await cancelAppointment(ports)({ ...ada, appointmentId });

    expect(cancellation).toMatchObject({ ok: true, value: { state: 'cancelled', slotId: nine } });
    expect(await holderOfSlot(ports, nine)).toBeUndefined();
  });

  it('answers cancelled when it is cancelled already', async () => {
    const ports = await booked();
    const first = await cancelAppointment(ports)({ ...ada, appointmentId });

    const again = await cancelAppointment(ports)({ ...ada, appointmentId });

    expect(again).toEqual(first);
  });

  it('does not free the slot that somebody else has booked meanwhile', async () => {
    const ports = await booked();
    await cancelAppointment(ports)({ ...ada, appointmentId });
    await bookAppointment(ports)(aBooking({ ...grace, initialContactId: 'contact-2' }));

    await cancelAppointment(ports)({ ...ada, appointmentId });

    expect(await holderOfSlot(ports, nine)).toBe('office-contact-2');
  });

  it('tells the caller that it is cancelled when only the release failed, and a retry frees the slot', async () => {
    const ports = await booked();
    const store = { ...ports, slots: { ...ports.slots, release: unanswered } };

    const cancellation = await cancelAppointment(store)({ ...ada, appointmentId });
    await cancelAppointment(ports)({ ...ada, appointmentId });

    expect(cancellation.ok).toBe(true);
    expect(await holderOfSlot(ports, nine)).toBeUndefined();
  });

  it('fails loudly when the release can never work: the deployment is broken', async () => {
    const ports = await booked();
    const store: AppointmentPorts = {
      ...ports,
      slots: {
        ...ports.slots,
        release: async () => {
          throw new SlotStoreFault('no permission', { retryable: false });
        },
      },
    };

    const cancellation = cancelAppointment(store)({ ...ada, appointmentId });

    await expect(cancellation).rejects.toMatchObject({ code: 'appointment.slot-store', retryable: false });
  });

  it.each([
    ['appointment.no-such-appointment', { ...grace, appointmentId }],
    ['appointment.no-such-appointment', { ...ada, appointmentId: 'office-contact-9' }],
    ['appointment.no-identity', { ...ada, callerNumber: undefined, appointmentId }],
  ])('refuses with %s', async (code, request) => {
    const ports = await booked();

    const cancellation = await cancelAppointment(ports)(request);

    expect(cancellation).toMatchObject({ ok: false, error: { code } });
    expect(await holderOfSlot(ports, nine)).toBe(appointmentId);
  });

  it('does not cancel an appointment that has begun', async () => {
    const ports = await booked();
    const atNine = { ...ports, clock: { now: () => new Date('2026-11-25T08:00:00Z') } };

    const cancellation = await cancelAppointment(atNine)({ ...ada, appointmentId });

    expect(cancellation).toMatchObject({ ok: false, error: { code: 'appointment.no-such-appointment' } });
  });
});
