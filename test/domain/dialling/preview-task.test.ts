import { describe, expect, it } from 'vitest';
import { type PreviewTaskRequest, previewTask } from '../../../domain/dialling/preview-task.ts';
import { ringMember } from '../../../domain/dialling/ring-member.ts';
import { skip } from '../../../domain/dialling/skip-call.ts';
import { aFile } from '../script/a-script.ts';
import { aCampaign, aDialler, aMember, isRunning, no } from './a-campaign.ts';

const attemptId = 'winter.key-1.1';
const opened: PreviewTaskRequest = {
  attemptId,
  conversationId: undefined,
  taskContactId: 'task-1',
  language: 'en',
  action: 'open',
  submission: {},
  chosen: undefined,
  token: undefined,
};

/** The guide beside the task of a member, over the real engine in memory. */
const nobody = { has: undefined };
const guideOf = ({ has }: { readonly has: string | undefined } = { has: 'ada' }) => {
  const dialler = aDialler({
    campaigns: [isRunning(aCampaign({ manner: 'preview' }))],
    members: [aMember({ customerId: 'customer-1' })],
  });
  const { ports } = dialler;
  const step = previewTask({
    reader: ports.reader,
    files: { read: async () => ({ file: aFile(), sections: [], customerId: 'customer-1' }) },
    ring: ringMember(ports),
    skip: (request, reason) =>
      skip(ports)(
        {
          attemptId: `${request.campaign}.${request.key}.${request.attempt}`,
          campaign: request.campaign,
          kind: 'prospecting',
          manner: 'preview',
        },
        reason,
      ),
    agentOf: async () => has,
    clock: ports.clock,
    workingTime: { timeZone: 'Europe/Brussels', weekly: [], holidays: [] },
  });
  return {
    ...dialler,
    press: (more: Partial<PreviewTaskRequest> = {}) => step({ ...opened, ...more }),
    choose: (chosen: string) => step({ ...opened, action: 'ActionSelected', token: 'file', chosen }),
    skipFor: (reason: string) =>
      step({ ...opened, action: 'Next', token: 'skip', submission: reason === '' ? {} : { reason } }),
  };
};

describe('the guide beside the task of somebody on a list', () => {
  it('shows the file and for what the person is called, and lets the agent call or skip', async () => {
    const { press, placed } = guideOf();

    expect(await press()).toMatchObject({
      show: 'file',
      actions: ['Call', 'Skip'],
      said: ['Campaign: Winter.'],
      token: 'file',
    });
    expect(placed).toEqual([]);
  });

  it('rings once for the agent who has the task, however often "call" is pressed', async () => {
    const { choose, placed } = guideOf();

    expect(await choose('Call')).toMatchObject({ show: 'notice', token: 'done' });
    expect(await choose('Call')).toMatchObject({ title: 'Already called' });

    expect(placed).toMatchObject([{ attemptId, agentId: 'ada', taskContactId: 'task-1', manner: 'preview' }]);
  });

  it('rings for nobody before somebody has accepted the task, and is over once its last view is answered', async () => {
    const { choose, press, placed } = guideOf(nobody);

    expect(await choose('Call')).toMatchObject({
      show: 'file',
      said: [expect.stringMatching(/^Accept the task/), expect.anything()],
    });
    expect(await press({ token: 'done' })).toEqual({ show: 'nothing' });
    expect(placed).toEqual([]);
  });

  it('says in words why the rules do not allow it, and calls nobody', async () => {
    const { choose, placed, says } = guideOf();
    says(no('gate.own-refusal'));

    expect(await choose('Call')).toMatchObject({
      show: 'notice',
      text: expect.stringContaining('The person told us not to call'),
    });
    expect(placed).toEqual([]);
  });

  it('asks for a moment when too many calls are going out, and calls then', async () => {
    const { choose, placed, answers } = guideOf();
    answers.push({ placed: false, why: 'busy' });

    expect(await choose('Call')).toMatchObject({
      show: 'file',
      said: [expect.stringMatching(/15 seconds/), 'Campaign: Winter.'],
    });
    expect(await choose('Call')).toMatchObject({ show: 'notice' });
    expect(placed).toHaveLength(2);
  });

  it('does not ring again where nobody knows whether it rang', async () => {
    const { choose, placed, answers } = guideOf();
    answers.push({ placed: 'unknown' });

    expect(await choose('Call')).toMatchObject({ show: 'notice' });
    await choose('Call');
    expect(placed).toHaveLength(1);
  });

  it('skips with a reason, which is asked for, once; a call after it rings nobody', async () => {
    const { choose, skipFor, placed, ports } = guideOf();

    expect(await choose('Skip')).toMatchObject({ show: 'screen', token: 'skip' });
    expect(await skipFor('')).toMatchObject({ said: ['Choose an answer.'] });
    expect(await skipFor('no-time')).toMatchObject({ title: 'That is noted' });
    expect(await skipFor('no-time')).toMatchObject({ title: 'That is noted' });
    await choose('Call');

    expect(placed).toEqual([]);
    expect(ports.members.all()).toMatchObject([{ progress: { attempts: 1, outcomes: { skipped: 1 } } }]);
    expect(ports.ledger.all().filter(({ kind }) => kind === 'outcome')).toMatchObject([
      { outcome: 'skipped', from: 'agent', reason: 'no-time' },
    ]);
  });

  it('has nothing to do for an attempt that is none, or somebody who is on no list', async () => {
    const { press } = guideOf();

    for (const other of ['callback.key-1.promise-1', 'winter.nobody.1', 'nonsense'])
      expect(await press({ attemptId: other })).toMatchObject({ title: 'Nothing left to do' });
  });
});
