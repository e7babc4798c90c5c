import { describe, expect, it } from 'vitest';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { createHandler } from '../../../lambdas/look-up-appointment/handler.ts';
import { aBooking, ada, nine, officePorts, ten } from '../../support/appointments.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const answerTo = async (slotId: string, callerNumber: string | null = ada.callerNumber) => {
  const ports = await officePorts();
  await bookAppointment(ports)(aBooking());
  const parameters = {
    customerId: ada.customerId,
    appointmentId: 'office-contact-1',
    slotId,
    language: 'nl',
  };
  return createHandler(ports)(aFlowEvent({ callerNumber, parameters }));
};

describe('look-up-appointment', () => {
  it('says when the appointment is, as long as it stands at the time that is asked for', async () => {
    const answer = await answerTo(nine);

    expect(answer).toEqual({ outcome: 'stands', appointmentSpoken: 'woensdag 25 november om 9 uur' });
  });

  it.each([
    ['at another time', ten, ada.callerNumber],
    ['of another number', nine, '+3225550109'],
    ['of no number', nine, null],
  ])('says that one %s has changed', async (_, slotId, callerNumber) => {
    const answer = await answerTo(slotId, callerNumber);

    expect(answer).toEqual({ outcome: 'changed' });
  });
});
