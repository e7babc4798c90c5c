import { describe, expect, it } from 'vitest';
import { summarizeList } from '../../../domain/calling-list/finish-list.ts';
import { foreseeMembers, unknownNumber } from '../../../domain/calling-list/foresee-members.ts';
import { importPart } from '../../../domain/calling-list/import-part.ts';
import { splitList } from '../../../domain/calling-list/split-list.ts';
import type { NumberRecord } from '../../../domain/dialling/model.ts';
import { listPorts } from './dirty-lists.ts';
import { campaign, now } from './spring.ts';

const request = { kind: 'members', campaign: 'spring', key: 'lists/spring.csv' } as const;
const running = campaign({ windows: [{ day: 3, from: '10:00', to: '12:00' }] });
const takenAt = new Date('2026-11-20T00:00:00Z');

/** Who of the list would be skipped, by reason, with what is known of numbers. */
const foreseen = async (
  rows: readonly string[],
  known: Readonly<Record<string, Partial<NumberRecord>>> = {},
) => {
  const { files, book, queue, split, part } = listPorts(running);
  files.put(request.key, Buffer.from(['number;language;consent date;consent source', ...rows].join('\n')));
  const done = await splitList(split, { bytes: 50, rows: 2 })(request);
  if (!done.ok) throw new Error(done.error.code);
  const foresight = foreseeMembers({
    campaigns: split.campaigns,
    records: async (keys) => keys.map((key) => ({ ...unknownNumber(key), ...known[key] })),
    nationalLists: { current: async () => ({ BE: { country: 'BE', version: '2026-11-20', takenAt } }) },
    settings: { callerIds: ['+3225550100'], tighten: [], loosen: [], callsPerSecond: 2, burst: 5 },
    deploymentZone: 'Europe/Brussels',
    clock: { now: () => now },
  });
  for (const one of [...queue.parts, ...queue.parts]) await importPart({ ...part, foresight })(one);
  const summary = await summarizeList({ book })(done.value.list.id);
  return { members: summary?.members, skipped: summary?.skipped, skips: summary?.skips };
};

describe('who will be skipped, and why', () => {
  it('is nobody where every rule that waiting does not change says yes', async () => {
    expect(await foreseen(['0475123456;fr;;', '0475123457;fr;;'])).toEqual({
      members: 2,
      skipped: 0,
      skips: {},
    });
  });

  it('is who refused, and who is on the national list without a later consent, each member once', async () => {
    const listed = { BE: { version: '2026-11-20', since: new Date('2026-01-01T00:00:00Z') } };
    const refusals = [{ purpose: 'all' as const, at: new Date('2026-02-01T00:00:00Z'), source: 'call' }];

    const found = await foreseen(
      [
        '0475123456;fr;;',
        '0475123457;fr;2025-06-01;site',
        '0475123458;fr;2026-06-01;site',
        '0475123459;fr;;',
        '0475123460;fr;;',
      ],
      {
        key32475123456: { listed },
        key32475123457: { listed },
        key32475123458: { listed },
        key32475123459: { refusals, listed },
      },
    );

    expect(found).toMatchObject({ members: 5, skipped: 3 });
    expect(found.skips?.['gate.own-refusal']).toBe(1);
    expect(Object.values(found.skips ?? {}).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(3);
  });

  it('is everybody of a campaign whose last day is over', async () => {
    const over = {
      ...running,
      campaign: { ...running.campaign, firstDay: '2026-01-01', lastDay: '2026-11-01' },
    };
    const foresight = foreseeMembers({
      campaigns: { find: async () => over },
      records: async (keys) => keys.map(unknownNumber),
      nationalLists: { current: async () => ({ BE: { country: 'BE', version: '2026-11-20', takenAt } }) },
      settings: { callerIds: ['+3225550100'], tighten: [], loosen: [], callsPerSecond: 2, burst: 5 },
      deploymentZone: 'Europe/Brussels',
      clock: { now: () => now },
    });
    const { files, split } = listPorts(over);
    files.put(request.key, Buffer.from('number;language\n0475123456;fr\n'));
    const done = await splitList(split)(request);
    if (!done.ok) throw new Error(done.error.code);

    const [reasons] = await foresight.reasons(done.value.list, [
      { key: 'k', line: 2, row: { number: '+32475123456', language: 'fr' } },
    ]);

    expect(reasons).toContain('gate.last-day');
  });
});
