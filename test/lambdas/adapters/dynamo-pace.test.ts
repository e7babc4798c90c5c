import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoPace } from '../../../lambdas/adapters/dynamo-pace.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let table: string;
let now = new Date('2026-11-24T09:00:00Z');
const clock = { now: () => now };
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
  now = new Date('2026-11-24T09:00:00Z');
  dynamodb.requests.length = 0;
});

const aPace = () =>
  dynamoPace(dynamodb.documentClient, table, { rate: { callsPerSecond: 1, burst: 2 }, clock });
const wanted = { count: 2, queue: 'queue-1', free: undefined, holdSeconds: 30 };

describe('tokens in DynamoDB', () => {
  it('cost a read once when no agent is free, and never a write', async () => {
    const pace = aPace();

    expect(await pace.take({ ...wanted, free: 0 })).toMatchObject({ granted: 0 });
    expect(await pace.take({ ...wanted, free: 0 })).toMatchObject({ granted: 0 });

    expect(dynamodb.requests).toEqual(['GetItem']);
  });

  it('are never given twice, also by whoever remembers a bucket that others have emptied since', async () => {
    const [one, other] = [aPace(), aPace()];
    await one.take({ ...wanted, free: 0 });
    expect(await other.take(wanted)).toMatchObject({ granted: 2 });

    expect(await one.take(wanted)).toMatchObject({ granted: 0 });

    now = new Date(now.getTime() + 1_000);
    expect(await one.take(wanted)).toMatchObject({ granted: 1 });
  });
});
