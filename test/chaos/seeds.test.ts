import { describe, expect, it } from 'vitest';
import { ringNow } from '../../domain/dialling/ring-now.ts';
import { settledBy } from '../../domain/dialling/times.ts';
import { dueWrites } from '../../lambdas/adapters/dynamo-due.ts';
import { aDialler, morning } from '../domain/dialling/a-campaign.ts';
import { simulate } from './simulate.ts';

/** What the simulation found, each with the seed that showed it. */
describe('found by a seed', () => {
  it('43: a callback whose guide died after its claim is `unknown` to whoever presses "call" hours later, and frees the number', async () => {
    const { ports, goTo } = aDialler();
    const attemptId = 'callback.key-1.promise-1';
    const record = await ports.numbers.find('key-1');
    const verdict = { allowed: true, because: [] } as const;
    const active = {
      attemptId,
      campaign: 'callback',
      purpose: 'service',
      manner: 'preview',
      verdict,
    } as const;
    await ports.numbers.claim(record, { ...active, at: morning });

    goTo(settledBy(morning));
    const rung = await ringNow(ports)(order(attemptId), question);

    expect(rung).toEqual({ result: 'already-called' });
    expect(await ports.numbers.find('key-1')).toMatchObject({
      active: undefined,
      attempts: [{ attemptId, outcome: 'unknown' }],
    });
  });

  it('5021: what is due is put before what it replaces is taken away, so that nobody is without an entry in between', () => {
    const entry = { campaign: 'spring', key: 'k1', attempt: 1 };
    const [lease, own] = [new Date('2026-06-09T08:20:00Z'), new Date('2026-06-09T08:00:00Z')];

    const { puts, removals } = dueWrites(
      { put: [{ ...entry, at: lease }], remove: [{ ...entry, at: own }] },
      90,
    );
    const same = dueWrites({ put: [{ ...entry, at: own }], remove: [{ ...entry, at: own }] }, 90);

    expect(puts.every((write) => 'put' in write)).toBe(true);
    expect(removals).toMatchObject([{ remove: {} }]);
    expect(same.removals).toEqual([]);
  });

  it.each([7, 43, 199, 250, 3248, 100_963])('%d: nothing is wrong any more', async (seed) => {
    expect((await simulate(seed)).violations).toEqual([]);
  });
});

const order = (attemptId: string) =>
  ({
    attemptId,
    campaign: 'callback',
    kind: 'callback',
    manner: 'preview',
    number: '+32470000001',
    callerId: '+3225550100',
    language: 'fr',
    team: 'service',
    need: 'information',
    customerId: undefined,
    segment: undefined,
    scriptId: undefined,
    appointmentId: undefined,
    slotId: undefined,
    promiseId: 'promise',
    conversationId: 'conversation-1',
    agentId: 'ada',
    taskContactId: 'task-1',
    ringSeconds: 30,
    answeringMachine: 'off',
  }) as const;

const question = {
  campaign: {
    name: 'callback',
    kind: 'callback',
    state: 'running',
    windows: [],
    firstDay: '2026-11-01',
    lastDay: '2026-12-31',
    mostAttempts: 3,
  },
  person: { country: 'BE', timeZone: undefined, consent: undefined, attempts: 0, askedAt: morning },
} as const;
