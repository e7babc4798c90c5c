import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../../simulator/center/virtual-clock.ts';
import { bootCloud, type LocalCloud } from '../../../simulator/cloud/boot.ts';
import type { LogLine } from '../../../simulator/cloud/functions/pool.ts';
import { functionOf, instance, simpleTable, writeAssembly } from './support/assembly.ts';

const start = Date.parse('2026-03-02T08:00:00Z');

describe('functions of the assembly', () => {
  const clock = createVirtualClock({ start });
  const log: LogLine[] = [];
  let cloud: LocalCloud;

  beforeAll(async () => {
    const assembly = await writeAssembly({
      stacks: {
        app: {
          Resources: {
            ...instance,
            Customers: simpleTable,
            Clock: functionOf('tell-time'),
            Environment: functionOf('tell-environment', { variables: { REGION: { Ref: 'AWS::Region' } } }),
            Store: functionOf('store', { variables: { CUSTOMERS_TABLE: { Ref: 'Customers' } } }),
            Broken: functionOf('broken'),
            Crash: functionOf('crash'),
          },
        },
      },
      functions: {
        'tell-time': `export const handler = async () => ({
          now: Date.now(), fresh: new Date().toISOString(), text: Date().slice(0, 15), given: new Date(0).toISOString(),
          same: new Date() instanceof Date, timer: await new Promise((done) => setTimeout(() => done(performance.now() > 0), 1)) })`,
        'tell-environment': `export const handler = async (event, context) => {
          console.log(JSON.stringify({ level: 'info', event }));
          return { ...process.env, name: context.functionName, left: context.getRemainingTimeInMillis() } }`,
        store: `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
          import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
          const client = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 1 }));
          const TableName = process.env.CUSTOMERS_TABLE;
          export const handler = async ({ pk, name }) => {
            if (name) await client.send(new PutCommand({ TableName, Item: { pk, name } }));
            return (await client.send(new GetCommand({ TableName, Key: { pk }, ConsistentRead: true }))).Item ?? null }`,
        broken: `export const handler = async () => { throw new TypeError('the book is closed') }`,
        crash: `export const handler = async ({ exit }) => { if (exit) process.exit(3); return 'alive' }`,
      },
    });
    cloud = await bootCloud({ assembly, clock, onLog: (line) => log.push(line) });
  });
  afterAll(() => cloud.stop());

  it('read the centre’s clock wherever they ask for the time, and keep real timers', async () => {
    expect(await cloud.invokeFunction('tell-time', {})).toMatchObject({
      ok: true,
      payload: {
        now: start,
        fresh: '2026-03-02T08:00:00.000Z',
        text: 'Mon Mar 02 2026',
        given: '1970-01-01T00:00:00.000Z',
        same: true,
        timer: true,
      },
    });

    await clock.advance(90_000);

    expect(await cloud.invokeFunction('tell-time', {})).toMatchObject({ payload: { now: start + 90_000 } });
  });

  it('get the environment of the template and Lambda’s own, and nothing of this machine', async () => {
    const answer = await cloud.invokeFunction('tell-environment', { contact: 'c-1' });

    expect(answer).toMatchObject({
      ok: true,
      payload: {
        FUNCTION_NAME: 'tell-environment',
        REGION: 'eu-central-1',
        AWS_REGION: 'eu-central-1',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
        left: 3000,
      },
    });
    expect(answer).not.toHaveProperty('payload.PATH');
    expect(cloud.environmentOf('tell-environment')).toMatchObject({ REGION: 'eu-central-1' });
    expect(log).toContainEqual({
      at: clock.nowMilliseconds(),
      functionName: 'tell-environment',
      requestId: expect.any(String),
      line: '{"level":"info","event":{"contact":"c-1"}}',
    });
  });

  it('write and read the tables of the assembly', async () => {
    await cloud.invokeFunction('store', { pk: 'CUSTOMER#1', name: 'Ada' });

    const read = await cloud.invokeFunction('store', { pk: 'CUSTOMER#1' });

    expect(read).toMatchObject({ ok: true, payload: { pk: 'CUSTOMER#1', name: 'Ada' } });
    expect(cloud.tables['customers']).toBe(cloud.tables['Customers']);
  });

  it('answer a thrown error by its type and words, and go on', async () => {
    expect(await cloud.invokeFunction('broken', {})).toMatchObject({
      ok: false,
      error: 'TypeError: the book is closed',
      retryable: false,
    });
  });

  it('start again after they ended their process', async () => {
    expect(await cloud.invokeFunction('crash', { exit: true })).toMatchObject({
      ok: false,
      error: expect.stringContaining('exit status 3'),
    });

    expect(await cloud.invokeFunction('crash', {})).toMatchObject({ ok: true, payload: 'alive' });
  });

  it('are timed out on the centre’s clock when the network is slow, and the next call is well', async () => {
    cloud.network.slow('dynamodb', 5_000, { for: 'store' });
    const before = clock.nowMilliseconds();

    const slow = await clock.runUntil(cloud.invokeFunction('store', { pk: 'CUSTOMER#1' }));

    expect(slow).toMatchObject({
      ok: false,
      error: expect.stringContaining('Task timed out after 3.00 seconds'),
    });
    expect(clock.nowMilliseconds() - before).toBe(3_000);
    cloud.network.heal();
    expect(await cloud.invokeFunction('store', { pk: 'CUSTOMER#1' })).toMatchObject({ ok: true });
  });

  it('wait on the centre’s clock for a network that is slow but fast enough', async () => {
    cloud.network.slow('dynamodb', 1_200, { for: 'store', times: 1 });
    const before = clock.nowMilliseconds();

    const answer = await clock.runUntil(cloud.invokeFunction('store', { pk: 'CUSTOMER#1' }));

    expect(answer).toMatchObject({ ok: true, payload: { name: 'Ada' } });
    expect(clock.nowMilliseconds() - before).toBe(1_200);
  });

  it('fail for a real reason when a service answers an error or cuts the connection', async () => {
    cloud.network.fail('dynamodb', { status: 400, code: 'ThrottlingException' }, { times: 1 });
    expect(await cloud.invokeFunction('store', { pk: 'CUSTOMER#1' })).toMatchObject({
      ok: false,
      error: expect.stringContaining('ThrottlingException'),
    });

    cloud.network.fail('dynamodb', 'reset', { times: 1 });
    expect(await cloud.invokeFunction('store', { pk: 'CUSTOMER#1' })).toMatchObject({ ok: false });

    cloud.network.fail('lambda', { status: 500 }, { for: 'store', times: 1 });
    expect(await cloud.invokeFunction('store', { pk: 'CUSTOMER#1' })).toMatchObject({
      ok: false,
      retryable: true,
    });
    expect(await cloud.invokeFunction('store', { pk: 'CUSTOMER#1' })).toMatchObject({ ok: true });
  });
});
