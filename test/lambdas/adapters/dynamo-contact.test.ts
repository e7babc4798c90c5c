import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ContactRecord } from '../../../domain/contact/model.ts';
import { recordContact } from '../../../domain/contact/record-contact.ts';
import { dynamoContactJournal } from '../../../lambdas/adapters/dynamo-contact-journal.ts';
import { dynamoLastContacts } from '../../../lambdas/adapters/dynamo-contact-last.ts';
import { dynamoPersonContacts } from '../../../lambdas/adapters/dynamo-contact-persons.ts';
import { dynamoCustomerCards } from '../../../lambdas/adapters/dynamo-customer-cards.ts';
import { cardKey } from '../../../lambdas/adapters/dynamo-customer-items.ts';
import { createHandler as eventHandler } from '../../../lambdas/record-contact-event/handler.ts';
import { aRecord } from '../../support/contacts.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';
import { recordedFrame } from '../../support/frame.ts';
import { nothingFollows } from '../../support/record-steps.ts';

let dynamodb: TestDynamodb;
let interactions: string;
let customers: string;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  [interactions, customers] = [await dynamodb.createTable(), await dynamodb.createTable()];
  await dynamodb.documentClient.send(
    new PutCommand({
      TableName: customers,
      Item: {
        ...cardKey('+32450000101'),
        customers: {
          'customer-1': { name: 'Madame Peeters', customerNumber: '100001', language: 'fr', version: 1 },
          'customer-2': { name: 'Monsieur Peeters', customerNumber: '100002', language: 'fr', version: 1 },
        },
      },
    }),
  );
  dynamodb.requests.length = 0;
});

const journal = () => dynamoContactJournal(dynamodb.documentClient, interactions);
const persons = () => dynamoPersonContacts(dynamodb.documentClient, interactions);
const record = (contact: ContactRecord) =>
  recordContact({
    journal: journal(),
    persons: persons(),
    lastContacts: dynamoLastContacts(dynamodb.documentClient, customers),
  })(contact);
const lastContactOf = async (customerId: string) =>
  (await dynamoCustomerCards(dynamodb.documentClient, customers).find('+32450000101'))?.customers[customerId]
    ?.lastContact;
const itemsUnder = async (pk: string) =>
  (
    await dynamodb.documentClient.send(
      new QueryCommand({
        TableName: interactions,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
      }),
    )
  ).Items ?? [];

describe('a contact record in DynamoDB', () => {
  it('is kept as it came, listed and shown, with five requests', async () => {
    const contact = aRecord({
      queue: { name: 'service-fr', enqueuedAt: new Date('2026-11-24T09:01:00Z'), waitSeconds: 40 },
      agent: {
        id: 'agent-1',
        username: 'marie',
        connectedAt: new Date('2026-11-24T09:01:40Z'),
        talkSeconds: 120,
        holdSeconds: 0,
        afterContactWorkSeconds: 30,
        stillWorking: false,
      },
    });

    expect(await record(contact)).toBe('recorded');

    expect(dynamodb.requests).toEqual(['GetItem', 'PutItem', 'PutItem', 'UpdateItem', 'GetItem']);
    expect((await journal().find('contact-1'))?.record).toEqual(contact);
    expect(await persons().newest('CUSTOMER#customer-1', '+32450000101')).toMatchObject({
      contactId: 'contact-1',
      need: 'complaint',
    });
    expect(await lastContactOf('customer-1')).toEqual({
      contactId: 'contact-1',
      at: new Date('2026-11-24T09:00:00Z'),
      need: 'complaint',
      channel: 'VOICE',
    });
  });

  it('expires two years after the contact began', async () => {
    await record(aRecord());

    const [item] = await itemsUnder('CONTACT#contact-1');
    expect(item?.['expiresAt']).toBe(Date.parse('2028-11-23T09:00:00Z') / 1000);
  });

  it('that an older copy follows stays, and a contact before the last is not shown', async () => {
    await record(
      aRecord({
        lastUpdatedAt: new Date('2026-11-24T09:10:00Z'),
        attributes: { customerId: 'customer-1', need: 'agent' },
      }),
    );

    expect(await record(aRecord())).toBe('older');
    await record(aRecord({ contactId: 'contact-0', startedAt: new Date('2026-11-20T09:00:00Z') }));

    expect(await lastContactOf('customer-1')).toMatchObject({ contactId: 'contact-1', need: 'agent' });
  });

  it('that turns out to be another customer’s moves to their list and card', async () => {
    await record(aRecord({ contactId: 'contact-0', startedAt: new Date('2026-11-20T09:00:00Z') }));
    await record(aRecord());

    await record(
      aRecord({ lastUpdatedAt: new Date('2026-11-24T09:10:00Z'), attributes: { customerId: 'customer-2' } }),
    );

    expect(await itemsUnder('PERSON#CUSTOMER#customer-1')).toHaveLength(1);
    expect(await lastContactOf('customer-1')).toMatchObject({ contactId: 'contact-0' });
    expect(await lastContactOf('customer-2')).toMatchObject({ contactId: 'contact-1' });
  });

  it('of a number without a card is kept and listed all the same', async () => {
    await record(aRecord({ customerNumber: '+32450000999', attributes: {} }));

    expect(await itemsUnder('PERSON#NUMBER#+32450000999')).toHaveLength(1);
  });

  it('in ten copies at once ends as the newest of them', async () => {
    const copies = Array.from({ length: 10 }, (_, index) =>
      aRecord({
        lastUpdatedAt: new Date(Date.UTC(2026, 10, 24, 9, 10, index)),
        attributes: { customerId: index % 2 === 0 ? 'customer-1' : 'customer-2', need: `need-${index}` },
      }),
    );

    await Promise.all(copies.map(record));

    expect((await journal().find('contact-1'))?.record.attributes).toEqual({
      customerId: 'customer-2',
      need: 'need-9',
    });
    expect(await itemsUnder('PERSON#CUSTOMER#customer-1')).toEqual([]);
    expect(await itemsUnder('PERSON#CUSTOMER#customer-2')).toHaveLength(1);
    expect(await lastContactOf('customer-1')).toBeUndefined();
    expect(await lastContactOf('customer-2')).toMatchObject({ need: 'need-9' });
  });
});

describe('contact events in DynamoDB', () => {
  it('are one item each under their contact, one write each, also when they come twice', async () => {
    const handler = eventHandler({ ...nothingFollows, journal: journal() }, recordedFrame());
    const message = (eventType: string, time: string) => ({
      messageId: `${eventType}-${time}`,
      body: JSON.stringify({ time, detail: { eventType, contactId: 'contact-1', channel: 'VOICE' } }),
    });
    const messages = [
      message('QUEUED', '2026-11-24T09:00:02Z'),
      message('INITIATED', '2026-11-24T09:00:01Z'),
    ];

    const answer = await handler({ Records: [...messages, ...messages] });

    expect(answer).toEqual({ batchItemFailures: [] });
    expect(dynamodb.requests).toEqual(['PutItem', 'PutItem', 'PutItem', 'PutItem']);
    expect((await itemsUnder('CONTACT#contact-1')).map((item) => item['sk'])).toEqual([
      'EVENT#2026-11-24T09:00:01.000Z#INITIATED',
      'EVENT#2026-11-24T09:00:02.000Z#QUEUED',
    ]);
  });
});
