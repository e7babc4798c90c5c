import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  PutCommand,
  type QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dialBatch } from '../../../domain/dialling/dial-batch.ts';
import { followMember } from '../../../domain/dialling/follow-member.ts';
import type { CallOrder, LedgerEntry, Verdict } from '../../../domain/dialling/model.ts';
import type { DueEntry } from '../../../domain/dialling/ports.ts';
import { ringMember } from '../../../domain/dialling/ring-member.ts';
import { settle } from '../../../domain/dialling/settle.ts';
import { dynamoCampaigns } from '../../../lambdas/adapters/dynamo-campaigns.ts';
import { dynamoContactAttempts } from '../../../lambdas/adapters/dynamo-contact-attempts.ts';
import { dynamoDialNotes, readLedgerDay } from '../../../lambdas/adapters/dynamo-dial-ledger.ts';
import { dynamoDialReader } from '../../../lambdas/adapters/dynamo-dial-reader.ts';
import { dynamoDue } from '../../../lambdas/adapters/dynamo-due.ts';
import { dynamoMembers } from '../../../lambdas/adapters/dynamo-members.ts';
import { dynamoNumbers } from '../../../lambdas/adapters/dynamo-numbers.ts';
import { dynamoPace } from '../../../lambdas/adapters/dynamo-pace.ts';
import { OutboundStoreFault } from '../../../lambdas/adapters/outbound-fault.ts';
import { dueKey } from '../../../lambdas/adapters/outbound-items.ts';
import { freshItem, memberItem } from '../../../lambdas/adapters/outbound-member-items.ts';
import { aCampaign, aMember, isRunning, morning, yes } from '../../domain/dialling/a-campaign.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let table: string;
let now = morning;
const clock = { now: () => now };
const minutes = (count: number): Date => new Date(morning.getTime() + count * 60_000);
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
  now = morning;
});

const put = (Item: Record<string, unknown>) =>
  dynamodb.documentClient.send(new PutCommand({ TableName: table, Item }));
const given = (...keys: readonly string[]) => givenOf({}, ...keys);
const givenOf = async (more: Parameters<typeof aCampaign>[0], ...keys: readonly string[]) => {
  const { campaign } = isRunning(aCampaign(more));
  await dynamoCampaigns(dynamodb.documentClient, table).write(
    { ...isRunning(campaign), revision: 1 },
    { campaign: 'winter', revision: 1, what: 'created', at: morning, by: 'marie', why: 'a test' },
  );
  for (const [row, key] of keys.entries()) {
    const member = aMember({ key, list: { id: 'list-1', row } });
    await put({ ...memberItem(member, morning, 730) });
    await put({ ...freshItem(member, morning, morning, 730) });
  }
  dynamodb.requests.length = 0;
};

const ports = (verdict: Verdict = yes) => {
  const client = dynamodb.documentClient;
  let id = 0;
  const placed: CallOrder[] = [];
  const reader = dynamoDialReader(client, table);
  const members = dynamoMembers(client, table);
  const notes = dynamoDialNotes(client, table, { clock });
  const numbers = dynamoNumbers(client, table, { clock, ids: { next: () => `claim-${++id}` } });
  const contacts = dynamoContactAttempts(client, table, clock);
  const followUp = followMember({ reader, members, notes });
  const rate = { callsPerSecond: 2, burst: 10 };
  const place = async (call: CallOrder) => {
    placed.push(call);
    return { placed: true, contactId: `contact-${call.attemptId}` } as const;
  };
  const deciding = {
    numbers,
    notes,
    reader,
    members,
    followUp,
    clock,
    gate: () => verdict,
    lists: { current: async () => ({}) },
    settings: { callerIds: ['+3225550100'], tighten: [], loosen: [], ...rate },
    deploymentZone: 'Europe/Brussels',
    calls: { place, offer: async () => ({ placed: true, contactId: 'task-1' }) as const },
    pace: dynamoPace(client, table, { rate, clock }),
    sums: async () => {
      throw new Error('this campaign has no quotas');
    },
    queueOf: () => 'queue-1',
  };
  return {
    placed,
    notes,
    due: dynamoDue(client, table, { clock }),
    settle: settle({ numbers, contacts, notes, followUp, dispositions: { of: async () => undefined } }),
    members,
    numbers,
    ring: ringMember(deciding),
    dial: dialBatch({
      ...deciding,
      contacts,
      queue: { send: async () => {} },
      floor: { free: async () => 10 },
    }),
  };
};
const writes = () =>
  dynamodb.requests.filter((request) => !['GetItem', 'BatchGetItem', 'Query'].includes(request));
