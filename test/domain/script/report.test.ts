import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counted, ScriptRecord } from '../../../domain/script/record.ts';
import { compareVersions, rateOf, scriptReport } from '../../../domain/script/report.ts';
import { reportText } from '../../../domain/script/report-words.ts';

const script = { id: 'telesales', version: '1-0a1b2c3d' };
const rival = { id: 'telesales', version: '2-ffffffff' };
const aRecord = (conversationId: string, what: Counted, parts: Partial<ScriptRecord> = {}): ScriptRecord => ({
  script,
  campaign: undefined,
  conversationId,
  contactId: conversationId,
  at: new Date('2026-11-24T09:00:00Z'),
  number: 1,
  step: 'offer',
  what,
  ...parts,
});
const end = (disposition: Extract<Counted, { kind: 'end' }>['disposition']): Counted => ({
  kind: 'end',
  disposition,
});
const objection = (given: string, overcome: boolean): Counted => ({
  kind: 'objection',
  objection: 'too-dear',
  given,
  overcome,
});
const ends = (name: typeof script, contacts: number, good: number) => ({ script: name, contacts, good });

describe('the report of a script version', () => {
  it('counts contacts, good ends, offers, objections by answer, agreements and bookings', () => {
    const [figures] = scriptReport([
      aRecord('contact-1', { kind: 'offer', offer: 'plan', accepted: false }, { number: 1 }),
      aRecord('contact-1', objection('by-month', true), { number: 2 }),
      aRecord('contact-1', { kind: 'offer', offer: 'plan', accepted: true }, { number: 3 }),
      aRecord('contact-1', { kind: 'agreement', about: 'sale', agreed: true }, { number: 4 }),
      aRecord('contact-1', { kind: 'booking', booked: 'visit' }, { number: 5 }),
      aRecord('contact-1', end('sale'), { number: 6 }),
      aRecord('contact-2', objection('by-month', false), { number: 1 }),
      aRecord('contact-2', objection('compare', false), { number: 2 }),
      aRecord('contact-2', end('no-sale'), { number: 3 }),
    ]);

    expect(figures).toEqual({
      script,
      contacts: 2,
      good: 1,
      goodRate: { share: 0.5, from: expect.closeTo(0.0945, 3), to: expect.closeTo(0.9055, 3) },
      offers: [{ offer: 'plan', made: 2, accepted: 1 }],
      objections: [
        {
          objection: 'too-dear',
          raised: 3,
          overcome: 1,
          answers: [
            { given: 'by-month', times: 2, overcome: 1 },
            { given: 'compare', times: 1, overcome: 0 },
          ],
        },
      ],
      agreements: [{ about: 'sale', asked: 1, agreed: 1 }],
      bookings: 1,
    });
  });

  it('takes the last disposition of a conversation, so that one recorded late counts', () => {
    const late = { at: new Date('2026-11-24T10:00:00Z'), number: 7 };

    const [figures] = scriptReport([
      aRecord('contact-1', end('sale'), late),
      aRecord('contact-1', end('not-recorded'), { number: 0 }),
      aRecord('contact-2', end('not-recorded'), { number: 0 }),
    ]);

    expect(figures).toMatchObject({ contacts: 2, good: 1 });
  });

  it('keeps versions apart, and counts what is still talked about in no contact', () => {
    const report = scriptReport([
      aRecord('contact-1', end('served'), { script: rival }),
      aRecord('contact-2', { kind: 'offer', offer: 'plan', accepted: true }),
    ]);

    expect(
      report.map(({ script: { version }, contacts, goodRate }) => [version, contacts, goodRate?.share]),
    ).toEqual([
      ['1-0a1b2c3d', 0, undefined],
      ['2-ffffffff', 1, 1],
    ]);
  });

  it('is the same in any order of the records, and when some come twice', () => {
    const what = fc.oneof(
      fc.constantFrom('sale', 'no-sale', 'not-recorded').map((code) => end(code as 'sale')),
      fc.boolean().map((accepted): Counted => ({ kind: 'offer', offer: 'plan', accepted })),
      fc.boolean().map((overcome) => objection('by-month', overcome)),
    );
    const records = fc
      .array(fc.tuple(fc.constantFrom('contact-1', 'contact-2', 'contact-3'), what), { maxLength: 12 })
      .map((all) => all.map(([contact, counted], index) => aRecord(contact, counted, { number: index + 1 })));
    fc.assert(
      fc.property(
        records.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })),
        ),
        ([all, shuffled]) => {
          expect(scriptReport(shuffled)).toEqual(scriptReport(all));
        },
      ),
    );
  });
});

