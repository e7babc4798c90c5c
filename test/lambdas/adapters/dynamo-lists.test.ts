import { GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { summarizeList } from '../../../domain/calling-list/finish-list.ts';
import { importPart } from '../../../domain/calling-list/import-part.ts';
import type { ListRequest } from '../../../domain/calling-list/model.ts';
import { rowWriters } from '../../../domain/calling-list/row-writers.ts';
import { splitList } from '../../../domain/calling-list/split-list.ts';
import { dynamoListBook } from '../../../lambdas/adapters/dynamo-list-book.ts';
import {
  dynamoNationalRows,
  dynamoNumberRecords,
  dynamoRefusalRows,
} from '../../../lambdas/adapters/dynamo-list-numbers.ts';
import { dynamoMemberImport } from '../../../lambdas/adapters/dynamo-member-import.ts';
import { dynamoMembers } from '../../../lambdas/adapters/dynamo-members.ts';
import { dynamoNationalLists } from '../../../lambdas/adapters/dynamo-national-lists.ts';
import { dynamoNumbers } from '../../../lambdas/adapters/dynamo-numbers.ts';
import { listPorts } from '../../domain/calling-list/dirty-lists.ts';
import { now } from '../../domain/calling-list/spring.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let table: string;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
});

const clock = { now: () => now };
/** Imports into the table; files and queue stay in memory. */
const setUp = () => {
  const client = dynamodb.documentClient;
  const memory = listPorts();
  const book = dynamoListBook(client, table);
  const numbers = dynamoNumbers(client, table, { clock, ids: { next: () => 'claim' } });
  const rows = rowWriters({
    members: dynamoMemberImport(client, table),
    'do-not-call': dynamoNationalRows(client, table),
    refusals: dynamoRefusalRows(numbers),
  });
  const part = { ...memory.part, book, rows };
  const run = async (request: ListRequest, text: string, size = { bytes: 60, rows: 3 }) => {
    memory.files.put(request.key, Buffer.from(text));
    const split = await splitList({ ...memory.split, book }, size)(request);
    if (!split.ok) return split.error.code;
    const parts = memory.queue.parts.splice(0);
    for (const one of parts) await importPart(part)(one);
    const summary = await summarizeList({ book })(split.value.list.id);
    if (summary === undefined) throw new Error('the list is gone');
    const { rows: all, members, duplicates, bad, list } = summary;
    return { counts: { rows: all, members, duplicates, bad }, list, parts };
  };
  return { client, memory, book, numbers, rows, part, run, records: dynamoNumberRecords(client, table) };
};
const everything = async () => {
  const { Items = [] } = await dynamodb.documentClient.send(
    new ScanCommand({ TableName: table, ConsistentRead: true }),
  );
  return Items.toSorted((one, other) =>
    `${one['pk']} ${one['sk']}` < `${other['pk']} ${other['sk']}` ? -1 : 1,
  );
};

const members: ListRequest = { kind: 'members', campaign: 'spring', key: 'lists/spring.csv' };
const people = [
  'number;language;segment;consent date;consent source',
  ...Array.from({ length: 40 }, (_, n) => `04751234${10 + n};fr;or;2025-01-02;site`),
  '0475 12 34 10;nl;;;',
  'nobody;fr;;;',
].join('\n');

