import {
  DynamoDBClient,
  ProvisionedThroughputExceededException,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { daySlots } from '../../../domain/appointment/day-slots.ts';
import { dynamoAppointmentCards } from '../../../lambdas/adapters/dynamo-appointment-cards.ts';
import { dynamoSlotStore } from '../../../lambdas/adapters/dynamo-slot-store.ts';
import { nine, now, office, tomorrow } from '../../support/appointments.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-central-1' }));
const database = mockClient(client);
const slots = dynamoSlotStore(client, 'calendars');
const cards = dynamoAppointmentCards(client, 'customers');

const number = '+3225550101';
const claim = { appointmentId: 'office-1', version: 1, number, customerId: 'C-ada', claimedAt: now };
const appointment = {
  customerId: 'C-ada',
  calendar: 'office',
  slotId: nine,
  startsAt: '2026-11-25T08:00:00.000Z',
  timeZone: 'Europe/Brussels',
  state: 'booked',
  version: 1,
} as const;
const throttled = new ProvisionedThroughputExceededException({ message: 'slow down', $metadata: {} });
const noTable = new ResourceNotFoundException({ message: 'no such table', $metadata: {} });

const requests: readonly [string, string, () => Promise<unknown>][] = [
  ['opening a day', 'appointment.slot-store', () => slots.openDay(daySlots(office, tomorrow))],
  ['reading open dates', 'appointment.slot-store', () => slots.openDates('office', tomorrow, tomorrow)],
  ['reading days', 'appointment.slot-store', () => slots.readDays('office', tomorrow, 7)],
  ['claiming', 'appointment.slot-store', () => slots.claim(nine, claim)],
  ['releasing', 'appointment.slot-store', () => slots.release(nine, 'office-1', 1)],
  ['reading a card', 'appointment.cards', () => cards.find(number)],
  ['reading cards', 'appointment.cards', () => cards.findEach([number])],
  [
    'writing a card',
    'appointment.cards',
    () => cards.write({ number, appointmentId: 'office-1' }, appointment, undefined, []),
  ],
];

describe('a database that fails', () => {
  beforeEach(() => {
    database.reset();
  });

  it.each(requests)('when %s is throttled it can be tried again', async (_, code, request) => {
    database.onAnyCommand().rejects(throttled);

    await expect(request()).rejects.toMatchObject({ code, retryable: true, cause: throttled });
  });

  it.each(requests)('when %s finds no table, trying again cannot help', async (_, code, request) => {
    database.onAnyCommand().rejects(noTable);

    await expect(request()).rejects.toMatchObject({ code, retryable: false, cause: noTable });
  });

  it.each(requests)('when %s fails, the message names no number', async (_, _code, request) => {
    database.onAnyCommand().rejects(throttled);

    await expect(request()).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(number) }),
    );
  });

  it('reads again the cards that it did not get to', async () => {
    const other = '+3225550102';
    const keyOf = (of: string) => ({ pk: `NUMBER#${of}`, sk: 'CARD' });
    database
      .on(BatchGetCommand)
      .resolvesOnce({
        Responses: { customers: [{ ...keyOf(number), appointments: { a: appointment } }] },
        UnprocessedKeys: { customers: { Keys: [keyOf(other)] } },
      })
      .resolvesOnce({ Responses: { customers: [{ ...keyOf(other), appointments: { b: appointment } }] } });

    const read = await cards.findEach([number, other]);

    expect(read).toEqual([{ a: appointment }, { b: appointment }]);
  });

  it('does not ask for ever when it gets to none of the cards', async () => {
    database
      .on(BatchGetCommand)
      .resolves({ UnprocessedKeys: { customers: { Keys: [{ pk: `NUMBER#${number}`, sk: 'CARD' }] } } });

    await expect(cards.findEach([number])).rejects.toMatchObject({
      code: 'appointment.cards',
      retryable: true,
    });
  });
});
