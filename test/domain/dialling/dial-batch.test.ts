import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../domain/campaign/model.ts';
import { dialBatch } from '../../../domain/dialling/dial-batch.ts';
import { aCampaign, aDialler, aMember, aRequest, isRunning, morning, no, yes } from './a-campaign.ts';

describe('one delivery of orders', () => {
  it('claims, calls, and notes the contact, the reasons and when it must be settled', async () => {
    const { ports, placed } = aDialler();

    const outcomes = await dialBatch(ports)([aRequest()]);

    expect(outcomes).toEqual([{ request: aRequest(), what: 'placed', contactId: 'contact-1' }]);
    expect(placed).toMatchObject([
      { attemptId: 'winter.key-1.1', number: '+32470000001', callerId: '+3225550100' },
    ]);
    expect(await ports.contacts.find('contact-1')).toBe('winter.key-1.1');
    expect(ports.ledger.all()).toMatchObject([{ kind: 'allowed', contactId: 'contact-1', at: morning }]);
    expect(ports.due.all()).toEqual([
      { campaign: 'winter', key: 'key-1', attempt: 1, at: new Date('2026-11-24T14:00:00+01:00') },
    ]);
    expect((await ports.numbers.find('key-1')).active).toMatchObject({
      attemptId: 'winter.key-1.1',
      at: morning,
    });
  });

  it('calls nobody twice when the order comes again, in one delivery or another', async () => {
    const { ports, placed } = aDialler();

    await dialBatch(ports)([aRequest(), aRequest()]);
    const [again] = await dialBatch(ports)([aRequest()]);

    expect(again).toMatchObject({ what: 'nothing', why: 'underway' });
    expect(placed).toHaveLength(1);
    expect(ports.due.all()).toHaveLength(1);
  });

  it('ends a member whom no waiting makes callable, with the reasons in the ledger first', async () => {
    const { ports, placed, says } = aDialler();
    says(no('gate.own-refusal'));

    const [outcome] = await dialBatch(ports)([aRequest()]);

    expect(outcome).toMatchObject({ what: 'refused', reasons: ['gate.own-refusal'], notBefore: undefined });
    expect(placed).toEqual([]);
    expect(ports.ledger.all().map(({ kind }) => kind)).toEqual(['refused', 'over']);
    expect(ports.members.all()).toMatchObject([
      { progress: { state: 'over', attempts: 0, end: { why: 'forbidden', reasons: ['gate.own-refusal'] } } },
    ]);
    expect(ports.due.all()).toEqual([]);
  });

  it('sees a member refused for now again when all rules may say yes', async () => {
    const { ports, says } = aDialler();
    const opens = new Date('2026-11-24T13:00:00+01:00');
    says(no('gate.window', opens));
    await ports.due.change({
      put: [{ campaign: 'winter', key: 'key-1', attempt: 1, at: leased }],
      remove: [],
    });

    const [outcome] = await dialBatch(ports)([aRequest()]);

    expect(outcome).toMatchObject({ what: 'refused', reasons: ['gate.window'], notBefore: opens });
    expect(ports.due.all()).toEqual([{ campaign: 'winter', key: 'key-1', attempt: 1, at: opens }]);
    expect(ports.ledger.all()).toMatchObject([{ kind: 'refused', attemptId: 'winter.key-1.1' }]);
    expect(ports.members.all()).toMatchObject([{ progress: { state: 'waiting', attempts: 0 } }]);
  });

  it('sends those without a token again, each with its own second', async () => {
    const { ports, placed, later } = many(9);

    const outcomes = await dialBatch(ports)(requests(9));

    expect(placed).toHaveLength(5);
    expect(outcomes.slice(5)).toMatchObject([
      { what: 'waits', for: 'token', seconds: 1 },
      { what: 'waits', seconds: 1 },
      { what: 'waits', seconds: 2 },
      { what: 'waits', seconds: 2 },
    ]);
    later(1 / 60);
    expect(ports.queue.receive().map(({ key }) => key)).toEqual(['key-5', 'key-6']);
  });

  it('leaves one without a token to its entry when that comes back first: copies do not pile up', async () => {
    const { ports } = many(6);
    const soon = new Date(morning.getTime() + 1000);

    const outcomes = await dialBatch(ports)(requests(6).map((request) => ({ ...request, dueAt: soon })));

    expect(outcomes.at(5)).toMatchObject({ what: 'waits', for: 'token', seconds: undefined });
    expect(await ports.queue.waiting()).toBe(0);
  });

  it('tries again later when Connect is busy, later each time, with nothing left of the try', async () => {
    const { ports, answers, placed } = aDialler();
    answers.push({ placed: false, why: 'busy' }, { placed: false, why: 'busy' });

    const [first] = await dialBatch(ports)([aRequest()]);
    const [second] = await dialBatch(ports)([aRequest({ busy: 1 })]);
    const [third] = await dialBatch(ports)([aRequest({ busy: 2 })]);

    expect([first, second]).toMatchObject([
      { what: 'waits', for: 'connect', seconds: 15 },
      { what: 'waits', for: 'connect', seconds: 30 },
    ]);
    expect(third).toMatchObject({ what: 'placed' });
    expect(placed).toHaveLength(3);
    expect(ports.ledger.all()).toHaveLength(1);
    expect((await ports.numbers.find('key-1')).attempts).toEqual([]);
  });

  it('leaves one that Connect is busy for to its entry, once that comes before the next try', async () => {
    const { ports, answers } = aDialler();
    answers.push({ placed: false, why: 'busy' });

    const dueAt = new Date('2026-11-24T10:15:00+01:00');
    const outcomes = await dialBatch(ports)([aRequest({ busy: 7, dueAt })]);

    expect(outcomes).toMatchObject([{ what: 'waits', for: 'connect', seconds: undefined }]);
    expect(await ports.queue.waiting()).toBe(0);
  });

  it.each([
    ['invalid-number', 'invalid-number', 'over'],
    ['not-allowed', 'technical', 'waiting'],
  ] as const)('settles at once what Connect will never place: %s', async (why, outcome, state) => {
    const { ports, answers } = aDialler();
    answers.push({ placed: false, why });

    expect(await dialBatch(ports)([aRequest()])).toMatchObject([{ what: 'settled', outcome }]);

    expect(ports.members.all()).toMatchObject([{ progress: { state, attempts: 1 } }]);
    expect(
      ports.ledger
        .all()
        .map(({ kind }) => kind)
        .slice(0, 2),
    ).toEqual(['allowed', 'outcome']);
  });

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

  it.each([
    ['older than the member', { progress: { state: 'waiting', attempts: 1, outcomes: { busy: 1 } } }, 1],
    [
      'of a member who is over',
      { progress: { state: 'over', attempts: 1, end: { why: 'quota-full' }, at: morning } },
      2,
    ],
  ] as const)('an order %s is nobody’s business', async (_, member, attempt) => {
    const { ports, placed, asked } = aDialler({
      campaigns: [isRunning(aCampaign())],
      members: [aMember(member)],
    });

    expect(await dialBatch(ports)([aRequest({ attempt })])).toMatchObject([
      { what: 'nothing', why: 'passed' },
    ]);
    expect(placed).toEqual([]);
    expect(asked).toEqual([]);
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

  it('progressive: rings only for agents who are free, those it rings for already not counted', async () => {
    const { ports, placed, free, later } = many(4, { manner: 'progressive' });
    free.set('sales-fr', 2);

    await dialBatch(ports)(requests(4));
    later(0.5);
    await dialBatch(ports)(requests(4));

    expect(placed).toHaveLength(2);
    later(0.2);
    await dialBatch(ports)(requests(4));
    expect(placed).toHaveLength(4);
  });

  it('preview: an agent gets a task, once a lease, and nothing is claimed', async () => {
    const { ports, placed, offered } = many(1, { manner: 'preview' });

    const first = await dialBatch(ports)(requests(1));
    const again = await dialBatch(ports)(requests(1));

    expect([...first, ...again]).toMatchObject([
      { what: 'offered' },
      { what: 'nothing', why: 'offered-already' },
    ]);
    expect(offered).toHaveLength(1);
    expect(placed).toEqual([]);
    expect((await ports.numbers.find('key-0')).active).toBeUndefined();
    expect(ports.due.all()).toMatchObject([{ at: new Date('2026-11-24T14:00:00+01:00') }]);
  });

  it('a survey does not call a segment that has all its answers', async () => {
    const { ports, placed, completed } = aDialler({
      campaigns: [isRunning(aCampaign({ quotas: { north: 2 } }))],
      members: [aMember({ segment: 'north' })],
    });
    completed['north'] = 2;

    expect(await dialBatch(ports)([aRequest()])).toMatchObject([
      { what: 'ended', end: { why: 'quota-full' } },
    ]);
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
    const { ports, placed } = many(3);
    const { claim } = ports.numbers;
    const numbers = {
      ...ports.numbers,
      claim: (...claimed: Parameters<typeof claim>) =>
        claimed[0].key === 'key-1' ? Promise.reject(new Error('throttled')) : claim(...claimed),
    };

    const outcomes = await dialBatch({ ...ports, numbers })(requests(3));

    expect(outcomes.map(({ what }) => what)).toEqual(['placed', 'failed', 'placed']);
    expect(placed).toHaveLength(2);
    expect(await dialBatch(ports)(requests(3))).toMatchObject([
      { what: 'nothing' },
      { what: 'placed' },
      { what: 'nothing' },
    ]);
  });
});

const leased = aRequest().dueAt ?? morning;
const requests = (count: number) =>
  Array.from({ length: count }, (_, row) => aRequest({ key: `key-${row}` }));
const many = (count: number, campaign: Partial<Campaign> = {}) =>
  aDialler({
    campaigns: [isRunning(aCampaign(campaign))],
    members: Array.from({ length: count }, (_, row) => aMember({ key: `key-${row}` })),
  });
