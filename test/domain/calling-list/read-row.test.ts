import { describe, expect, it } from 'vitest';
import { readDialect } from '../../../domain/calling-list/dialect.ts';
import type { ListRequest, ListRules } from '../../../domain/calling-list/model.ts';
import { rowReader } from '../../../domain/calling-list/read-row.ts';
import { isBlank } from '../../../domain/calling-list/read-text.ts';
import { recordReader } from '../../../domain/calling-list/records.ts';
import { languages } from '../../../domain/shared/language.ts';
import { now } from './spring.ts';

const members: ListRequest = { kind: 'members', campaign: 'spring', key: 'spring.csv' };

/** Every row of a file: what was understood, or the codes of what is wrong. */
const rowsOf = (
  text: string | Uint8Array,
  request: ListRequest = members,
  change: Partial<ListRules> = {},
) => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const read = readDialect(bytes, true, request);
  if (!read.ok) return read.error.code;
  const { dialect } = read.value;
  const judge = rowReader({
    request,
    ...read.value,
    languages,
    timeZone: 'Europe/Brussels',
    at: now,
    ...change,
  });
  return recordReader(dialect, dialect)
    .push(bytes.subarray(dialect.from), true)
    .filter(({ cells, broken }) => broken !== undefined || !isBlank(cells))
    .map((record) => {
      const judged = judge(record);
      if (!judged.ok) return judged.problems.map(({ code }) => code);
      return judged.doubts === undefined
        ? judged.row
        : { ...judged.row, doubts: judged.doubts.map(({ code }) => code) };
    });
};
const one = (cells: Readonly<Record<string, string>>, change?: Partial<ListRules>) => {
  const rows = rowsOf(
    `${Object.keys(cells).join(';')}\n${Object.values(cells).join(';')}\n`,
    members,
    change,
  );
  return typeof rows === 'string' ? rows : rows[0];
};

describe('a number as lists have it', () => {
  it.each([
    ['0475 12 34 56', '+32475123456'],
    ['475123456', '+32475123456'],
    ['32475123456', '+32475123456'],
    ['0032 475/12.34.56', '+32475123456'],
    ["'0475123456", '+32475123456'],
    ['="0475123456"', '+32475123456'],
    ['475123456.0', '+32475123456'],
    ['32475123456,00', '+32475123456'],
    ['+32 (0)475 12 34 56', '+32475123456'],
  ])('reads %s', (written, number) => {
    expect(
      one({ number: written.includes('"') ? `"${written.replaceAll('"', '""')}"` : written, language: 'fr' }),
    ).toMatchObject({ number });
  });

  it.each([
    ['', 'number-missing'],
    ['3.24751E+10', 'number-rounded'],
    ['3,24751E+10', 'number-rounded'],
    ['n/a', 'number-invalid'],
    ['0475123456 / 0475123457', 'number-invalid'],
    ['112', 'number-short-code'],
    ['+1 212 555 0100', 'number-country'],
    ['0902 12 345', 'number-kind'],
  ])('refuses %s: %s', (written, code) => {
    expect(one({ number: written, language: 'fr' })).toEqual([code]);
  });

  it('reads a number without a country code by the country of its row', () => {
    expect(one({ number: '06 12 34 56 78', language: 'fr', pays: 'France' })).toMatchObject({
      number: '+33612345678',
      country: 'FR',
    });
    expect(one({ number: '0475123456', language: 'fr', pays: 'États-Unis' })).toEqual(['number-country']);
    expect(one({ number: '+32475123456', language: 'fr', pays: 'US' })).toMatchObject({ country: 'US' });
  });
});

