import { describe, expect, it } from 'vitest';
import { foresee, gate } from '../../../../domain/dialling/gate.ts';
import type { GateQuestion, Verdict } from '../../../../domain/dialling/model.ts';
import { at, numbers, question, settings, tuesdayMorning } from './questions.ts';

const codes = (verdict: Verdict): readonly string[] =>
  (verdict.allowed ? verdict.because : verdict.reasons).map(({ code }) => code);
const refusal = (asked: GateQuestion): readonly string[] => {
  const verdict = gate(asked);
  return verdict.allowed ? [] : codes(verdict);
};
const notBefore = (asked: GateQuestion): string | undefined => {
  const verdict = gate(asked);
  return verdict.allowed ? 'now' : verdict.notBefore?.toISOString();
};
const active = {
  attemptId: 'spring.key.1',
  campaign: 'spring',
  purpose: 'marketing',
  manner: 'preview',
  at: tuesdayMorning,
  verdict: { allowed: true, because: [] },
} as const;
const attempt = (instant: string, campaign = 'spring') =>
  ({
    attemptId: `${campaign}.key.1`,
    campaign,
    purpose: 'marketing',
    at: at(instant),
    outcome: 'unknown',
  }) as const;

describe('the gate', () => {
  it('says yes when every rule says yes, and tells what each one saw', () => {
    const verdict = gate(question());

    expect(verdict.allowed).toBe(true);
    expect(codes(verdict)).toEqual([
      'gate.campaign-state',
      'gate.first-day',
      'gate.purpose',
      'gate.country',
      'gate.own-refusal',
      'gate.listed',
      'gate.national-list',
      'gate.zone',
      'gate.last-day',
      'gate.attempts-left',
      'gate.caller-id',
      'gate.window',
      'gate.most-attempts',
      'gate.spacing',
      'gate.attempt-active',
    ]);
  });

  it('tells every rule that says no, the firmest first, and no moment when waiting does not help', () => {
    const verdict = gate(
      question({
        now: at('2026-11-24T20:30:00Z'),
        campaign: { state: 'paused' },
        person: { attempts: 5 },
      }),
    );

    expect(codes(verdict)).toEqual(['gate.attempts-left', 'gate.window', 'gate.campaign-state']);
    expect(verdict).toMatchObject({ allowed: false, notBefore: undefined });
  });

  it('lets nothing pass that cannot be read', () => {
    expect(refusal(question({ now: new Date(Number.NaN) }))).toEqual(['gate.clock']);
    expect(
      refusal({ ...question(), campaign: { ...question().campaign, kind: JSON.parse('"raffle"') } }),
    ).toEqual(['gate.purpose']);
    expect(refusal(question({ number: '0470123456' }))).toEqual(['gate.number']);
    expect(refusal(question({ number: '+3290012345' }))).toEqual(['gate.number']);
    expect(refusal(question({ person: { country: 'Belgique' } }))).toEqual(['gate.country']);
    expect(refusal(question({ person: { timeZone: 'Brussels time' } }))).toEqual(['gate.zone']);
    expect(refusal(question({ campaign: { windows: [{ day: 2, from: '25:00', to: '26:00' }] } }))).toEqual([
      'gate.window',
    ]);
    expect(refusal(question({ campaign: { lastDay: 'soon' } }))).toEqual(['gate.last-day']);
    expect(refusal(question({ campaign: { mostAttempts: Number.NaN } }))).toEqual(['gate.attempts-left']);
    expect(refusal(question({ deploymentZone: 'the office' }))).toEqual(['gate.first-day', 'gate.last-day']);
  });

  it('never repeats the number, a name or free text', () => {
    const told = JSON.stringify(
      gate(
        question({
          person: {
            timeZone: numbers.BE,
            country: numbers.BE,
            consent: { at: tuesdayMorning, source: numbers.BE },
          },
          callerId: '+32499000000',
        }),
      ),
    );

    expect(told).not.toMatch(/470123456|99000000/);
  });
});

describe('the campaign', () => {
  it('calls while it is running; who pauses it may resume it soon', () => {
    expect(refusal(question({ campaign: { state: 'paused' } }))).toEqual(['gate.campaign-state']);
    expect(notBefore(question({ campaign: { state: 'paused' } }))).toBe('2026-11-24T10:15:00.000Z');
    expect(notBefore(question({ campaign: { state: 'stopped' } }))).toBeUndefined();
  });

  it('waits for its first day, and for the window on it', () => {
    expect(notBefore(question({ campaign: { firstDay: '2026-12-01' } }))).toBe('2026-12-01T08:00:00.000Z');
  });

  it('is over after its last day, or when the next open moment lies beyond it', () => {
    expect(refusal(question({ campaign: { lastDay: '2026-11-23' } }))).toEqual(['gate.last-day']);

    const tooLate = question({ now: at('2026-11-24T20:30:00Z'), campaign: { lastDay: '2026-11-24' } });
    expect(refusal(tooLate)).toEqual(['gate.last-day', 'gate.window']);
    expect(notBefore(tooLate)).toBeUndefined();
  });

  it('narrows the hours, never widens them', () => {
    const early = [{ day: 2, from: '07:00', to: '11:00' }];

    expect(refusal(question({ campaign: { windows: early } }))).toEqual(['gate.window']);
    expect(notBefore(question({ campaign: { windows: early } }))).toBe('2026-12-01T08:00:00.000Z');
  });
});

describe('how often', () => {
  it('counts the attempts of all campaigns, the unknown ones too, and waits until the first is old enough', () => {
    const attempts = ['2026-11-02', '2026-11-04', '2026-11-06', '2026-11-08'].map((day, index) =>
      attempt(`${day}T10:00:00Z`, `campaign-${index}`),
    );

    expect(refusal(question({ record: { attempts } }))).toEqual(['gate.most-attempts']);
    expect(notBefore(question({ record: { attempts } }))).toBe('2026-12-02T10:00:00.000Z');
    expect(refusal(question({ record: { attempts: attempts.slice(1) } }))).toEqual([]);
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

describe('what is foreseen before the start', () => {
  it('leaves out what waiting changes', () => {
    const waiting = question({
      now: at('2026-11-22T02:00:00Z'),
      campaign: { state: 'draft', firstDay: '2026-12-01' },
      record: { active, attempts: [attempt('2026-11-22T01:00:00Z')] },
    });

    expect(foresee(waiting).allowed).toBe(true);
    expect(gate(waiting).allowed).toBe(false);
  });

  it('tells who will be skipped, and why', () => {
    const refused = question({
      record: { refusals: [{ purpose: 'marketing', at: at('2026-05-01T00:00:00Z'), source: 'talk' }] },
    });

    expect(codes(foresee(refused))).toEqual(['gate.own-refusal']);
    expect(
      codes(foresee(question({ campaign: { windows: [{ day: 7, from: '10:00', to: '12:00' }] } }))),
    ).toEqual(['gate.window']);
    expect(codes(foresee(question({ campaign: { state: 'stopped' } })))).toEqual(['gate.campaign-state']);
  });
});
