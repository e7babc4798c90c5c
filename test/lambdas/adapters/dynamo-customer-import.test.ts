import { BatchWriteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerCustomer } from '../../../domain/customer/register-customer.ts';
import { dynamoCustomerImport } from '../../../lambdas/adapters/dynamo-customer-import.ts';
import { dynamoCustomerPorts } from '../../../lambdas/adapters/dynamo-customer-ports.ts';
import { aCustomer } from '../../support/customers.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

const now = new Date('2026-11-24T09:00:00Z');
/** Sixty customers: alone, with two numbers, and seven behind one number. */
const customers = Array.from({ length: 60 }, (_, index) =>
  aCustomer({
    id: `customer-${index}`,
    customerNumber: String(100_000 + index),
    numbers:
      index < 7
        ? ['+32450000900']
        : index % 5 === 0
          ? [`+3245000${2000 + index}`, `+3222${100_000 + index}`]
          : [`+3245000${2000 + index}`],
    consents: index % 3 === 0 ? [{ purpose: 'marketing', given: true, at: now, source: 'web form' }] : [],
  }),
);

describe('importing customers', () => {
  let dynamodb: TestDynamodb;
  beforeAll(async () => {
    dynamodb = await startDynamodb();
  });
  afterAll(() => dynamodb.stop());
  const everythingIn = async (table: string) =>
    ((await dynamodb.documentClient.send(new ScanCommand({ TableName: table }))).Items ?? []).sort((a, b) =>
      `${a['pk']}${a['sk']}` < `${b['pk']}${b['sk']}` ? -1 : 1,
    );

  it('leaves the table as registering them one after another does, in a fraction of the requests', async () => {
    const [one, other] = [await dynamodb.createTable(), await dynamodb.createTable()];
    const ids = { next: () => 'mark' };
    const register = registerCustomer(
      dynamoCustomerPorts(dynamodb.documentClient, one, { clock: { now: () => now }, ids }),
    );
    for (const customer of customers) await register(customer);
    dynamodb.requests.length = 0;

    await dynamoCustomerImport(dynamodb.documentClient, other)(customers);

    expect(dynamodb.requests).toHaveLength(5);
    expect(await everythingIn(other)).toEqual(await everythingIn(one));
  });

  it('writes again what a busy table did not take, and gives up by name when it takes nothing', async () => {
    const client = mockClient(DynamoDBDocumentClient);
    client.on(BatchWriteCommand).callsFake(({ RequestItems }) => ({ UnprocessedItems: RequestItems }));

    await expect(
      dynamoCustomerImport(client as unknown as DynamoDBDocumentClient, 'customers')([aCustomer()]),
    ).rejects.toMatchObject({
      code: 'customer.store',
      message: expect.stringContaining('took 0 of 2 items in 8 tries'),
    });

    client.restore();
  });
});
