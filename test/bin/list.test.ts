import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { told } from '../../bin/commands/list.ts';
import { checkList } from '../../bin/commands/list-check.ts';
import type { ListRequest } from '../../domain/calling-list/model.ts';
import { campaign, now } from '../domain/calling-list/spring.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const settings = { callerIds: ['+3225550100'], tighten: [], loosen: [], callsPerSecond: 2, burst: 5 };

const check = async (text: string | Uint8Array, request: Partial<ListRequest> = {}) => {
  const folder = temporaryFolder('list');
  const key = join(folder, 'list.csv');
  const reportPath = join(folder, 'report.csv');
  writeFileSync(key, text);
  const done = await checkList({
    request: { kind: 'members', campaign: 'spring', key, ...request } as ListRequest,
    campaign: campaign({ windows: [{ day: 3, from: '10:00', to: '12:00' }] }).campaign,
    settings,
    timeZone: 'Europe/Brussels',
    now,
    reportPath,
  });
  return { done, report: () => parse(readFileSync(reportPath), { bom: true }) as string[][] };
};

describe('checking a list on this computer', () => {
  it('sums rows, says who will be skipped and why, and writes the report', async () => {
    const { done, report } = await check(
      Buffer.from(
        'Téléphone;Langue;Pays;Nom\n0475123456;fr;BE;x\n0475 12 34 56;fr;BE;x\n01 23 45 67 89;fr;FR;x\n3,2E+10;fr;;x\n',
        'latin1',
      ),
    );

    if (!done.ok) throw new Error(done.error.code);
    expect(done.value).toMatchObject({
      rows: 4,
      members: 2,
      duplicates: 1,
      bad: 1,
      skipped: 1,
      skips: { 'gate.consent': 1 },
    });
    expect(report().map((cells) => cells.slice(0, 4))).toEqual([
      ['line', 'column', 'value', 'code'],
      ['3', 'Téléphone', 'line 2', 'repeated-in-list'],
      ['5', 'Téléphone', '3,2E+10', 'number-rounded'],
    ]);
    const words = told(done.value, { kind: 'members' });
    expect(words).toContain('read as windows-1252, cells separated by ";"');
    expect(words).toContain('columns left alone: Nom');
    expect(words).toContain('1 of the 2 members will be skipped');
  });

  it('reads a list that is larger than what is read at once', async () => {
    const rows = Array.from({ length: 30_000 }, (_, n) => `+3247${1_000_000 + n};nl`);

    const { done } = await check(`number;language\n${rows.join('\n')}\n`);

    expect(done).toMatchObject({ ok: true, value: { rows: 30_000, members: 30_000, list: { parts: 3 } } });
  });

  it('refuses a file that cannot be a list', async () => {
    expect((await check('PK\x03\x04')).done).toMatchObject({ ok: false, error: { code: 'list.not-text' } });
  });

  it('checks national lists as well, which have no members', async () => {
    const { done } = await check('0475123456\n0475123457\n', {
      kind: 'do-not-call',
      country: 'BE',
      version: '2026-11-20',
      takenAt: new Date('2026-11-20T00:00:00Z'),
    });

    expect(done).toMatchObject({ ok: true, value: { rows: 2, members: 2 } });
    if (done.ok) expect(told(done.value, { kind: 'do-not-call' })).not.toContain('skipped');
  });
});
