import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refreshCards } from '../../../domain/customer/refresh-cards.ts';
import { registerCustomer } from '../../../domain/customer/register-customer.ts';
import { factsOf } from '../../../domain/customer/summarize-customer.ts';
import { updateCustomer } from '../../../domain/customer/update-customer.ts';
import { dynamoCustomerCards } from '../../../lambdas/adapters/dynamo-customer-cards.ts';
import { cardKey } from '../../../lambdas/adapters/dynamo-customer-items.ts';
import { dynamoCustomerPorts } from '../../../lambdas/adapters/dynamo-customer-ports.ts';
import { aCustomer } from '../../support/customers.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let table: string;
let now = new Date('2026-11-24T09:00:00Z');
let marks = 0;
const clock = { now: () => now };
const ids = {
  next: () => {
    marks += 1;
    return `mark-${marks}`;
  },
};
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
  dynamodb.requests.length = 0;
});
const ports = () => dynamoCustomerPorts(dynamodb.documentClient, table, { clock, ids });
const card = (number: string) => dynamoCustomerCards(dynamodb.documentClient, table).find(number);

describe('customers in DynamoDB', () => {
  it('are registered with five requests for one number, and read back as they were', async () => {
    const customer = aCustomer({
      email: 'elise@example.com',
      address: { street: 'Rue du Pont 1', postalCode: '4000', city: 'Liège', country: 'BE' },
      consents: [{ purpose: 'marketing', given: true, at: now, source: 'web form' }],
    });

    await registerCustomer(ports())(customer);

    expect(dynamodb.requests).toEqual(
      ['Update', 'Put', 'Get', 'Update', 'Delete'].map((name) => `${name}Item`),
    );
    expect(await ports().profiles.find('customer-1')).toEqual(customer);
    expect(await card('+32450000101')).toMatchObject({
      customers: {
        'customer-1': { name: 'Madame Peeters', consents: { marketing: 'granted' }, openComplaints: [] },
      },
    });
  });

  it('keep on the card what calls have written, when the file changes', async () => {
    await registerCustomer(ports())(aCustomer());
    await dynamodb.documentClient.send(
      new UpdateCommand({
        TableName: table,
        Key: cardKey('+32450000101'),
        UpdateExpression:
          'SET customers.#id.openComplaints = :complaints, customers.#id.runningPromise = :promise, appointments = :appointments',
        ExpressionAttributeNames: { '#id': 'customer-1' },
        ExpressionAttributeValues: {
          ':complaints': [{ reference: 'K000042', category: 'invoice' }],
          ':promise': { dueAt: '2026-11-25T09:00:00.000Z' },
          ':appointments': {
            a: {
              customerId: 'customer-1',
              startsAt: '2026-12-01T09:00:00.000Z',
              state: 'booked',
              version: 1,
            },
          },
        },
      }),
    );

    await updateCustomer(ports())('customer-1', () => ({ language: 'nl' }));

    expect(await card('+32450000101')).toMatchObject({
      customers: {
        'customer-1': {
          language: 'nl',
          version: 2,
          openComplaints: [{ reference: 'K000042', category: 'invoice' }],
          runningPromise: { dueAt: new Date('2026-11-25T09:00:00Z') },
        },
      },
      appointments: { a: { state: 'booked' } },
    });
  });

  it('join a card that so far had only a guest’s appointment', async () => {
    await dynamodb.documentClient.send(
      new PutCommand({
        TableName: table,
        Item: {
          ...cardKey('+32450000101'),
          appointments: { a: { customerId: 'guest', startsAt: '2026-12-01T09:00:00.000Z', state: 'booked' } },
        },
      }),
    );

    await registerCustomer(ports())(aCustomer());

    expect(await card('+32450000101')).toMatchObject({
      customers: { 'customer-1': { version: 1 } },
      appointments: { a: { customerId: 'guest' } },
    });
  });

  it('beyond five behind one number are noted as more', async () => {
    const register = registerCustomer(ports());
    for (let index = 1; index <= 6; index += 1) {
      await register(aCustomer({ id: `customer-${index}`, customerNumber: `10000${index}` }));
    }

    const shared = await card('+32450000101');
    expect(Object.keys(shared?.customers ?? {})).toHaveLength(5);
    expect(shared?.more).toBe(true);
  });

  it('leave the card of a number they gave up', async () => {
    await registerCustomer(ports())(aCustomer());

    await updateCustomer(ports())('customer-1', () => ({ numbers: [] }));

    expect((await card('+32450000101'))?.customers).toEqual({});
  });

  it('changed by ten at once end with every change made and the card of the last', async () => {
    await registerCustomer(ports())(aCustomer());
    const given = { purpose: 'survey', given: true, at: now, source: 'call' } as const;

    const changes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        updateCustomer(ports())('customer-1', ({ consents }) => ({
          consents: [...consents, { ...given, source: `call ${index}` }],
        })),
      ),
    );

    const made = changes.filter(({ ok }) => ok).length;
    const file = await ports().profiles.find('customer-1');
    expect(file?.version).toBe(1 + made);
    expect(file?.consents).toHaveLength(made);
    expect((await card('+32450000101'))?.customers['customer-1']?.version).toBe(1 + made);
  });

  it('ten registered at once behind one number fill the card with five', async () => {
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        registerCustomer(ports())(
          aCustomer({ id: `customer-${index}`, customerNumber: `20000${index}` }),
        ).catch(() => undefined),
      ),
    );

    expect(Object.keys((await card('+32450000101'))?.customers ?? {})).toHaveLength(5);
  });
});

describe('cards due in DynamoDB', () => {
  it('are gone through by the sweep, a few at a time, round and round', async () => {
    const { due, profiles } = ports();
    const all = Array.from({ length: 7 }, (_, index) =>
      aCustomer({ id: `customer-${index}`, numbers: [`+3245000020${index}`] }),
    );
    for (const customer of all) {
      await due.note(customer.id, customer.numbers);
      await profiles.save(customer);
    }

    const seen = [...(await due.next(3)), ...(await due.next(3)), ...(await due.next(3))].map(
      ({ customerId }) => customerId,
    );

    expect(new Set(seen).size).toBe(7);
    now = new Date(now.getTime() + 5 * 60_000);
    const refresh = refreshCards({ ...ports(), clock });
    const repaired = (await refresh(4)).repaired + (await refresh(4)).repaired;
    expect(repaired).toBe(7);
    expect(await card('+32450000206')).toMatchObject({ customers: { 'customer-6': factsOf(aCustomer()) } });
  });

  it('cost a sweep that finds nothing the same few requests, however many customers there are', async () => {
    const refresh = refreshCards({ ...ports(), clock });

    expect(await refresh(100)).toEqual({ due: 0, repaired: 0, recent: 0 });

    expect(dynamodb.requests.filter((name) => name === 'QueryItem' || name === 'Query')).toHaveLength(5);
    expect(dynamodb.requests).toHaveLength(7);
  });

  it('stay when a newer change was noted meanwhile', async () => {
    const { due } = ports();
    const older = await due.note('customer-1', ['+32450000101']);
    const newer = await due.note('customer-1', ['+32450000102']);

    await due.settle(older);

    expect(newer.numbers).toEqual(expect.arrayContaining(['+32450000101', '+32450000102']));
    expect(await due.next(10)).toEqual([newer]);
    await due.settle(newer);
    expect(await due.next(10)).toEqual([]);
  });
});
