import { describe, expect, it } from 'vitest';
import { dialBatch } from '../../../domain/dialling/dial-batch.ts';
import { aCampaign, aDialler, aMember, aRequest, isRunning, morning, no } from './a-campaign.ts';

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

  it('costs nobody an attempt when Connect lets us call nobody, and is delivered again', async () => {
    const { ports } = aDialler();
    const calls = { ...ports.calls, place: async () => ({ placed: false, why: 'account' }) as const };
    await ports.due.change({ put: [{ ...aRequest(), at: leased }], remove: [] });

    const [outcome] = await dialBatch({ ...ports, calls })([aRequest()]);

    expect(outcome).toMatchObject({ what: 'failed', cause: { code: 'dialling.cannot-call' } });
    expect(await ports.numbers.find('key-1')).toMatchObject({ active: undefined, attempts: [] });
    expect(ports.ledger.all()).toEqual([]);
    expect(ports.due.all()).toMatchObject([{ key: 'key-1', attempt: 1, at: leased }]);
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
});

const leased = aRequest().dueAt ?? morning;
