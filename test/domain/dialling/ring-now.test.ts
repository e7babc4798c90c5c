import { describe, expect, it } from 'vitest';
import type { CallOrder } from '../../../domain/dialling/model.ts';
import { ringMember } from '../../../domain/dialling/ring-member.ts';
import { ringNow } from '../../../domain/dialling/ring-now.ts';
import { skip } from '../../../domain/dialling/skip-call.ts';
import { aCampaign, aDialler, aMember, isRunning, morning, no } from './a-campaign.ts';

const attemptId = 'callback.key-1.promise-1';
const order: CallOrder = {
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
};
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

describe('an agent presses "call" on the task of a promised callback', () => {
  it('and it rings: claimed first, with the contact and the reasons noted', async () => {
    const { ports, placed, asked } = aDialler();

    expect(await ringNow(ports)(order, question)).toEqual({ result: 'placed', contactId: 'contact-1' });

    expect(placed).toEqual([order]);
    expect(asked).toMatchObject([{ ...question, number: order.number, attemptId, callerId: order.callerId }]);
    expect(await ports.contacts.find('contact-1')).toBe(attemptId);
    expect(ports.ledger.all()).toMatchObject([
      { kind: 'allowed', campaign: 'callback', contactId: 'contact-1' },
    ]);
    expect(ports.due.all()).toEqual([]);
  });

  it('twice, or on two tasks at the same time: it rings once', async () => {
    const { ports, placed } = aDialler();
    const ring = ringNow(ports);

    const both = await Promise.all([
      ring(order, question),
      ring({ ...order, taskContactId: 'task-2' }, question),
    ]);

    expect(both.map(({ result }) => result).toSorted()).toEqual(['already-called', 'placed']);
    expect(await ring(order, question)).toEqual({ result: 'already-called' });
    expect(placed).toHaveLength(1);
  });

  it('and hears why not, and from when', async () => {
    const { ports, placed, says } = aDialler();
    const opens = new Date('2026-11-24T13:00:00+01:00');
    says(no('gate.window', opens));

    expect(await ringNow(ports)(order, question)).toEqual({
      result: 'refused',
      reasons: [{ code: 'gate.window', facts: {} }],
      notBefore: opens,
    });
    expect(placed).toEqual([]);
    expect(ports.ledger.all()).toMatchObject([{ kind: 'refused', attemptId }]);
  });

  it('and is asked to wait when the account takes no more calls: nothing is claimed', async () => {
    const { ports } = aDialler();
    await ports.pace.take({ count: 5, queue: 'service-fr', free: undefined, holdSeconds: 0 });

    expect(await ringNow(ports)(order, question)).toEqual({ result: 'wait', seconds: 1 });
    expect((await ports.numbers.find('key-1')).active).toBeUndefined();
    expect(ports.ledger.all()).toEqual([]);
  });

  it('and is asked to wait when Connect is busy: pressing again rings', async () => {
    const { ports, answers } = aDialler();
    answers.push({ placed: false, why: 'busy' });

    expect(await ringNow(ports)(order, question)).toEqual({ result: 'wait', seconds: 15 });
    expect(await ringNow(ports)(order, question)).toMatchObject({ result: 'placed' });
  });

  it('and no answer comes: it may ring, and is not rung again', async () => {
    const { ports, answers } = aDialler();
    answers.push({ placed: 'unknown' });

    expect(await ringNow(ports)(order, question)).toEqual({ result: 'unknown' });
    expect(await ringNow(ports)(order, question)).toEqual({ result: 'already-called' });
  });

  it('and the number is invalid: that is its outcome', async () => {
    const { ports, answers } = aDialler();
    answers.push({ placed: false, why: 'invalid-number' });

    expect(await ringNow(ports)(order, question)).toMatchObject({
      result: 'refused',
      reasons: [{ code: 'connect.invalid-number' }],
    });
    expect((await ports.numbers.find('key-1')).attempts).toMatchObject([
      { attemptId, outcome: 'invalid-number' },
    ]);
  });
});

describe('an agent with the task of a member', () => {
  const preview = () =>
    aDialler({ campaigns: [isRunning(aCampaign({ manner: 'preview' }))], members: [aMember()] });
  const request = { campaign: 'winter', key: 'key-1', attempt: 1 };
  const by = { agentId: 'ada', taskContactId: 'task-1', conversationId: undefined };

  it('rings: the call goes to that agent and comes from that task', async () => {
    const { ports, placed } = preview();

    expect(await ringMember(ports)(request, by)).toEqual({ result: 'placed', contactId: 'contact-1' });
    expect(placed).toMatchObject([{ attemptId: 'winter.key-1.1', agentId: 'ada', taskContactId: 'task-1' }]);
    expect(ports.due.all()).toMatchObject([{ attempt: 1, at: new Date('2026-11-24T14:00:00+01:00') }]);
  });

  it('skips, with a reason: it counts as one attempt, and the member has the next', async () => {
    const { ports, placed } = preview();
    const skipped = {
      attemptId: 'winter.key-1.1',
      campaign: 'winter',
      kind: 'prospecting',
      manner: 'preview',
    } as const;

    expect(await skip(ports)(skipped, 'bad-moment')).toEqual({ result: 'skipped' });
    expect(await skip(ports)(skipped, 'bad-moment')).toEqual({ result: 'skipped' });

    expect(placed).toEqual([]);
    expect(ports.members.all()).toMatchObject([
      { progress: { state: 'waiting', attempts: 1, outcomes: { skipped: 1 } } },
    ]);
    expect(ports.ledger.all()).toMatchObject([
      { kind: 'outcome', outcome: 'skipped', from: 'agent', reason: 'bad-moment' },
    ]);
    expect(await ringMember(ports)(request, by)).toEqual({ result: 'already-called' });
  });

  it('cannot skip what was rung', async () => {
    const { ports } = preview();
    await ringMember(ports)(request, by);

    expect(
      await skip(ports)(
        { attemptId: 'winter.key-1.1', campaign: 'winter', kind: 'prospecting', manner: 'preview' },
        'x',
      ),
    ).toEqual({ result: 'already-called' });
  });

  it('hears that the campaign was paused meanwhile', async () => {
    const { ports } = aDialler({
      campaigns: [isRunning(aCampaign({ manner: 'preview' }), { state: 'paused' })],
      members: [aMember()],
    });

    expect(await ringMember(ports)(request, by)).toMatchObject({
      result: 'refused',
      reasons: [{ code: 'member.paused' }],
    });
  });
});
