import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoCustomerCards } from '../../../lambdas/adapters/dynamo-customer-cards.ts';
import { createHandler } from '../../../lambdas/look-up-caller/handler.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

let dynamodb: TestDynamodb;
let table: string;
beforeAll(async () => {
  dynamodb = await startDynamodb();
  table = await dynamodb.createTable();
});
afterAll(() => dynamodb.stop());
beforeEach(() => {
  dynamodb.requests.length = 0;
});

const put = (Item: Readonly<Record<string, unknown>>) =>
  dynamodb.documentClient.send(new PutCommand({ TableName: table, Item }));
const lookUp = () =>
  createHandler({
    cards: dynamoCustomerCards(dynamodb.documentClient, table),
    clock: { now: () => new Date('2026-11-24T09:00:00Z') },
    timeZone: 'Europe/Brussels',
  });

describe('a card in DynamoDB', () => {
  it('answers look-up-caller with everything, from one read', async () => {
    await put({
      pk: 'NUMBER#+32450000101',
      sk: 'CARD',
      more: false,
      customers: {
        'customer-1': {
          name: 'mevrouw Claes',
          customerNumber: '100001',
          language: 'nl',
          segment: 'private',
          consents: { marketing: 'refused' },
          openComplaints: [{ reference: 'K000042', category: 'invoice' }],
          lastContact: { at: '2026-11-20T10:00:00.000Z', channel: 'VOICE', need: 'complaint' },
          runningPromise: { dueAt: '2026-11-24T15:00:00.000Z' },
          version: 3,
        },
      },
      appointments: {
        'appointment-1': {
          customerId: 'customer-1',
          calendar: 'office',
          slotId: 'office/2026-12-01/1030',
          startsAt: '2026-12-01T09:30:00.000Z',
          state: 'booked',
          version: 1,
        },
      },
    });
    dynamodb.requests.length = 0;

    const answer = await lookUp()(aFlowEvent({ callerNumber: '+32450000101' }));

    expect(answer).toEqual({
      outcome: 'known',
      customerId: 'customer-1',
      customerName: 'mevrouw Claes',
      language: 'nl',
      segment: 'private',
      marketing: 'refused',
      appointmentId: 'appointment-1',
      appointmentSpoken: 'dinsdag 1 december om 10 uur 30',
      complaintReference: 'K000042',
      complaintSpoken: 'K, 0, 0, 0, 0, 4, 2',
      callbackDueSpoken: 'dinsdag 24 november om 16 uur',
    });
    expect(dynamodb.requests).toEqual(['GetItem']);
  });

  it('that a hand has broken costs the caller no call: what cannot be read is left out', async () => {
    await put({
      pk: 'NUMBER#+32450000102',
      sk: 'CARD',
      customers: {
        'customer-1': {
          name: 'Dupont',
          customerNumber: '100001',
          language: 'fr',
          openComplaints: 'none',
          version: 1,
        },
        'customer-2': { language: 'xx' },
      },
      appointments: { a: { customerId: 'customer-1', startsAt: 'tomorrow', state: 'booked' }, b: 7 },
    });

    const answer = await lookUp()(aFlowEvent({ callerNumber: '+32450000102' }));

    expect(answer).toMatchObject({
      outcome: 'known',
      customerName: 'Dupont',
      appointmentId: 'none',
      segment: 'none',
    });
  });

  it('does not exist for an unknown number, and that too is one read', async () => {
    const answer = await lookUp()(aFlowEvent({ callerNumber: '+32450000199' }));

    expect(answer).toEqual({ outcome: 'unknown' });
    expect(dynamodb.requests).toEqual(['GetItem']);
  });

  it('without a table is a fault, so that the flow takes the error branch', async () => {
    const cards = dynamoCustomerCards(dynamodb.documentClient, 'no-such-table');

    await expect(cards.find('+32450000101')).rejects.toMatchObject({
      code: 'customer.store',
      retryable: true,
    });
  });

  it('is not even read for a withheld number', async () => {
    const answer = await lookUp()(aFlowEvent({ callerNumber: null }));

    expect(answer).toEqual({ outcome: 'withheld' });
    expect(dynamodb.requests).toEqual([]);
  });
});