describe('a rate', () => {
  it('lies in its interval, between 0 and 1, which narrows with contacts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (contacts, share) => {
          const good = Math.round(contacts * share);
          const rate = rateOf(good, contacts);
          const hundredfold = rateOf(good * 100, contacts * 100);

          expect(rate?.from).toBeGreaterThanOrEqual(0);
          expect(rate?.to).toBeLessThanOrEqual(1);
          expect(rate?.from).toBeLessThanOrEqual((rate?.share ?? -1) + 1e-12);
          expect(rate?.to).toBeGreaterThanOrEqual((rate?.share ?? 2) - 1e-12);
          expect((hundredfold?.to ?? 1) - (hundredfold?.from ?? 0)).toBeLessThan(
            (rate?.to ?? 0) - (rate?.from ?? 0),
          );
        },
      ),
    );
  });

  it('of nobody is not known', () => {
    expect(rateOf(0, 0)).toBeUndefined();
  });
});

describe('two versions', () => {
  it.each([
    [ends(script, 0, 0), ends(rival, 0, 0)],
    [ends(script, 1, 1), ends(rival, 1, 0)],
    [ends(script, 2000, 0), ends(rival, 2000, 2)],
    [ends(script, 2000, 2000), ends(rival, 20, 20)],
  ])('with too few ends of one kind are not compared: %j', (one, other) => {
    expect(compareVersions(one, other)).toEqual({ verdict: 'too-few' });
  });

  it('that differ more than chance would are told apart, whichever is named first', () => {
    const [weak, strong] = [ends(script, 500, 50), ends(rival, 500, 80)];

    // z = 2.822 by hand: shared rate 0.13, spread sqrt(0.13 · 0.87 · 2/500) = 0.02127, difference 0.06.
    expect(compareVersions(weak, strong)).toEqual({
      verdict: 'better',
      ahead: rival,
      byChance: expect.closeTo(0.00478, 4),
    });
    expect(compareVersions(strong, weak)).toMatchObject({ verdict: 'better', ahead: rival });
  });

  it('that differ as chance does are left undecided', () => {
    expect(compareVersions(ends(script, 100, 40), ends(rival, 100, 45))).toEqual({
      verdict: 'may-be-chance',
      ahead: rival,
      byChance: expect.closeTo(0.4745, 4),
    });
    expect(compareVersions(ends(script, 100, 40), ends(rival, 100, 40))).toMatchObject({
      verdict: 'may-be-chance',
      ahead: undefined,
      byChance: expect.closeTo(1, 5),
    });
  });

  it('never speaks of a winner that has the lower rate', () => {
    const arms = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(arms, arms, ([many, share], [others, otherShare]) => {
        const one = ends(script, many, Math.round(many * share));
        const other = ends(rival, others, Math.round(others * otherShare));
        const comparison = compareVersions(one, other);
        if (comparison.verdict !== 'better') return;
        const [ahead, behind] = comparison.ahead === script ? [one, other] : [other, one];
        expect(ahead.good / ahead.contacts).toBeGreaterThan(behind.good / behind.contacts);
      }),
    );
  });
});

describe('the report for a person', () => {
  const many = (name: typeof script, contacts: number, good: number) =>
    Array.from({ length: contacts }, (_, index) =>
      aRecord(`${name.version}-${index}`, end(index < good ? 'sale' : 'no-sale'), { script: name }),
    );

  it('says in English and in French which version does better', () => {
    const report = scriptReport([
      ...many(script, 500, 50),
      ...many(rival, 500, 80),
      aRecord('contact-1', objection('by-month', true)),
    ]);

    expect(reportText(report, 'en')).toBe(
      [
        'telesales 1-0a1b2c3d',
        '  500 contacts, 50 with a good end: 10 % (between 8 % and 13 %, 19 times out of 20)',
        '  objection too-dear: raised 1, overcome 1',
        '    answer by-month: given 1, overcame 1',
        'telesales 2-ffffffff',
        '  500 contacts, 80 with a good end: 16 % (between 13 % and 19 %, 19 times out of 20)',
        'telesales 2-ffffffff does better than telesales 1-0a1b2c3d; chance alone makes such a difference < 1 % of the time.',
      ].join('\n'),
    );
    expect(reportText(report, 'fr')).toContain(
      'telesales 2-ffffffff fait mieux que telesales 1-0a1b2c3d ; le seul hasard produit une telle différence dans < 1 % des cas.',
    );
  });

  it('says so when there is too little to compare, or nothing at all', () => {
    const few = scriptReport([...many(script, 3, 1), ...many(rival, 3, 2)]);

    expect(reportText(few, 'en').split('\n').at(-1)).toBe(
      'telesales 1-0a1b2c3d and telesales 2-ffffffff: too few contacts to compare.',
    );
    expect(reportText([], 'fr')).toBe('Aucun contact ne s’est terminé avec un script sur cette période.');
  });
});
