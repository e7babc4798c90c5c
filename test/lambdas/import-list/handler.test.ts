import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../lambdas/import-list/handler.ts';
import { listPorts } from '../../domain/calling-list/dirty-lists.ts';

const request = { kind: 'members', campaign: 'spring', key: 'lists/spring.csv' };

describe('the function that begins an import', () => {
  it('says which list it is, how the file was read, and where the report will be', async () => {
    const { files, queue, split } = listPorts();
    files.put(request.key, Buffer.from('number;language;name\n0475123456;fr;Jan\n'));

    const answer = await createHandler(split)(request);

    expect(answer).toMatchObject({
      outcome: 'importing',
      parts: 1,
      encoding: 'ascii',
      separator: ';',
      ignoredColumns: ['name'],
    });
    expect(answer).toMatchObject({ report: `reports/${queue.parts[0]?.list}.csv` });
  });

  it.each([
    [{ ...request, key: 'none.csv' }, 'list.not-found', 'there is no file "none.csv"'],
    [{ ...request, campaign: 'autumn' }, 'list.campaign-unknown', 'create it first'],
    [
      {
        kind: 'do-not-call',
        country: 'BE',
        version: 'latest',
        takenAt: '2026-11-20T00:00:00Z',
        key: request.key,
      },
      'list.version-unsortable',
      'like 2026-11-20',
    ],
    [
      {
        kind: 'do-not-call',
        country: 'BE',
        version: '2026-12-20',
        takenAt: '2026-12-20T00:00:00Z',
        key: request.key,
      },
      'list.taken-in-future',
      'correct "takenAt"',
    ],
  ])('refuses with the cure: %o', async (asked, outcome, cure) => {
    const { files, split, queue } = listPorts();
    files.put(request.key, Buffer.from('number;language\n0475123456;fr\n'));

    expect(await createHandler(split)(asked)).toMatchObject({ outcome, why: expect.stringContaining(cure) });
    expect(queue.parts).toEqual([]);
  });

  it.each([
    [{ kind: 'members', key: 'x.csv' }, 'campaign'],
    [
      { kind: 'do-not-call', country: 'US', version: '1', takenAt: '2026-11-20T00:00:00Z', key: 'x' },
      'country',
    ],
    [{ ...request, key: 'reports/x.csv' }, 'key'],
  ])('does not take what it does not know: %o', async (asked, path) => {
    expect(await createHandler(listPorts().split)(asked)).toMatchObject({
      outcome: 'invalid-request',
      problems: [{ path }],
    });
  });
});
