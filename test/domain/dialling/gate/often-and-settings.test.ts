import { describe, expect, it } from 'vitest';
import { active, attempt, notBefore, refusal } from './answers.ts';
import { at, question, settings } from './questions.ts';

describe('how often', () => {
  it('counts the attempts of all campaigns, the unknown ones too, and waits until the first is old enough', () => {
    const attempts = ['2026-11-02', '2026-11-04', '2026-11-06', '2026-11-08'].map((day, index) =>
      attempt(`${day}T10:00:00Z`, `campaign-${index}`),
    );

    expect(refusal(question({ record: { attempts } }))).toEqual(['gate.most-attempts']);
    expect(notBefore(question({ record: { attempts } }))).toBe('2026-12-02T10:00:00.000Z');
    expect(refusal(question({ record: { attempts: attempts.slice(1) } }))).toEqual([]);
  });

  it('waits until enough of them are old enough when there are more than may be', () => {
    const attempts = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-09'].map(
      (day) => attempt(`${day}T10:00:00Z`),
    );

    expect(notBefore(question({ record: { attempts } }))).toBe('2026-12-04T10:00:00.000Z');
  });

  it('counts selling and asking together, and service apart', () => {
    const of = (purpose: 'survey' | 'service') => ({
      attempts: ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'].map((day) => ({
        ...attempt(`${day}T10:00:00Z`),
        purpose,
      })),
    });

    expect(refusal(question({ record: of('survey') }))).toEqual(['gate.most-attempts']);
    expect(refusal(question({ record: of('service') }))).toEqual([]);
  });

  it('counts the call that is on as well', () => {
    const begun = { ...active, at: at('2026-11-24T09:00:00Z') };

    expect(refusal(question({ record: { active: begun } }))).toEqual(['gate.spacing', 'gate.attempt-active']);
    expect(notBefore(question({ record: { active: begun } }))).toBe('2026-11-24T13:00:00.000Z');
  });

  it('leaves hours between two calls, whatever the one before was about', () => {
    const attempts = [{ ...attempt('2026-11-24T09:00:00Z'), purpose: 'service' } as const];

    expect(notBefore(question({ record: { attempts } }))).toBe('2026-11-24T13:00:00.000Z');
  });

  it('does not count where nobody rang', () => {
    const attempts = [{ ...attempt('2026-11-24T09:00:00Z'), outcome: 'skipped' } as const];

    expect(refusal(question({ record: { attempts } }))).toEqual([]);
  });

  it('refuses while a call to the number is on, this very attempt as well', () => {
    expect(refusal(question({ record: { active } }))).toContain('gate.attempt-active');
    expect(refusal(question({ record: { active: { ...active, attemptId: 'autumn.key.1' } } }))).toContain(
      'gate.attempt-active',
    );
  });

  it('calls who asked for the call, however often others called before', () => {
    const attempts = [
      '2026-11-24T06:00:00Z',
      '2026-11-24T07:00:00Z',
      '2026-11-24T08:00:00Z',
      '2026-11-24T09:50:00Z',
    ].map((instant) => ({ ...attempt(instant), purpose: 'service' }) as const);
    const asked = question({
      kind: 'callback',
      person: { askedAt: at('2026-11-24T09:55:00Z') },
      record: { attempts },
    });

    expect(refusal(asked)).toEqual([]);
    expect(refusal({ ...asked, person: { ...asked.person, askedAt: undefined } })).toEqual([
      'gate.most-attempts',
      'gate.spacing',
    ]);
  });
});

describe('the settings', () => {
  const consentless = question({ kind: 'survey', nationalLists: {} });

  it('narrow the hours and the numbers', () => {
    const tighten = [
      {
        country: 'BE',
        purpose: 'marketing',
        windows: [{ day: 3, from: '10:00', to: '11:00' }],
        hoursBetween: 48,
        nationalListMaxAgeDays: 2,
      } as const,
    ];

    expect(refusal(question({ settings: { ...settings, tighten } }))).toEqual([
      'gate.window',
      'gate.national-list-stale',
    ]);
  });

  it('loosen our caution when they say why, who and when', () => {
    const loosening = {
      country: 'BE',
      purpose: 'survey',
      withoutBasis: true,
      reason: 'Statistics for the ministry, no advertising.',
      decidedBy: 'A. Director',
      decidedOn: '2026-11-01',
    } as const;

    expect(refusal(consentless)).toEqual(['gate.national-list-missing']);
    expect(refusal({ ...consentless, settings: { ...settings, loosen: [loosening] } })).toEqual([]);
    for (const flaw of [
      { reason: ' ' },
      { decidedBy: '' },
      { decidedOn: '2026-12-01' },
      { decidedOn: 'today' },
    ]) {
      expect(
        refusal({ ...consentless, settings: { ...settings, loosen: [{ ...loosening, ...flaw }] } }),
      ).toEqual(['gate.national-list-missing']);
    }
  });

  it('refuse everything when what they narrow cannot be read', () => {
    const unreadable = { country: 'be', purpose: 'marketing' } as const;

    expect(refusal(question({ settings: { ...settings, tighten: [unreadable] } }))).toEqual([
      'gate.settings',
    ]);
  });
});
