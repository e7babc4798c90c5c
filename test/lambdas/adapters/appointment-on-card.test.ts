import { afterAll, beforeAll, expect, it } from 'vitest';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { daySlots } from '../../../domain/appointment/day-slots.ts';
import { dynamoAppointmentCards } from '../../../lambdas/adapters/dynamo-appointment-cards.ts';
import { dynamoCustomerCardWriter } from '../../../lambdas/adapters/dynamo-customer-card-writer.ts';
import { dynamoCustomerCards } from '../../../lambdas/adapters/dynamo-customer-cards.ts';
import { dynamoSlotStore } from '../../../lambdas/adapters/dynamo-slot-store.ts';
import { aBooking, ada, halfPastNine, now, office, stranger, tomorrow } from '../../support/appointments.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());

it('shows the next caller lookup what was booked, and the file and the appointments leave each other alone', async () => {
  const customers = await dynamodb.createTable();
  const slots = dynamoSlotStore(dynamodb.documentClient, await dynamodb.createTable());
  await slots.openDay(daySlots(office, tomorrow));
  const book = bookAppointment({
    slots,
    cards: dynamoAppointmentCards(dynamodb.documentClient, customers),
    clock: { now: () => now },
  });
  const file = dynamoCustomerCardWriter(dynamodb.documentClient, customers);
  const facts = {
    name: 'Madame Lovelace',
    customerNumber: '1001',
    language: 'fr',
    segment: 'private',
    consents: { marketing: 'none', survey: 'none', recording: 'none' },
    version: 1,
  } as const;

  await file.put(ada.callerNumber, ada.customerId, facts);
  await book(aBooking());
  await file.put(ada.callerNumber, ada.customerId, { ...facts, segment: 'professional', version: 2 });
  await book(aBooking({ ...stranger, slotId: halfPastNine, initialContactId: 'contact-2' }));

  const cards = dynamoCustomerCards(dynamodb.documentClient, customers);
  const known = await cards.find(ada.callerNumber);
  const unknown = await cards.find(stranger.callerNumber);
  expect(known?.customers[ada.customerId]?.segment).toBe('professional');
  expect(known?.appointments['office-contact-1']).toMatchObject({
    customerId: ada.customerId,
    startsAt: new Date('2026-11-25T08:00:00Z'),
    timeZone: 'Europe/Brussels',
    state: 'booked',
  });
  expect(unknown?.customers).toEqual({});
  expect(Object.keys(unknown?.appointments ?? {})).toEqual(['office-contact-2']);
});
