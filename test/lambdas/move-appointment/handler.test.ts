import { describe, expect, it } from 'vitest';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { createHandler } from '../../../lambdas/move-appointment/handler.ts';
import { aBooking, ada, grace, nine, officePorts, ten } from '../../support/appointments.ts';
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
      slotId: ten,
      language: 'fr',
      ...parameters,
    },
  });
const booked = async () => {
  const ports = await officePorts(['2026-11-24', '2026-11-25']);
  await bookAppointment(ports)(aBooking());
  await bookAppointment(ports)(
    aBooking({ ...grace, slotId: 'office/2026-11-25/0930', initialContactId: 'contact-2' }),
  );
  return ports;
};

describe('move-appointment', () => {
  it.each([
    ['fr', 'mercredi 25 novembre à 10 heures'],
    ['nl', 'woensdag 25 november om 10 uur'],
    ['de', 'Mittwoch, den 25. November, um 10 Uhr'],
    ['en', 'Wednesday the 25th of November at 10 am'],
  ])('reads the new time back in %s', async (language, appointmentSpoken) => {
    const answer = await createHandler(await booked())(asked({ language }));

    expect(answer).toEqual({ outcome: 'moved', appointmentId: 'office-contact-1', appointmentSpoken });
  });

  it('answers moved when it is there already', async () => {
    const answer = await createHandler(await booked())(asked({ slotId: nine }));

    expect(answer).toMatchObject({ outcome: 'moved' });
  });

  it.each([
    ['slot-taken', asked({ slotId: 'office/2026-11-25/0930' })],
    ['slot-past', asked({ slotId: 'office/2026-11-24/0900' })],
    ['unknown-slot', asked({ slotId: 'office/2026-11-25/0915' })],
    ['no-such-appointment', asked({ appointmentId: 'office-contact-9' })],
    ['no-such-appointment', asked({ customerId: 'C-babbage' })],
    ['no-identity', asked({}, null)],
  ])('answers %s', async (outcome, event) => {
    const answer = await createHandler(await booked())(event);

    expect(answer).toEqual({ outcome });
  });
});
