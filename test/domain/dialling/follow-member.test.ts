import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AttemptOutcome,
  attemptOutcomes,
  type Campaign,
  type RetriedOutcome,
  retriedOutcomes,
} from '../../../domain/campaign/model.ts';
import { followMember, followUps } from '../../../domain/dialling/follow-member.ts';
import type { Settled } from '../../../domain/dialling/ports.ts';
import { aCampaign, aDialler, aMember, isRunning, morning } from './a-campaign.ts';

const minutesAfter = (minutes: number) => new Date(morning.getTime() + minutes * 60_000);

const settled = (attempt: number, outcome: AttemptOutcome, more: Partial<Settled> = {}): Settled => ({
  key: 'key-1',
  attempt: {
    attemptId: `winter.key-1.${attempt}`,
    campaign: 'winter',
    purpose: 'marketing',
    at: minutesAfter(attempt * 1000),
    outcome,
  },
  talk: undefined,
  from: 'record',
  ...more,
});

const aMemberOf = (campaign: Partial<Campaign>) => {
  const { ports } = aDialler({ campaigns: [isRunning(aCampaign(campaign))], members: [aMember()] });
  return { ports, after: followMember(ports).after };
};

describe('what a settled attempt of a member leads to', () => {
  it('the delays of its outcome, one after the other, and then the end', async () => {
    const { ports, after } = aMemberOf({ retries: { busy: [10, 30] }, mostAttempts: 9 });

    await after(settled(1, 'busy'));
    expect(ports.due.all()).toMatchObject([{ attempt: 2, at: minutesAfter(1000 + 10) }]);
    await ports.due.change({ put: [], remove: ports.due.all() });
    await after(settled(2, 'busy'));
    expect(ports.due.all()).toMatchObject([{ attempt: 3, at: minutesAfter(2000 + 30) }]);
    await ports.due.change({ put: [], remove: ports.due.all() });
    await after(settled(3, 'busy'));

    expect(ports.due.all()).toEqual([]);
    expect(ports.members.all()).toMatchObject([
      { progress: { state: 'over', attempts: 3, end: { why: 'attempt', outcome: 'busy' } } },
    ]);
    expect(ports.ledger.all().map(({ kind }) => kind)).toEqual(['outcome', 'outcome', 'outcome', 'over']);
  });

  it('takes the entry of the attempt away, also when the next one falls on the same moment', async () => {
    const { ports, after } = aMemberOf({ retries: { 'no-answer': [240] } });
    const { campaign, key, at } = { campaign: 'winter', key: 'key-1', at: minutesAfter(1000 + 240) };
    await ports.due.change({ put: [{ campaign, key, attempt: 1, at }], remove: [] });

    await after(settled(1, 'no-answer'));

    expect(ports.due.all()).toEqual([{ campaign, key, attempt: 2, at }]);
  });

  it('no attempt more when the campaign has ended meanwhile, whatever its table says', async () => {
    const { ports } = aDialler({
      campaigns: [isRunning(aCampaign(), { state: 'stopped' })],
      members: [aMember()],
    });

    await followMember(ports).after(settled(1, 'busy'));

    expect(ports.members.all()).toMatchObject([
      { progress: { state: 'over', attempts: 1, end: { why: 'campaign-over' } } },
    ]);
  });

  it('still its outcome when the member ended for another reason while it rang', async () => {
    const { ports, after } = aMemberOf({});
    const over = { state: 'over', attempts: 0, end: { why: 'quota-full' }, at: morning } as const;
    await ports.members.advance({ campaign: 'winter', key: 'key-1' }, 0, over);

    await after(settled(1, 'answered'));

    expect(ports.ledger.all()).toMatchObject([{ kind: 'outcome', outcome: 'answered' }]);
    expect(ports.members.all()).toMatchObject([{ progress: over }]);
  });

  it('keeps the disposition with the end', async () => {
    const { ports, after } = aMemberOf({});
    const talk = {
      contactId: 'c',
      disposition: 'sale',
      talkSeconds: 1,
      holdSeconds: 2,
      afterContactWorkSeconds: 3,
    } as const;

    await after(settled(1, 'answered', { talk }));

    expect(ports.members.all()).toMatchObject([
      { progress: { end: { outcome: 'answered', disposition: 'sale' } } },
    ]);
    expect(ports.ledger.all().map(({ kind }) => kind)).toEqual(['outcome', 'talk', 'over']);
  });

  it('leaves callbacks to those who promised them', async () => {
    const { ports } = aMemberOf({});
    const callbacks: Settled[] = [];
    const both = followUps({
      members: followMember(ports),
      callbacks: { after: async (one) => void callbacks.push(one) },
    });
    const callback = settled(1, 'answered');

    await both.after({
      ...callback,
      attempt: { ...callback.attempt, attemptId: 'callback.key-1.contact_need-1' },
    });
    await both.after(callback);

    expect(callbacks).toHaveLength(1);
    expect(ports.ledger.all().filter(({ kind }) => kind === 'outcome')).toHaveLength(1);
  });
});

describe('any outcomes, each told any number of times', () => {
  const aTable = fc.dictionary(
    fc.constantFrom(...retriedOutcomes),
    fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 4 }),
  ) as fc.Arbitrary<Partial<Record<RetriedOutcome, number[]>>>;
  const told = fc.array(
    fc.record({ outcome: fc.constantFrom(...attemptOutcomes), times: fc.integer({ min: 1, max: 3 }) }),
    { minLength: 1, maxLength: 12 },
  );

  it('never give more attempts than allowed, nor more than one next entry, and count each outcome once', async () => {
    await fc.assert(
      fc.asyncProperty(
        aTable,
        fc.integer({ min: 1, max: 6 }),
        told,
        async (retries, mostAttempts, outcomes) => {
          const { ports, after } = aMemberOf({ retries, mostAttempts });
          const expected: AttemptOutcome[] = [];
          for (const { outcome, times } of outcomes) {
            const [member] = ports.members.all();
            if (member?.progress.state !== 'waiting') break;
            const attempt = member.progress.attempts + 1;
            await ports.due.change({ put: [], remove: ports.due.all() });
            await Promise.all(Array.from({ length: times }, () => after(settled(attempt, outcome))));
            expected.push(outcome);
            const used = expected.filter((one) => one === outcome).length;
            const table = retries[outcome as RetriedOutcome] ?? [];
            const delay = expected.length < mostAttempts ? table[used - 1] : undefined;
            expect(ports.due.all()).toEqual(
              delay === undefined
                ? []
                : [
                    {
                      campaign: 'winter',
                      key: 'key-1',
                      attempt: attempt + 1,
                      at: minutesAfter(attempt * 1000 + delay),
                    },
                  ],
            );
          }

          expect(expected.length).toBeLessThanOrEqual(mostAttempts);
          expect(
            ports.ledger.all().flatMap((entry) => (entry.kind === 'outcome' ? [entry.outcome] : [])),
          ).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });
});