const order = (key: string) => ({ campaign: 'winter', key, attempt: 1, dueAt: minutes(20) });

const busy = () =>
  ({
    kind: 'record',
    contactId: 'contact-winter.key-1.1',
    initialContactId: 'contact-winter.key-1.1',
    channel: 'VOICE',
    attemptId: 'winter.key-1.1',
    conversationId: undefined,
    disconnectedAt: minutes(1),
    disconnectReason: 'TELECOM_BUSY',
    connected: false,
    answeringMachineDetectionStatus: undefined,
    agentConnected: false,
    workOver: true,
    figures: undefined,
  }) as const;

describe('an attempt in DynamoDB', () => {
  it('costs one read for a batch of ten, and two writes each beside the tokens, until it rings', async () => {
    const keys = Array.from({ length: 10 }, (_, index) => `key-${index}`);
    await given(...keys);
    const { dial, placed } = ports();

    const outcomes = await dial(keys.map(order));

    expect(outcomes.map(({ what }) => what)).toEqual(keys.map(() => 'placed'));
    expect(placed).toHaveLength(10);
    expect(dynamodb.requests.filter((request) => request === 'BatchGetItem')).toHaveLength(1);
    // Claim, then pointer with ledger and due entry; and once, the tokens.
    expect(writes()).toHaveLength(10 * 2 + 1);
  });

  it('costs five writes from its order to its outcome, and news that is told again none', async () => {
    await given('key-1');
    const { dial, settle: hear, members } = ports();
    const call = busy();
    await dial([order('key-1')]);

    expect(await hear(call)).toMatchObject({ what: 'settled', news: true, attempt: { outcome: 'busy' } });
    expect(writes().filter((request) => request !== 'PutItem')).toHaveLength(5);
    expect(writes()).toHaveLength(5 + 1); // the tokens, which a batch shares
    dynamodb.requests.length = 0;

    expect(await hear(call)).toMatchObject({ what: 'settled', news: false });
    expect(writes()).toEqual([]);
    expect(await members.find('winter', 'key-1')).toMatchObject({
      progress: { state: 'waiting', attempts: 1, outcomes: { busy: 1 } },
    });
  });

  it('costs two writes more, and a token of its own, when an agent looks first', async () => {
    await givenOf({ manner: 'preview' }, 'key-1');
    const { dial, ring, settle: hear } = ports();
    const since = () => {
      const all = writes();
      dynamodb.requests.length = 0;
      return all;
    };

    expect(await dial([order('key-1')])).toMatchObject([{ what: 'offered' }]);
    const offered = since();
    const by = { agentId: 'agent-1', taskContactId: 'task-1', conversationId: undefined };
    expect(await ring({ campaign: 'winter', key: 'key-1', attempt: 1 }, by)).toMatchObject({
      result: 'placed',
    });
    const rung = since();
    expect(await hear(busy())).toMatchObject({ what: 'settled', news: true });

    expect({ offered, rung, settled: since() }).toEqual({
      offered: ['PutItem', 'BatchWriteItem'], // mark · due entry
      rung: ['PutItem', 'UpdateItem', 'BatchWriteItem'], // token · claim · pointer, ledger and due entry
      settled: ['UpdateItem', 'UpdateItem', 'BatchWriteItem'], // number · member · ledger, due entry and what is to be counted
    });
  });

  it.each([
    ['one write', 'for now: ledger and due entry', minutes(600), ['BatchWriteItem']],
    [
      'three writes',
      'for ever: ledger, member, and the end in the ledger',
      undefined,
      ['BatchWriteItem', 'UpdateItem', 'BatchWriteItem'],
    ],
  ] as const)('costs %s when the gate refuses it %s', async (_count, _when, notBefore, expected) => {
    await given('key-1');
    const reasons = [{ code: 'gate.window', facts: {} }];
    const { dial, placed } = ports({ allowed: false, reasons, notBefore });

    expect(await dial([order('key-1')])).toMatchObject([{ what: 'refused' }]);

    expect(writes()).toEqual(expected);
    expect(placed).toEqual([]);
  });

  it('leaves one entry when the member wants attention next, and the whole of its way in the ledger', async () => {
    await given('key-1');
    const { dial, settle: hear, due, notes } = ports();
    await due.change({
      put: [{ campaign: 'winter', key: 'key-1', attempt: 1, at: minutes(20) }],
      remove: [],
    });
    await dial([order('key-1')]);
    await hear({
      kind: 'event',
      contactId: 'contact-winter.key-1.1',
      initialContactId: 'contact-winter.key-1.1',
      channel: 'VOICE',
      attemptId: undefined,
      conversationId: undefined,
      disconnectedAt: minutes(1),
      disconnectReason: 'TELECOM_BUSY',
      connected: undefined,
      answeringMachineDetectionStatus: undefined,
      agentConnected: undefined,
      workOver: false,
      figures: undefined,
    });

    const ledger = await readLedgerDay(dynamodb.documentClient, table, 'winter', '2026-11-24');
    expect(ledger.map(({ kind }) => kind).sort()).toEqual(['allowed', 'outcome']);
    // The next thing that is written takes the entry that is over with it.
    await notes.write({ ledger });
    expect(await due.upTo('winter', minutes(24 * 60), 100)).toEqual([
      { campaign: 'winter', key: 'key-1', attempt: 2, at: minutes(10) },
    ]);
  });
});

