import { describe, expect, it } from 'vitest';
import { checkJournal, type Listed, type PlacedCall } from '../../../simulator/campaign/journal-checks.ts';
import { aCampaign } from '../../domain/campaign/campaigns.ts';

const brussels = '+32450001000';
const athens = '+32450001001';
const french = '+33199000002';
const people: Readonly<Record<string, Listed>> = {
  [brussels]: { number: brussels, country: 'BE', timeZone: undefined, consent: undefined },
  [athens]: { number: athens, country: 'BE', timeZone: 'Europe/Athens', consent: undefined },
  [french]: { number: french, country: 'FR', timeZone: undefined, consent: undefined },
};
/** Local time in Brussels on Tuesday 24 November. */
const call = (number: string, time: string, attemptId: string | undefined): PlacedCall => ({
  at: Date.parse(`2026-11-24T${time}:00+01:00`),
  contactId: `contact-${time}`,
  number,
  result: 'answered',
  attemptId,
});
const failed = (
  calls: readonly PlacedCall[],
  more: Partial<Parameters<typeof checkJournal>[0]> = {},
): readonly string[] =>
  checkJournal({
    calls,
    campaign: aCampaign({ mostAttempts: 2 }),
    listed: (number) => people[number],
    onNationalList: new Set(),
    refusedAt: new Map(),
    attempts: calls.length,
    ...more,
  })
    .filter(({ ok }) => !ok)
    .map(({ name }) => name);

describe('the centre’s journal of a campaign', () => {
  it('has nothing against calls that were allowed', () => {
    expect(
      failed([
        call(brussels, '10:00', 'c.a.1'),
        call(athens, '10:05', 'c.b.1'),
        call(brussels, '14:30', 'c.a.2'),
      ]),
    ).toEqual([]);
  });

  it.each<readonly [string, readonly PlacedCall[], Partial<Parameters<typeof checkJournal>[0]>]>([
    ['every call belongs to an attempt', [call(brussels, '10:00', undefined)], {}],
    [
      'no attempt was dialled twice',
      [call(brussels, '10:00', 'c.a.1'), call(brussels, '14:30', 'c.a.1')],
      {},
    ],
    [
      'nobody was called more often than allowed',
      ['24', '25', '26'].map((day, index) => ({
        ...call(brussels, '10:00', `c.a.${index}`),
        at: Date.parse(`2026-11-${day}T10:00:00+01:00`),
      })),
      {},
    ],
    [
      'nobody was called again within four hours',
      [call(brussels, '10:00', 'c.a.1'), call(brussels, '13:58', 'c.a.2')],
      {},
    ],
    ['nobody was called outside the window where they live', [call(brussels, '09:59', 'c.a.1')], {}],
    ['nobody was called outside the window where they live', [call(athens, '17:00', 'c.b.1')], {}],
    ['nobody was called outside the window where they live', [call('+32450009999', '12:00', 'c.z.1')], {}],
    [
      'nobody on the national list was called',
      [call(brussels, '10:00', 'c.a.1')],
      { onNationalList: new Set([brussels]) },
    ],
    ['nobody was called in France or Germany without a consent', [call(french, '10:00', 'c.f.1')], {}],
    [
      'nobody was called after saying no',
      [call(brussels, '15:00', 'c.a.1')],
      { refusedAt: new Map([[brussels, Date.parse('2026-11-24T13:00:00Z')]]) },
    ],
    ['the report counts every call of the campaign', [call(brussels, '10:00', 'c.a.1')], { attempts: 0 }],
  ])('shows when it does not hold that %s', (name, calls, more) => {
    expect(failed(calls, more)).toEqual([name]);
  });

  it('counts a promised callback as what it is: the person asked for it', () => {
    const calls = [call(brussels, '10:00', 'c.a.1'), call(brussels, '11:00', 'callback.a.promise-1')];

    expect(failed(calls, { attempts: 1 })).toEqual([]);
  });
});
