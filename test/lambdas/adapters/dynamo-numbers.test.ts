import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inMemoryNumbers } from '../../../domain/dialling/in-memory-numbers.ts';
import type { ActiveAttempt } from '../../../domain/dialling/model.ts';
import type { NumberBook } from '../../../domain/dialling/ports.ts';
import { dynamoNumbers } from '../../../lambdas/adapters/dynamo-numbers.ts';
import { OutboundStoreFault } from '../../../lambdas/adapters/outbound-fault.ts';
import { numberKey } from '../../../lambdas/adapters/outbound-items.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';
import { interleaved, lifeUntil } from '../../support/interleaving.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
let dynamodb: TestDynamodb;
let table: string;
let numbers: NumberBook;
let ids = 0;
const options = { clock: { now: () => now }, ids: { next: () => `claim-${++ids}` } };
const book = () => dynamoNumbers(dynamodb.documentClient, table, options);
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
  numbers = book();
  dynamodb.requests.length = 0;
});

const anIntent = (more: Partial<ActiveAttempt> = {}): ActiveAttempt => ({
  attemptId: 'winter.key-1.1',
  campaign: 'winter',
  purpose: 'marketing',
  manner: 'progressive',
  at: now,
  verdict: { allowed: true, because: [{ code: 'gate.window', facts: { zone: 'Europe/Brussels' } }] },
  ...more,
});
const refusal = { purpose: 'marketing', at: now, source: 'conversation 1, entry 2' } as const;
const itemOf = async (key: string) =>
  (await dynamodb.documentClient.send(new GetCommand({ TableName: table, Key: numberKey(key) }))).Item;

