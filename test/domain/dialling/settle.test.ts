import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialBatch } from '../../../domain/dialling/dial-batch.ts';
import { type Evidence, settle } from '../../../domain/dialling/settle.ts';
import type { DispositionCode } from '../../../domain/script/dispositions.ts';
import { aCampaign, aDialler, aMember, aRequest, isRunning, morning } from './a-campaign.ts';

const figures = { talkSeconds: 90, holdSeconds: 10, afterContactWorkSeconds: 20 };

const aRecord = (more: Partial<Evidence> = {}): Evidence => ({
  kind: 'record',
  contactId: 'contact-1',
  initialContactId: 'contact-1',
  channel: 'VOICE',
  attemptId: 'winter.key-1.1',
  conversationId: 'conversation-1',
  disconnectReason: 'CUSTOMER_DISCONNECT',
  connected: true,
  answeringMachineDetectionStatus: undefined,
  agentConnected: true,
  disconnectedAt: morning,
  workOver: true,
  figures,
  ...more,
});
const anEvent = (more: Partial<Evidence> = {}): Evidence =>
  aRecord({ kind: 'event', attemptId: undefined, conversationId: undefined, figures: undefined, ...more });
const busy = { disconnectReason: 'TELECOM_BUSY', connected: false, agentConnected: false } as const;

/** A member who was just called in a progressive campaign. */
const aCall = async (said?: DispositionCode | 'not-recorded') => {
  const dialler = aDialler({
    campaigns: [isRunning(aCampaign({ manner: 'progressive' }))],
    members: [aMember({ segment: 'north' })],
  });
  dialler.free.set('sales-fr', 1);
  await dialBatch(dialler.ports)([aRequest()]);
  const words = { disposition: said, at: morning, contactId: 'contact-1' };
  const ports = {
    ...dialler.ports,
    dispositions: {
      of: async () =>
        words.disposition === undefined
          ? undefined
          : { code: words.disposition, at: words.at, contactId: words.contactId },
    },
  };
  return { ...dialler, words, settle: settle(ports) };
};
const outcomes = ({ ports }: Awaited<ReturnType<typeof aCall>>) =>
  ports.ledger.all().flatMap((entry) => (entry.kind === 'outcome' ? [[entry.outcome, entry.from]] : []));
const talks = ({ ports }: Awaited<ReturnType<typeof aCall>>) =>
  ports.ledger.all().filter(({ kind }) => kind === 'talk');

