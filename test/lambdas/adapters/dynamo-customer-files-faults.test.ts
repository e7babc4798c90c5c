import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoCustomerFiles } from '../../../lambdas/adapters/dynamo-customer-files.ts';
import { cardKey, profileKey } from '../../../lambdas/adapters/dynamo-customer-items.ts';
import { aCustomer } from '../../support/customers.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-central-1' }));
const database = mockClient(client);
const [second, third] = ['+3225550102', '+3225550103'];
const files = dynamoCustomerFiles(
  client,
  { customers: 'customers', interactions: 'interactions' },
  {
    timeZone: 'Europe/Brussels',
    companyName: 'Example',
    clock: { now: () => new Date('2026-11-24T09:00:00Z') },
  },
);
const read = () => files.read({ customerId: 'customer-1', number: undefined, language: 'en' });
const cardOf = (number: string, day: string) => ({
  ...cardKey(number),
  customers: {},
  appointments: {
    next: {
      customerId: 'customer-1',
      calendar: 'office',
      slotId: `office/${day}/0900`,
      startsAt: `${day}T08:00:00.000Z`,
      timeZone: 'Europe/Brussels',
      state: 'booked',
      version: 1,
    },
  },
});

beforeEach(() => {
  database.reset();
  const { id, ...profile } = aCustomer({ numbers: [second, third] });
  database.on(GetCommand).resolves({});
  database
    .on(GetCommand, { Key: profileKey(id) })
    .resolves({ Item: { ...profileKey(id), id, ...profile, consents: [] } });
  database.on(QueryCommand).resolves({ Items: [] });
});

describe('a customer with several numbers, whose cards a busy table does not give all at once', () => {
  it('is shown with what is on all of them', async () => {
    database
      .on(BatchGetCommand)
      .resolvesOnce({
        Responses: { customers: [cardOf(second, '2026-12-01')] },
        UnprocessedKeys: { customers: { Keys: [cardKey(third)] } },
      })
      .resolvesOnce({ Responses: { customers: [cardOf(third, '2026-12-02')] } });

    const { sections } = await read();

    expect(sections.find(({ name }) => name === 'appointments')?.lines).toHaveLength(2);
  });

  it('is a fault that can be tried again where it gives none, not a file that looks whole', async () => {
    database
      .on(BatchGetCommand)
      .resolves({ UnprocessedKeys: { customers: { Keys: [cardKey(second), cardKey(third)] } } });

    await expect(read()).rejects.toMatchObject({ retryable: true });
  });
});