describe('a number in DynamoDB', () => {
  it('nobody has met is there without an item', async () => {
    expect(await numbers.find('key-1')).toEqual({
      key: 'key-1',
      revision: 0,
      refusals: [],
      consents: [],
      listed: {},
      attempts: [],
      active: undefined,
    });
    expect(dynamodb.requests).toEqual(['GetItem']);
  });

  it('is claimed with one write, and found claimed as it was written', async () => {
    const seen = await numbers.find('key-1');
    dynamodb.requests.length = 0;

    expect(await numbers.claim(seen, anIntent())).toBe('claimed');

    expect(dynamodb.requests).toEqual(['UpdateItem']);
    expect(await numbers.find('key-1')).toMatchObject({ revision: 1, active: anIntent() });
  });

  it('is claimed once, by one of ten who saw it free', async () => {
    const seen = await numbers.find('key-1');

    const claims = await Promise.all(
      Array.from({ length: 10 }, (_, one) =>
        book().claim(seen, anIntent({ attemptId: `campaign-${one}.key-1.1` })),
      ),
    );

    expect(claims.filter((claim) => claim === 'claimed')).toHaveLength(1);
  });

  it('is not claimed on what was seen before somebody refused', async () => {
    const seen = await numbers.find('key-1');
    await numbers.note('key-1', { refusals: [refusal] });

    expect(await numbers.claim(seen, anIntent())).toBe('conflict');
    expect((await numbers.find('key-1')).active).toBeUndefined();
  });

  it('knows its own claim again when the client sent it twice because the answer was lost', async () => {
    const seen = await numbers.find('key-1');
    const client = DynamoDBDocumentClient.from(dynamodb.documentClient);
    const twice = {
      send: async (command: UpdateCommand) => {
        if (command instanceof UpdateCommand) await dynamodb.documentClient.send(command);
        return dynamodb.documentClient.send(command);
      },
    } as unknown as typeof client;

    expect(await dynamoNumbers(twice, table, options).claim(seen, anIntent())).toBe('claimed');
  });

  it('is free again once a claim is given back, also when somebody spoke in between', async () => {
    const seen = await numbers.find('key-1');
    await numbers.claim(seen, anIntent());
    await numbers.note('key-1', { refusals: [refusal] });

    await numbers.giveBack('key-1', 'winter.key-1.1', seen.revision);

    const after = await numbers.find('key-1');
    expect(after).toMatchObject({ active: undefined, attempts: [], refusals: [refusal] });
  });

  it('keeps a newer claim of the same attempt when an older one is given back late', async () => {
    const seen = await numbers.find('key-1');
    await numbers.claim(seen, anIntent());
    await numbers.giveBack('key-1', 'winter.key-1.1', seen.revision);
    await numbers.claim(await numbers.find('key-1'), anIntent());

    await numbers.giveBack('key-1', 'winter.key-1.1', seen.revision);

    expect((await numbers.find('key-1')).active?.attemptId).toBe('winter.key-1.1');
  });

  it('is settled once, with one read and one write; whoever comes later reads what stands', async () => {
    await numbers.claim(await numbers.find('key-1'), anIntent());
    dynamodb.requests.length = 0;

    const first = await numbers.settle('key-1', 'winter.key-1.1', 'busy');
    expect(dynamodb.requests).toEqual(['GetItem', 'UpdateItem']);
    const second = await numbers.settle('key-1', 'winter.key-1.1', 'answered');

    expect(first).toMatchObject({ news: true, stands: { outcome: 'busy', at: now } });
    expect(second).toMatchObject({ news: false, stands: { outcome: 'busy' } });
    expect(dynamodb.requests.filter((request) => request === 'UpdateItem')).toHaveLength(1);
  });

  it('does not know attempts that nobody claimed', async () => {
    expect(await numbers.settle('key-1', 'winter.key-1.1', 'busy')).toBe('stranger');
  });

  it('notes what was said with one write, once a source, and keeps it without end', async () => {
    await numbers.claim(await numbers.find('key-1'), anIntent());
    expect(await itemOf('key-1')).toHaveProperty('expiresAt');
    dynamodb.requests.length = 0;

    await numbers.note('key-1', {
      refusals: [refusal],
      consents: [{ purpose: 'survey', at: now, source: 'conversation 1, entry 3' }],
    });
    await numbers.note('key-1', { refusals: [refusal] });

    expect(dynamodb.requests).toEqual(['UpdateItem', 'UpdateItem']);
    const found = await numbers.find('key-1');
    expect(found.refusals).toEqual([refusal]);
    expect(found.consents).toHaveLength(1);
    expect(await itemOf('key-1')).not.toHaveProperty('expiresAt');
  });

  it('keeps the latest refusal of a source, in any order they come, and the first consent', async () => {
    const at = (day: number) => new Date(Date.UTC(2026, 10, day));
    await fc.assert(
      fc.asyncProperty(
        fc.uuid(),
        fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 6 }),
        async (key, days) => {
          const given = inMemoryNumbers();
          for (const day of days)
            for (const book of [numbers, given])
              await book.note(key, {
                refusals: [{ purpose: 'all', at: at(day), source: 'list:crm' }],
                consents: [{ purpose: 'survey', at: at(day), source: 'list:crm' }],
              });

          for (const book of [numbers, given]) {
            const { refusals, consents } = await book.find(key);
            expect(refusals.map((one) => one.at)).toEqual([at(Math.max(...days))]);
            expect(consents.map((one) => one.at)).toEqual([at(days[0] ?? 0)]);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('refused again after a consent, from the same list, is refused', async () => {
    const said = (month: number) =>
      ({ purpose: 'marketing', at: new Date(Date.UTC(2026, month, 1)) }) as const;
    await numbers.note('key-1', { refusals: [{ ...said(0), source: 'list:crm' }] });
    await numbers.note('key-1', { consents: [{ ...said(3), source: 'conversation 1' }] });

    await numbers.note('key-1', { refusals: [{ ...said(6), source: 'list:crm' }] });

    const { refusals, consents } = await numbers.find('key-1');
    expect(refusals.at(-1)?.at.getTime()).toBeGreaterThan(consents.at(-1)?.at.getTime() ?? Number.NaN);
  });

  it('remembers its last attempts, not all of them', async () => {
    for (let attempt = 1; attempt <= 42; attempt += 1) {
      const attemptId = `winter.key-1.${attempt}`;
      await numbers.claim(await numbers.find('key-1'), anIntent({ attemptId }));
      await numbers.settle('key-1', attemptId, 'busy');
    }

    const { attempts } = await numbers.find('key-1');
    expect(attempts).toHaveLength(40);
    expect(attempts.at(-1)?.attemptId).toBe('winter.key-1.42');
  });

  it('is claimed at most once and never after a refusal was seen, in any order of looks, claims and refusals', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.uuid(), async (scheduler, key) => {
        const claimed: string[] = [];
        const caller = async (name: string) => {
          const mine = interleaved(book(), scheduler, lifeUntil(undefined));
          const seen = await mine.find(key);
          const attemptId = `${name}.${key}.1`;
          if (seen.active !== undefined || seen.refusals.length > 0) return;
          if ((await mine.claim(seen, anIntent({ attemptId }))) === 'claimed') claimed.push(attemptId);
        };
        const person = interleaved(book(), scheduler, lifeUntil(undefined));
        await scheduler.waitFor(
          Promise.all([
            caller('winter'),
            caller('spring'),
            person.note(key, { refusals: [refusal] }),
            caller('winter'),
          ]),
        );

        const after = await numbers.find(key);
        expect(claimed.length).toBeLessThanOrEqual(1);
        expect(after.active?.attemptId).toBe(claimed[0]);
        expect(after.refusals).toEqual([refusal]);
      }),
      { numRuns: 20 },
    );
  });

  it('that cannot be read is a fault, not a free number', async () => {
    const client = mockClient(DynamoDBDocumentClient);
    client
      .on(GetCommand)
      .resolves({ Item: { ...numberKey('key-1'), 'refusal#x': { purpose: 'nobody knows' } } });
    const broken = dynamoNumbers(client as unknown as DynamoDBDocumentClient, table, options);

    await expect(broken.find('key-1')).rejects.toThrow(OutboundStoreFault);
    client.restore();
  });

  it('is a fault when the table does not answer', async () => {
    const nowhere = dynamoNumbers(dynamodb.documentClient, 'nowhere', options);

    await expect(nowhere.find('key-1')).rejects.toThrow(OutboundStoreFault);
    await expect(nowhere.note('key-1', { refusals: [refusal] })).rejects.toThrow(OutboundStoreFault);
  });
});