describe('members in the table', () => {
  it('are read as they were written, with who is fresh, and counted', async () => {
    const { run, client } = setUp();

    const done = await run(members, people);

    expect(done).toMatchObject({
      counts: { rows: 42, members: 40, duplicates: 1, bad: 1 },
      list: { state: 'complete' },
    });
    const store = dynamoMembers(client, table);
    expect(await store.find('spring', 'key32475123410')).toMatchObject({
      number: '+32475123410',
      language: 'fr',
      segment: 'or',
      consent: { at: new Date('2025-01-01T23:00:00Z'), source: 'site' },
      list: { row: 2 },
      progress: { state: 'waiting', attempts: 0, outcomes: {} },
    });
    const fresh = await store.fresh('spring', 100);
    expect(fresh.members.map(({ list }) => list.row)).toEqual(Array.from({ length: 40 }, (_, n) => n + 2));
  });

  it('are the same after every part was imported again, whatever became of them', async () => {
    const { run, part, client } = setUp();
    const done = await run(members, people);
    if (typeof done === 'string') throw new Error(done);
    await dynamoMembers(client, table).advance({ campaign: 'spring', key: 'key32475123411' }, 0, {
      state: 'waiting',
      attempts: 1,
      outcomes: { busy: 1 },
    });
    const before = await everything();

    for (const one of done.parts) await importPart(part)(one);
    await run(members, people);

    expect(await everything()).toEqual(before);
  });

  it('are counted the same when a part died after its members and before its count', async () => {
    const { run, part, client, book, memory } = setUp();
    memory.files.put(members.key, Buffer.from(people));
    await splitList({ ...memory.split, book }, { bytes: 60, rows: 3 })(members);
    for (const one of memory.queue.parts.splice(0))
      await expect(
        importPart({ ...part, book: { ...book, count: () => Promise.reject(new Error('died')) } })(one),
      ).rejects.toThrow('died');

    const done = await run(members, people);

    expect(done).toMatchObject({ counts: { rows: 42, members: 40, duplicates: 1, bad: 1 } });
    expect((await dynamoMembers(client, table).fresh('spring', 100)).members).toHaveLength(40);
  });

  it('keep the list that had them first, and the other list says so', async () => {
    const { run, client } = setUp();
    await run({ ...members, key: 'lists/one.csv' }, 'number;language\n0475123410;nl\n');

    const done = await run(members, people);

    expect(done).toMatchObject({ counts: { rows: 42, members: 39, duplicates: 2, bad: 1 } });
    expect(await dynamoMembers(client, table).find('spring', 'key32475123410')).toMatchObject({
      language: 'nl',
    });
  });

  it('belong to whoever writes first when two lists are imported at once, and the other counts a duplicate', async () => {
    const { client, rows, book, memory } = setUp();
    const lists = await Promise.all(
      ['a', 'b'].map(async (name) => {
        memory.files.put(name, Buffer.from(people));
        const split = await splitList({ ...memory.split, book })({ ...members, key: name });
        if (!split.ok) throw new Error(split.error.code);
        return split.value.list;
      }),
    );
    const keyed = Array.from({ length: 30 }, (_, n) => ({
      key: `k${n}`,
      line: n + 2,
      row: { number: `+324751234${10 + n}`, language: 'fr' as const },
    }));

    const [a = [], b = []] = await Promise.all(lists.map((list) => rows.write(list, keyed)));

    for (const [index, { key }] of keyed.entries()) {
      const member = await dynamoMembers(client, table).find('spring', key);
      expect([a[index] === undefined, b[index] === undefined]).toEqual([
        member?.list.id === lists[0]?.id,
        member?.list.id === lists[1]?.id,
      ]);
    }
  });

  it('cost a write each, a batch for 25 fresh ones and a read for 100', async () => {
    const { rows, book, memory } = setUp();
    memory.files.put(members.key, Buffer.from(people));
    const split = await splitList({ ...memory.split, book })(members);
    if (!split.ok) throw new Error(split.error.code);
    const keyed = Array.from({ length: 100 }, (_, n) => ({
      key: `k${n}`,
      line: n + 2,
      row: { number: `+3247512${1000 + n}`, language: 'fr' as const },
    }));
    dynamodb.requests.length = 0;

    await rows.write(split.value.list, keyed);

    const count = (operation: string) => dynamodb.requests.filter((one) => one === operation).length;
    expect({
      reads: count('BatchGetItem'),
      batches: count('BatchWriteItem'),
      puts: count('PutItem'),
    }).toEqual({
      reads: 1,
      batches: 4,
      puts: 100,
    });
  });
});

