import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarizeList } from '../../../domain/calling-list/finish-list.ts';
import { importPart } from '../../../domain/calling-list/import-part.ts';
import { splitList, usualPart } from '../../../domain/calling-list/split-list.ts';
import { aCrashPoint, interleaved, lifeUntil, withRetry } from '../../support/interleaving.ts';
import { aPartSize, bytesOfFile, dirtyFile, listPorts } from './dirty-lists.ts';

const request = { kind: 'members', campaign: 'spring', key: 'lists/spring.csv' } as const;

/** Members, report and counts after a file was imported in one go. */
const imported = async (bytes: Uint8Array, size = usualPart, chunkBytes?: number) => {
  const { files, book, queue, rows, split, part } = listPorts(undefined, chunkBytes);
  files.put(request.key, bytes);
  const done = await splitList(split, size)(request);
  if (!done.ok) throw new Error(done.error.code);
  for (const one of queue.parts) await importPart(part)(one);
  return stateOf({ files, book, rows }, done.value.list.id);
};

const stateOf = async (
  { files, book, rows }: Pick<ReturnType<typeof listPorts>, 'files' | 'book' | 'rows'>,
  id: string,
) => {
  const summary = await summarizeList({ book })(id);
  if (summary === undefined) throw new Error('the list is gone');
  const { list, partsDone: _, ...sums } = summary;
  return {
    sums,
    state: list.state,
    members: [...rows.members.values()].toSorted((one, other) => one.list.row - other.list.row),
    report: Buffer.from(files.objects.get(`reports/${id}.csv`) ?? []).toString('utf8'),
  };
};

describe('importing a list', () => {
  it('gives the same members and the same report however it is split and however it is read', async () => {
    await fc.assert(
      fc.asyncProperty(
        dirtyFile,
        aPartSize,
        fc.integer({ min: 1, max: 100 }),
        async (file, size, chunkBytes) => {
          const bytes = bytesOfFile(file);

          const whole = await imported(bytes);
          const split = await imported(bytes, size, chunkBytes);

          expect(split).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives the same in any order of its parts, delivered twice, and killed anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        dirtyFile,
        aPartSize,
        fc.array(fc.option(aCrashPoint(12), { nil: undefined }), { minLength: 8, maxLength: 8 }),
        fc.scheduler(),
        fc.infiniteStream(fc.nat()),
        async (file, size, crashes, scheduler, dice) => {
          const bytes = bytesOfFile(file);
          const whole = await imported(bytes);
          const { files, book, queue, rows, split, part } = listPorts();
          files.put(request.key, bytes);
          const done = await splitList(split, size)(request);
          if (!done.ok) throw new Error(done.error.code);
          const deliveries = [...queue.parts, ...queue.parts]
            .map((one) => ({ one, at: dice.next().value }))
            .toSorted((one, other) => one.at - other.at);

          const all = deliveries.map(({ one }, index) =>
            withRetry(
              (crash) => {
                const life = lifeUntil(crash);
                return importPart({
                  ...part,
                  book: interleaved(book, scheduler, life),
                  rows: interleaved(rows, scheduler, life),
                  keys: interleaved(part.keys, scheduler, life),
                })(one);
              },
              crashes[index % crashes.length],
            ),
          );
          await scheduler.waitFor(Promise.all(all));

          expect(await stateOf({ files, book, rows }, done.value.list.id)).toEqual(whole);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('loses no row: rows are members, duplicates and bad ones, and the report has a line for each that is no member', async () => {
    await fc.assert(
      fc.asyncProperty(dirtyFile, async (file) => {
        const { sums, members, report } = await imported(bytesOfFile(file));

        const reported = new Set(
          report
            .split('\r\n')
            .slice(1, -1)
            .map((line) => line.split(',')[0]),
        );
        expect(sums.rows).toBe(sums.members + sums.duplicates + sums.bad);
        expect(members).toHaveLength(sums.members);
        expect(reported.size).toBe(sums.duplicates + sums.bad);
      }),
      { numRuns: 200 },
    );
  });

  it('changes nothing when the same file is imported again, and never undoes what became of a member', async () => {
    const { files, book, queue, rows, split, part } = listPorts();
    files.put(request.key, Buffer.from('number;language\n0475123456;fr\n0475123457;nl\n'));
    const first = await splitList(split)(request);
    for (const one of queue.parts) await importPart(part)(one);
    const [name, member] = [...rows.members][0] ?? [];
    if (name === undefined || member === undefined) throw new Error('nobody was imported');
    rows.members.set(name, { ...member, progress: { state: 'waiting', attempts: 2, outcomes: { busy: 2 } } });
    const before = await stateOf({ files, book, rows }, first.ok ? first.value.list.id : '');

    const again = await splitList(split)(request);
    for (const one of queue.parts) await importPart(part)(one);

    expect(again.ok && first.ok && again.value.list.id === first.value.list.id).toBe(true);
    expect(await stateOf({ files, book, rows }, first.ok ? first.value.list.id : '')).toEqual(before);
  });

  it('says of a number that another list of the campaign has which list and line it is', async () => {
    const { files, book, queue, rows, split, part } = listPorts();
    files.put('lists/one.csv', Buffer.from('number;language\n0475123456;fr\n'));
    files.put('lists/two.csv', Buffer.from('number;language\n0475123457;nl\n0475/12.34.56;fr\n'));
    const one = await splitList(split)({ ...request, key: 'lists/one.csv' });
    for (const each of queue.parts.splice(0)) await importPart(part)(each);

    const two = await splitList(split)({ ...request, key: 'lists/two.csv' });
    for (const each of queue.parts) await importPart(part)(each);

    if (!one.ok || !two.ok) throw new Error('a list was refused');
    const { sums, report } = await stateOf({ files, book, rows }, two.value.list.id);
    expect(sums).toMatchObject({ rows: 2, members: 1, duplicates: 1, bad: 0 });
    expect(report).toContain(`3,number,"list ${one.value.list.id}, line 2",already-in-campaign,`);
  });

  it('stops when the file is exchanged while it is imported', async () => {
    const { files, queue, split, part } = listPorts();
    files.put(request.key, Buffer.from('number;language\n0475123456;fr\n'));
    await splitList(split)(request);
    files.put(request.key, Buffer.from('number;language\n0475123457;fr\n'));

    const [first] = queue.parts;

    if (first === undefined) throw new Error('there is no part');
    await expect(importPart(part)(first)).rejects.toMatchObject({ code: 'list.changed', retryable: false });
  });
});
