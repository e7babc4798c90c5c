import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { logComplaint } from '../../../domain/complaint/log-complaint.ts';
import type { ComplaintPorts } from '../../../domain/complaint/ports.ts';
import { dynamoComplaintCards } from '../../../lambdas/adapters/dynamo-complaint-cards.ts';
import { dynamoCustomerCards } from '../../../lambdas/adapters/dynamo-customer-cards.ts';
import { aComplaint, aRequest, ports as inMemory } from '../../domain/complaint/complaints.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let customersTable: string;
let ports: ComplaintPorts;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  customersTable = await dynamodb.createTable();
  ports = { ...inMemory(), cards: dynamoComplaintCards(dynamodb.documentClient, customersTable) };
});

const givenCard = async () => {
  const summary = { name: 'Ada', language: 'fr', segment: 'private', customerNumber: '1', version: 1 };
  const Item = { pk: 'NUMBER#+3225550123', sk: 'CARD', customers: { ada: summary } };
  await dynamodb.documentClient.send(new PutCommand({ TableName: customersTable, Item }));
};
const openOnCard = async () => {
  const card = await dynamoCustomerCards(dynamodb.documentClient, customersTable).find('+3225550123');
  return card?.customers['ada']?.openComplaints;
};

describe('the announcement of a complaint on the card', () => {
  it('is there for the next call, once, in the order of the complaints', async () => {
    await givenCard();
    const log = logComplaint(ports);

    const delivery = await log(aRequest());
    await log(aRequest());
    const invoice = await log(aRequest({ category: 'invoice' }));

    expect(await openOnCard()).toEqual([
      { reference: delivery.ok && delivery.value.complaint.reference, category: 'delivery' },
      { reference: invoice.ok && invoice.value.complaint.reference, category: 'invoice' },
    ]);
  });

  it('is made by the second call when the first one crashed before it', async () => {
    await givenCard();
    const crashing = { ...ports.cards, announce: () => Promise.reject(new Error('gone')) };
    await expect(logComplaint({ ...ports, cards: crashing })(aRequest())).rejects.toThrow('gone');

    await logComplaint(ports)(aRequest({ contactId: 'contact-2' }));

    expect(await openOnCard()).toHaveLength(1);
  });

  it('is left out for a number without a card or a customer who is not on it', async () => {
    await givenCard();

    await ports.cards.announce('+32475123456', 'ada', aComplaint());
    await ports.cards.announce('+3225550123', 'grace', aComplaint());

    expect(await openOnCard()).toEqual([]);
  });

  it('is taken off when the complaint is answered, and the others stay', async () => {
    await givenCard();
    await ports.cards.announce('+3225550123', 'ada', aComplaint());
    await ports.cards.announce(
      '+3225550123',
      'ada',
      aComplaint({ reference: 'K555000', category: 'invoice' }),
    );

    await ports.cards.strikeOff('+3225550123', 'ada', 'K472913');
    await ports.cards.strikeOff('+3225550123', 'ada', 'K472913');
    await ports.cards.strikeOff('+32475123456', 'ada', 'K472913');

    expect(await openOnCard()).toEqual([{ reference: 'K555000', category: 'invoice' }]);
  });

  it('keeps to eight: a card is read on every call', async () => {
    await givenCard();

    for (let index = 0; index < 10; index += 1) {
      await ports.cards.announce('+3225550123', 'ada', aComplaint({ reference: `K10000${index}` }));
    }

    expect(await openOnCard()).toHaveLength(8);
  });
});