describe('a national list in the table', () => {
  const version = (name: string, key = `be-${name}.csv`): ListRequest => ({
    kind: 'do-not-call',
    country: 'BE',
    version: name,
    takenAt: new Date(`${name}T00:00:00Z`),
    key,
  });

  it('counts when all its parts are there, and not before', async () => {
    const { book, memory, part, client, records } = setUp();
    memory.files.put('be.csv', Buffer.from('0475123410\n0475123411\n0475123412\n0475123413\n'));
    await splitList({ ...memory.split, book }, { bytes: 60, rows: 1 })(version('2026-11-01', 'be.csv'));
    const [last, ...others] = memory.queue.parts;
    if (last === undefined) throw new Error('there is no part');

    for (const one of others) await importPart(part)(one);

    expect(await dynamoNationalLists(client, table, clock).current()).toEqual({});
    await importPart(part)(last);
    expect(await dynamoNationalLists(client, table, clock).current()).toEqual({
      BE: { country: 'BE', version: '2026-11-01', takenAt: new Date('2026-11-01T00:00:00Z') },
    });
    expect((await records(['key32475123410']))[0]?.listed).toEqual({
      BE: { version: '2026-11-01', since: new Date('2026-11-01T00:00:00Z') },
    });
  });

  it('keeps since when a number is on it, and begins anew for one that had left', async () => {
    const { run, records } = setUp();
    await run(version('2026-09-01'), '0475123410\n0475123411\n');
    await run(version('2026-10-01'), '0475123410\n');

    await run(version('2026-11-01'), '0475123410\n0475123411\n');

    const [stayed, returned] = await records(['key32475123410', 'key32475123411']);
    expect(stayed?.listed['BE']).toEqual({ version: '2026-11-01', since: new Date('2026-09-01T00:00:00Z') });
    expect(returned?.listed['BE']).toEqual({
      version: '2026-11-01',
      since: new Date('2026-11-01T00:00:00Z'),
    });
  });

  it('changes nothing when it is imported again, and is refused when an older version or another file comes', async () => {
    const { run } = setUp();
    await run(version('2026-11-01'), '0475123410\n');
    const before = await everything();

    await run(version('2026-11-01'), '0475123410\n');
    expect(await everything()).toEqual(before);

    expect(await run(version('2026-11-01', 'other.csv'), '0475123411\n')).toBe('list.version-old');
    expect(await run(version('2026-10-01'), '0475123411\n')).toBe('list.version-old');
    expect(await everything()).toEqual(before);
  });

  it('leaves what else is known of a number alone, and lets claims see that it changed', async () => {
    const { run, numbers, client } = setUp();
    await numbers.note('key32475123410', { refusals: [{ purpose: 'all', at: now, source: 'call' }] });
    const seen = await numbers.find('key32475123410');

    await run(version('2026-11-01'), '0475123410\n');

    const after = await numbers.find('key32475123410');
    expect(after.refusals).toEqual(seen.refusals);
    expect(after.revision).toBeGreaterThan(seen.revision);
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: { pk: 'NUMBER#key32475123410', sk: 'NUMBER' } }),
    );
    expect(Item?.['expiresAt']).toBeUndefined();
  });
});

describe('own refusals in the table', () => {
  it('are noted for every purpose when the number can be read and the rest of the row cannot, and reported', async () => {
    const { run, memory, numbers } = setUp();
    const request: ListRequest = { kind: 'refusals', key: 'no.csv', source: 'crm' };

    const done = await run(request, 'gsm;purpose;refused on\n0475123410;adverts;2026-01-02\nnobody;;\n');

    if (typeof done === 'string') throw new Error(done);
    expect(done.counts).toEqual({ rows: 2, members: 1, duplicates: 0, bad: 1 });
    expect((await numbers.find('key32475123410')).refusals).toEqual([
      { purpose: 'all', at: new Date(0), source: 'list:crm' },
    ]);
    const report = Buffer.from(memory.files.objects.get(`reports/${done.list.id}.csv`) ?? []).toString();
    expect(report).toContain('adverts,purpose,');
    expect(report).toContain(',counts-anyway,');
  });

  it('keep what each row says of a number that has several', async () => {
    const { run, numbers } = setUp();
    const request: ListRequest = { kind: 'refusals', key: 'no.csv', source: 'crm' };

    await run(
      request,
      'gsm;purpose;refused on\n0475123410;marketing;2026-01-02\n0475123410;all;2026-03-02\n0475123410;marketing;2026-02-02\n',
    );

    expect((await numbers.find('key32475123410')).refusals).toEqual([
      { purpose: 'marketing', at: new Date('2026-02-01T23:00:00Z'), source: 'list:crm' },
      { purpose: 'all', at: new Date('2026-03-01T23:00:00Z'), source: 'list:crm' },
    ]);
  });

  it('are noted once a source, with their own date or that of the file', async () => {
    const { run, numbers } = setUp();
    const request: ListRequest = { kind: 'refusals', key: 'no.csv', source: 'crm' };

    await run(request, 'gsm;purpose;refused on\n0475123410;marketing;2026-01-02\n0475123411;;\n');

    expect((await numbers.find('key32475123410')).refusals).toEqual([
      { purpose: 'marketing', at: new Date('2026-01-01T23:00:00Z'), source: 'list:crm' },
    ]);
    expect((await numbers.find('key32475123411')).refusals).toEqual([
      { purpose: 'all', at: new Date(0), source: 'list:crm' },
    ]);
  });
});

describe('an item of a list that cannot be read', () => {
  it('stops the import: its rows would be judged by other rules', async () => {
    const { book, client } = setUp();
    await client.send(new PutCommand({ TableName: table, Item: { pk: 'LIST#x', sk: 'LIST', id: 'x' } }));

    await expect(book.find('x')).rejects.toMatchObject({ code: 'list.store' });
  });
});