describe('the cells of a member', () => {
  it.each([
    ['Frans', 'fr'],
    ['N', 'nl'],
    ['de-AT', 'de'],
    ['ANGLAIS', 'en'],
  ])('reads the language %s', (written, language) => {
    expect(one({ number: '0475123456', taal: written })).toMatchObject({ language });
  });

  it.each([
    [{ language: 'A' }, ['language-unknown']],
    [{ language: '' }, ['language-missing']],
    [{ language: 'fr', country: 'Atlantis' }, ['country', 'number-country']],
    [{ language: 'fr', 'time zone': 'CET' }, ['time-zone']],
    [{ language: 'fr', 'time zone': '+01:00' }, ['time-zone']],
    [{ language: 'fr', 'time zone': 'Europe/Atlantis' }, ['time-zone']],
    [{ language: 'fr', segment: 'x'.repeat(41) }, ['segment']],
    [{ language: 'fr', 'customer id': 'Jan Janssens' }, ['customer-id']],
    [{ language: 'fr', slot: 'tomorrow' }, ['slot-id']],
    [{ language: 'fr', 'not before': '31/02/2026' }, ['date-impossible']],
  ])('refuses %o', (cells, codes) => {
    const found = one({ number: '+32475123456', ...cells });

    expect(found).toEqual(codes.filter((code) => code !== 'number-country'));
  });

  it('takes the only language of a campaign where the list has none', () => {
    expect(one({ number: '0475123456' }, { languages: ['nl'] })).toMatchObject({ language: 'nl' });
    expect(one({ number: '0475123456', language: 'fr' }, { languages: ['nl'] })).toEqual([
      'language-not-of-campaign',
    ]);
  });

  it('finds a consent only with its date and its source, and never in the future', () => {
    const consent = (date: string, source: string) =>
      one({
        number: '0475123456',
        language: 'fr',
        'date de consentement': date,
        'source du consentement': source,
      });

    expect(consent('12/03/2025', 'salon')).toMatchObject({
      consent: { at: new Date('2025-03-11T23:00:00Z'), source: 'salon' },
    });
    expect(consent('2026-11-25', 'salon')).toEqual(['consent-future']);
    expect(consent('', 'salon')).toEqual(['consent-without-date']);
    expect(consent('2025-03-12', '')).toEqual(['consent-without-source']);
  });

  it('reads a time to wait for in the zone of the row, where it has one', () => {
    expect(
      one({
        number: '0475123456',
        language: 'fr',
        'pas avant': '01.12.2026 14h30',
        fuseau: 'America/New_York',
      }),
    ).toMatchObject({
      notBefore: new Date('2026-12-01T19:30:00Z'),
      timeZone: 'America/New_York',
    });
  });

  it('refuses more cells than there are columns, and takes fewer', () => {
    expect(rowsOf('number;language;segment\n0475123456;fr;or;sur\n0475123457;fr\n')).toMatchObject([
      ['cells'],
      { language: 'fr' },
    ]);
  });
});

describe('lists that are no campaign’s', () => {
  const national: ListRequest = {
    kind: 'do-not-call',
    country: 'FR',
    version: '2026-11-20',
    takenAt: now,
    key: 'fr.csv',
  };

  it('reads a national list with or without a header, by the numbering plan of its country', () => {
    expect(rowsOf('0612345678\n+33 1 23 45 67 89\n', national)).toEqual([
      { number: '+33612345678' },
      { number: '+33123456789' },
    ]);
    expect(rowsOf('telephone,added\n0612345678,2020-01-01\n', national)).toEqual([
      { number: '+33612345678' },
    ]);
  });

  it('reads refusals with what they are against and since when', () => {
    const refusals: ListRequest = { kind: 'refusals', key: 'no.csv', source: 'crm' };

    expect(rowsOf('gsm;doel;datum\n0475123456;marketing;2026-01-02\n0475123457;;\n', refusals)).toEqual([
      { number: '+32475123456', refusal: { purpose: 'marketing', at: new Date('2026-01-01T23:00:00Z') } },
      { number: '+32475123457', refusal: { purpose: 'all', at: undefined } },
    ]);
  });

  it('calls nobody whose number can be read, whatever else of a refusal cannot', () => {
    const refusals: ListRequest = { kind: 'refusals', key: 'no.csv', source: 'crm' };
    const rest = { refusal: { purpose: 'all', at: undefined } } as const;

    expect(
      rowsOf(
        'gsm;doel;datum\n0475123456;x;2026-01-02\n0475123457;marketing;2027-01-01\n0475123458;survey;soon\n0475;;\n',
        refusals,
      ),
    ).toEqual([
      { number: '+32475123456', ...rest, doubts: ['purpose', 'counts-anyway'] },
      { number: '+32475123457', ...rest, doubts: ['refused-future', 'counts-anyway'] },
      { number: '+32475123458', ...rest, doubts: ['date-unreadable', 'counts-anyway'] },
      ['number-invalid'],
    ]);
  });
});
