import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkOutboundSettings } from '../../../../domain/dialling/gate/check-settings.ts';
import { gateCodes } from '../../../../domain/dialling/gate/codes.ts';
import { countryRules } from '../../../../domain/dialling/gate/countries/index.ts';
import { sources } from '../../../../domain/dialling/gate/sources.ts';
import { windowSetOf } from '../../../../domain/dialling/gate/windows.ts';
import { wordsOfRefusal } from '../../../../domain/dialling/gate/words.ts';
import type { OutboundSettings } from '../../../../domain/dialling/model.ts';
import { languages } from '../../../../domain/shared/language.ts';
import { settings } from './questions.ts';

const paths = (changes: Partial<OutboundSettings>): readonly string[] =>
  checkOutboundSettings({ ...settings, ...changes }).map(({ path }) => path);
const decided = { reason: 'Statistics.', decidedBy: 'A. Director', decidedOn: '2026-11-01' };

describe('the check of the outbound settings', () => {
  it('finds nothing in settings that do what they say', () => {
    expect(
      paths({
        tighten: [{ country: 'BE', purpose: 'marketing', windows: [{ day: 1, from: '10:00', to: '17:00' }] }],
        loosen: [{ country: 'BE', purpose: 'survey', withoutBasis: true, ...decided }],
      }),
    ).toEqual([]);
  });

  it('names a number that may not be shown', () => {
    expect(
      paths({ callerIds: ['025550100', '+32470000001', '+33612000001', '+3290012345', '+3225550100'] }),
    ).toEqual(['callerIds[0]', 'callerIds[1]', 'callerIds[2]', 'callerIds[3]']);
  });

  it('names what cannot be read', () => {
    expect(
      paths({
        tighten: [
          {
            country: 'Belgium',
            purpose: JSON.parse('"sales"'),
            windows: [{ day: 8, from: '9:00', to: '17:00' }],
            mostAttempts: { count: 1.5, days: 0 },
            hoursBetween: -1,
            nationalListMaxAgeDays: Number.NaN,
          },
        ],
        callsPerSecond: 0,
        burst: Number.NaN,
      }),
    ).toEqual([
      'tighten[0].country',
      'tighten[0].purpose',
      'tighten[0].windows[0]',
      'tighten[0].mostAttempts.count',
      'tighten[0].mostAttempts.days',
      'tighten[0].hoursBetween',
      'tighten[0].nationalListMaxAgeDays',
      'callsPerSecond',
      'burst',
    ]);
  });

  it('names a country without rules', () => {
    expect(paths({ tighten: [{ country: 'LU', purpose: 'service' }] })).toEqual(['tighten[0].country']);
  });

  it('asks a loosening for its reason, its name and its day', () => {
    expect(
      paths({
        loosen: [
          {
            country: 'BE',
            purpose: 'survey',
            withoutBasis: true,
            reason: '',
            decidedBy: ' ',
            decidedOn: 'May',
          },
        ],
      }),
    ).toEqual(['loosen[0].reason', 'loosen[0].decidedBy', 'loosen[0].decidedOn']);
  });

  it('lets nobody loosen a law, nor the age of a list', () => {
    const all = [1, 6].map((day) => ({ day, from: '08:00', to: '21:00' }));

    expect(
      paths({
        loosen: [
          {
            country: 'FR',
            purpose: 'marketing',
            withoutBasis: true,
            windows: all,
            mostAttempts: { count: 5, days: 30 },
            nationalListMaxAgeDays: 60,
            ...decided,
          },
          { country: 'BE', purpose: 'service', withoutBasis: true, ...decided },
          {
            country: 'BE',
            purpose: 'marketing',
            windows: all,
            mostAttempts: { count: 6, days: 30 },
            ...decided,
          },
        ],
      }),
    ).toEqual([
      'loosen[0].nationalListMaxAgeDays',
      'loosen[0].withoutBasis',
      'loosen[0].windows',
      'loosen[0].mostAttempts',
      'loosen[1].withoutBasis',
    ]);
  });

  it('tells the cure of everything it finds', () => {
    for (const finding of checkOutboundSettings({ ...settings, callerIds: ['?'], burst: 0 })) {
      expect(finding.why.length).toBeGreaterThan(10);
      expect(finding.cure.length).toBeGreaterThan(10);
    }
  });
});

describe('the words of a refusal', () => {
  it.each(gateCodes)('%s is one sentence in each language', (code) => {
    for (const language of languages) {
      expect(wordsOfRefusal(code, language)).toMatch(/^[A-ZÀ-Ý].{20,}\.$/);
      expect(wordsOfRefusal(code, language)).not.toMatch(/[.!?] [A-ZÀ-Ý]/);
    }
  });

  it('are the code itself where nobody knows it', () => {
    expect(wordsOfRefusal('gate.unheard-of', 'fr')).toBe('gate.unheard-of');
  });
});

describe('the table of countries', () => {
  const rows = Object.values(countryRules).flatMap((country) =>
    country === undefined
      ? []
      : Object.entries(country.purposes).flatMap(([purpose, rules]) =>
          rules.map((rule) => ({ name: `${country.country} ${purpose} ${rule.from}`, rule, rules })),
        ),
  );

  it.each(rows)('$name names its sources, can be read, and stands in order', ({ rule, rules }) => {
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(rule.sources.filter((source) => !(source in sources))).toEqual([]);
    for (const windows of [rule.windows.law, rule.windows.ours, rule.asked?.windows.ours ?? []]) {
      expect(windows === undefined || windowSetOf(windows) !== undefined).toBe(true);
    }
    expect(rules.map(({ from }) => from)).toEqual(
      rules
        .map(({ from }) => from)
        .sort()
        .reverse(),
    );
  });

  it('uses every source that is written down, except those of caller ids', () => {
    const used = new Set(rows.flatMap(({ rule }) => rule.sources));

    expect(Object.keys(sources).filter((source) => !used.has(source))).toEqual([
      'be-spoofing',
      'fr-arcep-mobile',
    ]);
  });
});

describe('the page about the rules', () => {
  const page = readFileSync(new URL('../../../../docs/outbound-rules.md', import.meta.url), 'utf8');

  it('names every reason and every source', () => {
    expect(gateCodes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
    expect(
      Object.values(sources).filter(
        ({ name, page: seenAt, kind }) => !page.includes(`| ${name} | ${seenAt} | ${kind} |`),
      ),
    ).toEqual([]);
  });
});
