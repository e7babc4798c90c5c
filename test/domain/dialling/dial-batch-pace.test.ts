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
  requestsOf,
} from './a-campaign.ts';

const tomorrow = new Date('2026-11-25T09:00:00+01:00');

describe('orders that must wait for a token, for Connect or for an agent', () => {
  it('sends those without a token again, each with its own second', async () => {
    const { ports, placed, later } = aDiallerOf(9);

    const outcomes = await dialBatch(ports)(requestsOf(9));

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
    const { ports } = aDiallerOf(6);
    const soon = new Date(morning.getTime() + 1000);

    const outcomes = await dialBatch(ports)(requestsOf(6).map((request) => ({ ...request, dueAt: soon })));

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

  it('progressive: rings only for agents who are free, those it rings for already not counted', async () => {
    const { ports, placed, free, later } = aDiallerOf(4, { manner: 'progressive' });
    free.set('sales-fr', 2);

    await dialBatch(ports)(requestsOf(4));
    later(0.5);
    await dialBatch(ports)(requestsOf(4));

    expect(placed).toHaveLength(2);
    later(0.2);
    await dialBatch(ports)(requestsOf(4));
    expect(placed).toHaveLength(4);
  });

  it.each([
    ['ten seconds a call', 10, 2],
    ['a second a call', 1, 4],
  ])('oversteps no window that closes while Connect takes %s', async (_, seconds, called) => {
    const { ports, placed, later, says } = aDiallerOf(4);
    const closes = new Date(morning.getTime() + 15_000);
    says(({ now }) =>
      now < closes
        ? { allowed: true, because: [] }
        : { allowed: false, reasons: [{ code: 'gate.window', facts: {} }], notBefore: tomorrow },
    );
    const begun: Date[] = [];
    const place: typeof ports.calls.place = async (order) => {
      begun.push(ports.clock.now());
      later(seconds / 60);
      return ports.calls.place(order);
    };

    const outcomes = await dialBatch({ ...ports, calls: { ...ports.calls, place } })(requestsOf(4));

    expect(placed).toHaveLength(called);
    for (const at of begun) expect(at.getTime()).toBeLessThan(closes.getTime());
    const refused = outcomes.filter(({ what }) => what === 'refused');
    expect(refused).toHaveLength(4 - called);
    for (const { request } of refused)
      expect(ports.due.all()).toContainEqual(expect.objectContaining({ key: request.key, at: tomorrow }));
  });

  it('preview: an agent gets a task, once a lease, and nothing is claimed', async () => {
    const { ports, placed, offered } = aDiallerOf(1, { manner: 'preview' });

    const first = await dialBatch(ports)(requestsOf(1));
    const again = await dialBatch(ports)(requestsOf(1));

    expect([...first, ...again]).toMatchObject([
      { what: 'offered' },
      { what: 'nothing', why: 'offered-already' },
    ]);
    expect(offered).toHaveLength(1);
    expect(placed).toEqual([]);
    expect((await ports.numbers.find('key-0')).active).toBeUndefined();
    expect(ports.due.all()).toMatchObject([{ at: new Date('2026-11-24T14:00:00+01:00') }]);
  });

  it('preview: fails aloud when Connect takes no task of ours, and the member comes back in two minutes', async () => {
    const { ports, answers, placed, goTo } = aDiallerOf(1, { manner: 'preview' });
    answers.push({ placed: false, why: 'account' });

    const [outcome] = await dialBatch(ports)(requestsOf(1));

    expect(outcome).toMatchObject({ what: 'failed', cause: { code: 'dialling.cannot-call' } });
    const [entry] = ports.due.all();
    expect(entry?.at).toEqual(new Date('2026-11-24T10:02:00+01:00'));
    expect((await ports.numbers.find('key-0')).attempts).toEqual([]);

    goTo(new Date('2026-11-24T10:02:00+01:00'));
    const [next] = requestsOf(1).map((request) => ({ ...request, dueAt: entry?.at }));
    expect(await dialBatch(ports)(next === undefined ? [] : [next])).toMatchObject([{ what: 'offered' }]);
    expect(placed).toEqual([]);
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
});