describe('settling an attempt', () => {
  it('by the event that the line was busy: the number is free again, and the next attempt has its time', async () => {
    const call = await aCall();

    const result = await call.settle(anEvent(busy));

    expect(result).toMatchObject({ what: 'settled', news: true, attempt: { outcome: 'busy' } });
    expect(await call.ports.numbers.find('key-1')).toMatchObject({
      active: undefined,
      attempts: [{ outcome: 'busy' }],
    });
    expect(call.ports.due.all()).toEqual([
      { campaign: 'winter', key: 'key-1', attempt: 2, at: new Date('2026-11-24T10:10:00+01:00') },
    ]);
    expect(outcomes(call)).toEqual([['busy', 'event']]);
  });

  it('by the first that tells: a record that contradicts it, and copies, change nothing', async () => {
    const call = await aCall();
    await call.settle(anEvent(busy));

    const late = await call.settle(aRecord({ connected: true, agentConnected: false }));
    await call.settle(anEvent(busy));

    expect(late).toMatchObject({ what: 'settled', news: false, attempt: { outcome: 'busy' } });
    expect(outcomes(call)).toEqual([['busy', 'event']]);
    expect(call.ports.members.all()).toMatchObject([{ progress: { state: 'waiting', attempts: 1 } }]);
    expect(call.ports.due.all()).toHaveLength(1);
  });

  it('of a talk waits for the after-contact work, because the agent then says whether the person refused', async () => {
    const call = await aCall();
    expect(await call.settle(anEvent({ workOver: false }))).toEqual({ what: 'not-yet' });
    expect(await call.settle(aRecord({ workOver: false }))).toEqual({ what: 'not-yet' });
    call.words.disposition = 'refused';

    await call.settle(aRecord());

    expect(outcomes(call)).toEqual([['refused', 'record']]);
    expect(call.ports.members.all()).toMatchObject([
      { progress: { state: 'over', end: { why: 'attempt', outcome: 'refused', disposition: 'refused' } } },
    ]);
    expect((await call.ports.numbers.find('key-1')).refusals).toEqual([
      { purpose: 'marketing', at: morning, source: 'conversation-1' },
    ]);
  });

  it('of a talk does not wait when the agent has said it already', async () => {
    const call = await aCall('sale');

    expect(await call.settle(anEvent({ workOver: false }))).toMatchObject({
      attempt: { outcome: 'answered' },
    });
  });

  it('does not take the word of an earlier talk of the conversation for its own', async () => {
    const call = await aCall('callback-promised');
    call.words.at = new Date(morning.getTime() - 86_400_000);

    await call.settle(aRecord());

    expect(outcomes(call)).toEqual([['answered', 'record']]);
  });

  it('does not take the word of a later callback for its own, when its record comes late', async () => {
    const call = await aCall('not-reached');
    call.words.at = new Date(morning.getTime() + 3_600_000);
    call.words.contactId = 'contact-2';

    await call.settle(aRecord());

    expect(outcomes(call)).toEqual([['answered', 'record']]);
  });

  it('takes the word of the agent to whom the call was transferred', async () => {
    const call = await aCall('refused');
    call.words.at = new Date(morning.getTime() + 300_000);
    call.words.contactId = 'contact-2';

    await call.settle(aRecord());

    expect(outcomes(call)).toEqual([['refused', 'record']]);
  });

  it('counts as abandoned when a person answered and no agent came', async () => {
    const call = await aCall();

    await call.settle(anEvent({ agentConnected: false }));

    expect(outcomes(call)).toEqual([['abandoned', 'event']]);
  });

  it('takes the figures of the talk once, also when they come after the outcome', async () => {
    const call = await aCall('survey-completed');
    await call.settle(anEvent());
    expect(talks(call)).toEqual([]);

    await call.settle(aRecord());
    await call.settle(aRecord({ figures: { ...figures, talkSeconds: 900 } }));

    expect(talks(call)).toMatchObject([{ ...figures, disposition: 'survey-completed', segment: 'north' }]);
  });

  it('takes the figures also of an attempt that nobody had heard of in time', async () => {
    const call = await aCall('sale');
    call.later(241);
    await dialBatch(call.ports)([aRequest()]);
    expect(outcomes(call)).toEqual([['unknown', 'sweep']]);

    await call.settle(aRecord());

    expect(outcomes(call)).toEqual([['unknown', 'sweep']]);
    expect(talks(call)).toHaveLength(1);
  });

  it('by its record explains a dial whose consumer died before it could', async () => {
    const dialler = aDialler();
    const dies = { ...dialler.ports, notes: { write: () => Promise.reject(new Error('gone')) } };
    const [outcome] = await dialBatch(dies)([aRequest()]);
    expect(outcome).toMatchObject({ what: 'failed' });

    await settle({ ...dialler.ports, dispositions: { of: async () => undefined } })(aRecord(busy));

    expect(dialler.ports.ledger.all()).toMatchObject([
      { kind: 'allowed', contactId: 'contact-1' },
      { kind: 'outcome', outcome: 'busy' },
    ]);
  });

  it.each<[string, Partial<Evidence>]>([
    ['a task carries the attributes of its call', { channel: 'TASK' }],
    ['a guide runs as a chat beside it', { channel: 'CHAT' }],
    ['a colleague had it after a transfer', { initialContactId: 'contact-0' }],
    ['it is no call of ours', { contactId: 'other', initialContactId: 'other', attemptId: 'none' }],
  ])('leaves it alone: %s', async (_, more) => {
    const call = await aCall();

    expect(await call.settle(aRecord(more))).toEqual({ what: 'not-ours' });
  });

  it('names an attempt that nobody claimed', async () => {
    const call = await aCall();

    expect(await call.settle(aRecord({ attemptId: 'winter.key-1.7' }))).toEqual({
      what: 'stranger',
      attemptId: 'winter.key-1.7',
    });
  });

  it('ends the same for any order and number of copies, when they do not contradict each other', async () => {
    const told = [anEvent({ workOver: false }), anEvent(), aRecord({ workOver: false }), aRecord()];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...told), { maxLength: 8 }), async (more) => {
        const call = await aCall('callback-promised');

        for (const evidence of [...more, aRecord()]) await call.settle(evidence);

        expect(outcomes(call).map(([outcome]) => outcome)).toEqual(['callback-asked']);
        expect(talks(call)).toMatchObject([{ ...figures, disposition: 'callback-promised' }]);
        expect(call.ports.due.all()).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
