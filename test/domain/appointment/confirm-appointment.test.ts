import { describe, expect, it } from 'vitest';
import { announcedAppointment } from '../../../domain/appointment/announced-appointment.ts';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { cancelAppointment } from '../../../domain/appointment/cancel-appointment.ts';
import { confirmAppointment } from '../../../domain/appointment/confirm-appointment.ts';
import { type CardAppointment, isConfirmed } from '../../../domain/appointment/model.ts';
import { moveAppointment } from '../../../domain/appointment/move-appointment.ts';
import type { AppointmentPorts } from '../../../domain/appointment/ports.ts';
import { sweepSlots } from '../../../domain/appointment/sweep-slots.ts';
import {
  aBooking,
  ada,
  grace,
  holderOfSlot,
  nine,
  office,
  officePorts,
  ten,
} from '../../support/appointments.ts';

const appointmentId = 'office-contact-1';
const announced = { ...ada, appointmentId, slotId: nine };

const booked = async (): Promise<AppointmentPorts> => {
  const ports = await officePorts();
  await bookAppointment(ports)(aBooking());
  return ports;
};
const onCard = async ({ cards }: AppointmentPorts): Promise<CardAppointment | undefined> =>
  (await cards.find(ada.callerNumber))?.[appointmentId];

describe('confirming an appointment', () => {
  it('marks it on the card, and leaves time and slot as they are', async () => {
    const ports = await booked();
    const before = await onCard(ports);

    const answer = await confirmAppointment(ports)(announced);

    expect(answer).toMatchObject({ ok: true, value: { appointmentId, slotId: nine, state: 'booked' } });
    expect(await onCard(ports)).toEqual({ ...before, confirmedSlotId: nine, version: 2 });
    expect(await holderOfSlot(ports, nine)).toBe(appointmentId);
  });

  it('confirmed already is confirmed, and writes nothing', async () => {
    const ports = await booked();
    await confirmAppointment(ports)(announced);

    const again = await confirmAppointment(ports)(announced);

    expect(again.ok).toBe(true);
    expect((await onCard(ports))?.version).toBe(2);
  });

  it('does not confirm another time than the one that was announced', async () => {
    const ports = await booked();
    await moveAppointment(ports)({ ...ada, appointmentId, slotId: ten });

    const answer = await confirmAppointment(ports)(announced);

    expect(answer).toEqual({ ok: false, error: { code: 'appointment.another-time', appointmentId } });
    expect(isConfirmed((await onCard(ports)) as CardAppointment)).toBe(false);
  });

  it('is forgotten when the appointment is moved afterwards', async () => {
    const ports = await booked();
    await confirmAppointment(ports)(announced);

    await moveAppointment(ports)({ ...ada, appointmentId, slotId: ten });

    expect(isConfirmed((await onCard(ports)) as CardAppointment)).toBe(false);
  });

  it.each([
    ['cancelled meanwhile', true, announced],
    ['somebody else’s', false, { ...announced, ...grace }],
    ['another customer’s at the same number', false, { ...announced, customerId: 'C-grace' }],
    ['never booked', false, { ...announced, appointmentId: 'office-contact-9' }],
  ])('refuses one that is %s', async (_, cancelled, request) => {
    const ports = await booked();
    if (cancelled) await cancelAppointment(ports)({ ...ada, appointmentId });

    const answer = await confirmAppointment(ports)(request);

    expect(answer).toMatchObject({ ok: false, error: { code: 'appointment.no-such-appointment' } });
  });

  it('keeps the slot when it is swept, and when somebody moves it at the same moment', async () => {
    const ports = await booked();

    const [confirmed, moved] = await Promise.all([
      confirmAppointment(ports)(announced),
      moveAppointment(ports)({ ...ada, appointmentId, slotId: ten }),
    ]);
    await sweepSlots(ports)({ calendars: [office], settleMinutes: 0 });

    expect(moved.ok).toBe(true);
    expect([confirmed.ok, (await onCard(ports))?.slotId]).toContain(ten);
    expect(await holderOfSlot(ports, ten)).toBe(appointmentId);
    expect(await holderOfSlot(ports, nine)).toBeUndefined();
  });
});

describe('what is announced in a reminder', () => {
  it('stands, until it is moved or cancelled', async () => {
    const ports = await booked();
    const look = () => announcedAppointment(ports)(announced);

    const before = await look();
    await moveAppointment(ports)({ ...ada, appointmentId, slotId: ten });
    const moved = await look();
    await cancelAppointment(ports)({ ...ada, appointmentId });
    const cancelled = await look();

    expect([before.ok, moved.ok, cancelled.ok]).toEqual([true, false, false]);
  });

  it('is nobody’s without a number', async () => {
    const ports = await booked();

    const answer = await announcedAppointment(ports)({ ...announced, callerNumber: undefined });

    expect(answer).toEqual({ ok: false, error: { code: 'appointment.no-identity' } });
  });
});