describe('fresh members in DynamoDB', () => {
  it('come in the order of the list, and are fresh until they were taken by name', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `key-${index}`);
    await given(...keys);
    const { members } = ports();

    const { members: first, cursor, next } = await members.fresh('winter', 5);
    expect(first.map(({ key }) => key)).toEqual(keys.slice(0, 5));
    await members.moveCursor('winter', cursor, next ?? '');

    expect((await members.fresh('winter', 100)).members.map(({ key }) => key)).toEqual(keys.slice(5));
  });

  it('are handed out one by one also behind entries whose members never came', async () => {
    for (const row of [0, 1, 2])
      await put({
        ...freshItem(aMember({ key: `nobody-${row}`, list: { id: 'list-1', row } }), morning, morning, 730),
      });
    await given('key-1', 'key-2');
    const { members } = ports();

    const { members: first, cursor, next } = await members.fresh('winter', 1);
    await members.moveCursor('winter', cursor, next ?? '');
    const { members: second } = await members.fresh('winter', 1);

    expect([...first, ...second].map(({ key }) => key)).toEqual(['key-1', 'key-2']);
  });

  it('are not lost when a part of the list is imported behind those that were taken', async () => {
    await given('key-5', 'key-6');
    const { members } = ports();
    const { cursor, next } = await members.fresh('winter', 10);
    const late = aMember({ key: 'key-0', list: { id: 'list-1', row: 0 } });
    await put({ ...memberItem(late, morning, 730) });
    await put({ ...freshItem(late, morning, morning, 730) });

    await members.moveCursor('winter', cursor, next ?? '');

    expect((await members.fresh('winter', 10)).members.map(({ key }) => key)).toEqual(['key-0']);
  });

  it('advance once from so many attempts, in a race of five', async () => {
    await given('key-1');
    const { members } = ports();
    const progress = { state: 'waiting', attempts: 1, outcomes: { busy: 1 } } as const;

    const advanced = await Promise.all(
      Array.from({ length: 5 }, () => members.advance({ campaign: 'winter', key: 'key-1' }, 0, progress)),
    );

    expect(advanced.filter((one) => one === 'advanced')).toHaveLength(1);
  });
});

