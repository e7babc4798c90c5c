import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../lambdas/book-appointment/handler.ts';
import { nine, officePorts } from '../../support/appointments.ts';
import { aFlowEvent, type FlowEventParts } from '../../support/flow-event.ts';

const asked = (parameters: Readonly<Record<string, unknown>> = {}, parts: FlowEventParts = {}) =>
  aFlowEvent({
    contactId: 'contact-1',
    ...parts,
    parameters: { customerId: 'C-ada', slotId: nine, language: 'fr', ...parameters },
  });

describe('book-appointment', () => {
  it.each([
    ['fr', 'mercredi 25 novembre à 9 heures'],
    ['nl', 'woensdag 25 november om 9 uur'],
    ['de', 'Mittwoch, den 25. November, um 9 Uhr'],
    ['en', 'Wednesday the 25th of November at 9 am'],
  ])('reads the booking back in %s', async (language, appointmentSpoken) => {
    const answer = await createHandler(await officePorts())(asked({ language }));

    expect(answer).toEqual({ outcome: 'booked', appointmentId: 'office-contact-1', appointmentSpoken });
  });

  it('answers the same when Connect asks again', async () => {
    const book = createHandler(await officePorts());
    const first = await book(asked());

    const again = await book(asked());

    expect(again).toEqual(first);
  });

  it('answers that the slot is taken', async () => {
    const book = createHandler(await officePorts());
    await book(asked());

    const answer = await book(asked({}, { contactId: 'contact-2', callerNumber: '+3225550102' }));

    expect(answer).toEqual({ outcome: 'slot-taken' });
  });

  it.each([
    ['unknown-slot', asked({ slotId: 'next week' })],
    ['slot-past', asked({ slotId: 'office/2026-11-24/0930' })],
    ['no-identity', asked({}, { callerNumber: null })],
  ])('answers %s', async (outcome, event) => {
    const answer = await createHandler(await officePorts(['2026-11-24', '2026-11-25']))(event);

    expect(answer).toEqual({ outcome });
  });

  it('books for a number that nobody knows', async () => {
    const answer = await createHandler(await officePorts())(asked({ customerId: 'none' }));

    expect(answer).toMatchObject({ outcome: 'booked' });
  });

  it.each([
    ['slotId', { slotId: '' }],
    ['slotId', { slotId: 'x'.repeat(101) }],
    ['language', { language: undefined }],
  ])('names the field %s when it is wrong', async (field, parameters) => {
    const answer = await createHandler(await officePorts())(asked(parameters));

    expect(answer).toEqual({ outcome: 'invalid-request', field });
  });
});
