import { describe, expect, it } from 'vitest';
import { dialBatch } from '../../../domain/dialling/dial-batch.ts';
import {
  aCampaign,
  aDialler,
  aDiallerOf,
  aMember,
  aRequest,
  isRunning,
  morning,
  no,
  requestsOf,
  yes,
} from './a-campaign.ts';

describe('orders that others were quicker with, or that died', () => {
  it('gives nothing back when no answer came; after four hours it is unknown, for good', async () => {
    const { ports, answers, placed, later } = aDialler();
    answers.push({ placed: 'unknown' });

    expect(await dialBatch(ports)([aRequest()])).toMatchObject([{ what: 'unknown' }]);
    later(239);
    expect(await dialBatch(ports)([aRequest()])).toMatchObject([{ what: 'nothing', why: 'underway' }]);
    later(1);
    expect(await dialBatch(ports)([aRequest()])).toMatchObject([{ what: 'nothing', why: 'passed' }]);

    expect(placed).toHaveLength(1);
    expect(ports.members.all()).toMatchObject([
      { progress: { state: 'over', attempts: 1, end: { why: 'attempt', outcome: 'unknown' } } },
    ]);
    expect(ports.due.all()).toEqual([]);
  });

  it('does not call a number that another campaign is calling, and looks again', async () => {
    const { ports, placed } = aDialler({
      campaigns: [isRunning(aCampaign()), isRunning(aCampaign({ name: 'spring' }))],
      members: [aMember(), aMember({ campaign: 'spring' })],
    });

    const outcomes = await dialBatch(ports)([aRequest(), aRequest({ campaign: 'spring' })]);

    expect(outcomes).toMatchObject([{ what: 'placed' }, { what: 'nothing', why: 'number-busy' }]);
    expect(placed).toHaveLength(1);
    expect(ports.due.all()).toContainEqual({
      campaign: 'spring',
      key: 'key-1',
      attempt: 1,
      at: new Date('2026-11-24T10:10:00+01:00'),
    });
  });

  it('a refusal that is heard between decision and claim is seen', async () => {
    const { ports, placed, says } = aDialler();
    says(({ record }) => (record.refusals.length > 0 ? no('gate.own-refusal') : yes));
    const take = ports.pace.take;
    const pace = {
      take: async (wanted: Parameters<typeof take>[0]) => {
        await ports.numbers.note('key-1', { refusals: [{ purpose: 'all', at: morning, source: 'letter' }] });
        return take(wanted);
      },
    };

    const [outcome] = await dialBatch({ ...ports, pace })([aRequest()]);

    expect(outcome).toMatchObject({ what: 'refused', reasons: ['gate.own-refusal'] });
    expect(placed).toEqual([]);
  });

  it('an order of a paused campaign waits with its entry', async () => {
    const { ports, placed } = aDialler({
      campaigns: [isRunning(aCampaign(), { state: 'paused' })],
      members: [aMember()],
    });
    const entry = { campaign: 'winter', key: 'key-1', attempt: 1, at: leased };
    await ports.due.change({ put: [entry], remove: [] });

    expect(await dialBatch(ports)([aRequest()])).toMatchObject([{ what: 'nothing', why: 'paused' }]);
    expect(ports.due.all()).toEqual([entry]);
    expect(placed).toEqual([]);
  });

  it('does again what a settled attempt leads to, when whoever was doing it died in the middle', async () => {
    const { ports } = aDialler();
    await dialBatch(ports)([aRequest()]);
    await ports.numbers.settle('key-1', 'winter.key-1.1', 'busy');
    const progress = { state: 'waiting', attempts: 1, outcomes: { busy: 1 } } as const;
    const other = {
      after: async () => {
        await ports.members.advance({ campaign: 'winter', key: 'key-1' }, 0, progress);
      },
    };

    await dialBatch({ ...ports, followUp: other })([
      aRequest({ dueAt: new Date('2026-11-24T14:00:00+01:00') }),
    ]);

    expect(ports.due.all()).toMatchObject([{ attempt: 2, at: new Date('2026-11-24T10:10:00+01:00') }]);
    expect(ports.ledger.all()).toMatchObject([{ kind: 'allowed' }, { kind: 'outcome', outcome: 'busy' }]);
  });

  it('waits for a call that rings while its member ended for another reason, and counts it', async () => {
    const { ports, later } = aDialler();
    await dialBatch(ports)([aRequest()]);
    const end = { why: 'quota-full' } as const;
    const over = { state: 'over', attempts: 0, end, at: morning } as const;
    await ports.members.advance({ campaign: 'winter', key: 'key-1' }, 0, over);

    expect(await dialBatch(ports)([aRequest()])).toMatchObject([{ what: 'nothing', why: 'underway' }]);
    later(240);
    await dialBatch(ports)([aRequest({ dueAt: new Date('2026-11-24T14:00:00+01:00') })]);

    expect(ports.ledger.all()).toMatchObject([
      { kind: 'allowed' },
      { kind: 'outcome', outcome: 'unknown' },
      { kind: 'over', end },
    ]);
    expect(ports.due.all()).toEqual([]);
  });

  it('one that fails does not hold up the others, and is delivered again', async () => {
    const { ports, placed } = aDiallerOf(3);
    const { claim } = ports.numbers;
    const numbers = {
      ...ports.numbers,
      claim: (...claimed: Parameters<typeof claim>) =>
        claimed[0].key === 'key-1' ? Promise.reject(new Error('throttled')) : claim(...claimed),
    };

    const outcomes = await dialBatch({ ...ports, numbers })(requestsOf(3));

    expect(outcomes.map(({ what }) => what)).toEqual(['placed', 'failed', 'placed']);
    expect(placed).toHaveLength(2);
    expect(await dialBatch(ports)(requestsOf(3))).toMatchObject([
      { what: 'nothing' },
      { what: 'placed' },
      { what: 'nothing' },
    ]);
  });
});

const leased = aRequest().dueAt ?? morning;
