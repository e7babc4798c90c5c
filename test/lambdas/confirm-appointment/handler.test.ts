import { describe, expect, it } from 'vitest';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { createHandler } from '../../../lambdas/confirm-appointment/handler.ts';
import { aBooking, ada, nine, officePorts, ten } from '../../support/appointments.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const asked = (
  parameters: Readonly<Record<string, unknown>> = {},
  callerNumber: string | null = ada.callerNumber,
) =>
  aFlowEvent({
    callerNumber,
    parameters: {
      customerId: ada.customerId,
      appointmentId: 'office-contact-1',
      slotId: nine,
      language: 'fr',
      ...parameters,
    },
  });
const booked = async () => {
  const ports = await officePorts();
  await bookAppointment(ports)(aBooking());
  return ports;
};

describe('confirm-appointment', () => {
  it.each([
    ['fr', 'mercredi 25 novembre à 9 heures'],
    ['nl', 'woensdag 25 november om 9 uur'],
    ['de', 'Mittwoch, den 25. November, um 9 Uhr'],
    ['en', 'Wednesday the 25th of November at 9 am'],
  ])(
    'reads back in %s what is confirmed, also when Connect asks again',
    async (language, appointmentSpoken) => {
      const confirm = createHandler(await booked());
      await confirm(asked({ language }));

      const answer = await confirm(asked({ language }));

      expect(answer).toEqual({ outcome: 'confirmed', appointmentSpoken });
    },
  );

  it.each([
    ['another-time', asked({ slotId: ten })],
    ['no-such-appointment', asked({ appointmentId: 'office-contact-9' })],
    ['no-such-appointment', asked({}, '+3225550109')],
    ['no-identity', asked({}, null)],
  ])('answers %s', async (outcome, event) => {
    const answer = await createHandler(await booked())(event);

    expect(answer).toEqual({ outcome });
  });
});
