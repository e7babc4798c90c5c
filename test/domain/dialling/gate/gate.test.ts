import { describe, expect, it } from 'vitest';
import { foresee, gate } from '../../../../domain/dialling/gate.ts';
import { active, attempt, codes, notBefore, refusal } from './answers.ts';
import { at, numbers, question, tuesdayMorning } from './questions.ts';

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

describe('the silence after a refusal in France', () => {
  it('lasts sixty days to the minute, and then for as long as no consent has followed', () => {
    const refused = (now: string) =>
      question({
        now: at(now),
        number: numbers.FR,
        person: { consent: { at: at('2026-10-01T00:00:00Z'), source: 'form' } },
        record: { refusals: [{ purpose: 'marketing', at: at('2026-09-25T10:00:00Z'), source: 'talk' }] },
      });

    expect(refusal(refused('2026-11-24T09:59:00Z'))).toEqual(['gate.silence']);
    expect(notBefore(refused('2026-11-24T09:59:00Z'))).toBe('2026-11-24T10:00:00.000Z');
    expect(refusal(refused('2026-11-24T10:00:00Z'))).toEqual([]);
  });
});

describe('a national list that is missing or too old', () => {
  const old = { BE: { country: 'BE', version: '2026-09-01', takenAt: at('2026-09-01T00:00:00Z') } };

  it.each([
    ['missing', {}],
    ['too old', old],
  ] as const)('is looked for again the next morning when it is %s, not every hour', (_, nationalLists) => {
    const asked = question({ nationalLists });

    expect(notBefore(asked)).toBe('2026-11-25T08:00:00.000Z');
  });

  it('is looked for each hour on the last day, when no other morning comes', () => {
    const asked = question({ nationalLists: {}, campaign: { lastDay: '2026-11-24' } });

    expect(notBefore(asked)).toBe('2026-11-24T11:00:00.000Z');
  });

  it('is enough once it is there', () => {
    expect(refusal(question({ now: at('2026-11-25T08:00:00Z') }))).toEqual([]);
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
    expect(refusal(question({ campaign: { lastDay: '2026-11-24' } }))).toEqual([]);

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