describe('due entries in DynamoDB', () => {
  const entry = (key: string, at: Date): DueEntry => ({ campaign: 'winter', key, attempt: 1, at });

  it('are read oldest first, over the slots of days, up to the very instant', async () => {
    const { due } = ports();
    const entries = [
      entry('key-1', minutes(-3000)),
      entry('key-2', minutes(-16)),
      entry('key-3', minutes(0)),
    ];
    await due.change({ put: [...entries, entry('key-4', minutes(1))], remove: [] });

    expect(await due.upTo('winter', minutes(0), 100)).toEqual(entries);
    expect(await due.upTo('winter', minutes(0), 2)).toEqual(entries.slice(0, 2));
  });

  it('are asked for by pages that DynamoDB takes: a limit is a whole number of 32 bits', async () => {
    const limits: (number | undefined)[] = [];
    const client = {
      send: async ({ input }: QueryCommand) => {
        limits.push(input.Limit);
        return { Items: limits.length === 1 ? [{ sk: '2026-11-24T09:00' }] : [] };
      },
    };

    const due = dynamoDue(client as unknown as DynamoDBDocumentClient, 'outbound', { clock });
    await due.upTo('winter', minutes(0), 1e12);

    expect(limits).toHaveLength(2);
    for (const limit of limits) expect(limit).toBeLessThan(2 ** 31);
  });

  it('cost nothing more once they are gone: a slot that is long empty is struck off', async () => {
    const { due } = ports();
    const old = entry('key-1', minutes(-3000));
    await due.change({ put: [old], remove: [] });
    await due.change({ put: [], remove: [old] });
    await due.upTo('winter', minutes(0), 100);
    dynamodb.requests.length = 0;

    expect(await due.upTo('winter', minutes(0), 100)).toEqual([]);
    expect(dynamodb.requests).toEqual(['Query']);
  });

  it('are not lost while they are being written, also when somebody asks for all that will ever be due', async () => {
    const { due } = ports();
    const coming = entry('key-1', minutes(60));
    await due.change({ put: [coming], remove: [] });
    await due.change({ put: [], remove: [coming] });

    // The slot is there, its entry not yet.
    expect(await due.upTo('winter', minutes(576_000), 500)).toEqual([]);
    await put({ ...dueKey(coming) });

    expect(await due.upTo('winter', minutes(60), 100)).toEqual([coming]);
  });

  it('never go away when put where they stood', async () => {
    const { due } = ports();
    await due.change({ put: [entry('key-1', minutes(0))], remove: [] });
    dynamodb.requests.length = 0;

    await due.change({ put: [entry('key-1', minutes(0))], remove: [entry('key-1', minutes(0))] });

    expect(dynamodb.requests).toEqual(['BatchWriteItem']);
    expect(await due.upTo('winter', minutes(0), 10)).toHaveLength(1);
  });
});

describe('the ledger', () => {
  const allowed = (contactId: string | undefined): LedgerEntry => ({
    campaign: 'winter',
    key: 'key-1',
    attemptId: 'winter.key-1.1',
    at: morning,
    kind: 'allowed',
    verdict: { allowed: true, because: [] },
    contactId,
  });

  it('keeps the contact of a call when somebody writes again that it was allowed', async () => {
    const notes = dynamoDialNotes(dynamodb.documentClient, table, { clock });
    await notes.append([allowed('contact-1')]);
    await notes.append([allowed(undefined), allowed(undefined)]);

    expect(await readLedgerDay(dynamodb.documentClient, table, 'winter', '2026-11-24')).toEqual([
      allowed('contact-1'),
    ]);
  });

  it('keeps who told how a call ended, and why an agent skipped, when an order that came back writes it again', async () => {
    const notes = dynamoDialNotes(dynamodb.documentClient, table, { clock });
    const skipped = {
      campaign: 'winter',
      key: 'key-1',
      attemptId: 'winter.key-1.1',
      at: morning,
      kind: 'outcome',
      outcome: 'skipped',
    } as const;
    await notes.append([{ ...skipped, from: 'agent', reason: 'no-time' }]);
    await notes.append([{ ...skipped, from: 'sweep' }]);

    expect(await readLedgerDay(dynamodb.documentClient, table, 'winter', '2026-11-24')).toEqual([
      { ...skipped, from: 'agent', reason: 'no-time' },
    ]);
  });

  it('takes an entry away at once when nothing else is to be written', async () => {
    const { due } = ports();
    const notes = dynamoDialNotes(dynamodb.documentClient, table, { clock });
    const entry = { campaign: 'winter', key: 'key-1', attempt: 1, at: minutes(10) };
    await due.change({ put: [entry], remove: [] });

    await notes.write({ due: { put: [], remove: [entry] } });

    expect(await due.upTo('winter', minutes(60), 10)).toEqual([]);
  });

  it('asks again for what the table left undone, and is a fault when that goes on', async () => {
    const client = mockClient(DynamoDBDocumentClient);
    const pauses: number[] = [];
    const pause = async (milliseconds: number) => pauses.push(milliseconds);
    const notes = dynamoDialNotes(client as unknown as DynamoDBDocumentClient, table, { clock, pause });
    client.on(BatchWriteCommand).callsFake(async ({ RequestItems }) => ({ UnprocessedItems: RequestItems }));

    await expect(notes.append([allowed('contact-1')])).rejects.toThrow(OutboundStoreFault);
    expect(pauses).toEqual([20, 40, 80, 160]);
    client.restore();
  });
});
