import { describe, expect, it } from 'vitest';
import type { RingResult } from '../../../domain/dialling/ring-now.ts';
import { type CallTaskRequest, callTask } from '../../../domain/promise/call-task.ts';
import type { CallbackPromise } from '../../../domain/promise/model.ts';
import { ringCallback } from '../../../domain/promise/ring-callback.ts';
import { aPromise, now, ports } from './promises.ts';

const task = { state: 'started', at: now, contactId: 'task-1' } as const;

const guideOf = (
  promise: CallbackPromise = aPromise({ work: { task } }),
  {
    rung = { result: 'placed', contactId: 'call-1' },
    accepted = true,
  }: {
    readonly rung?: RingResult;
    readonly accepted?: boolean;
  } = {},
) => {
  const memory = ports([promise]);
  const rings: string[] = [];
  const guide = callTask({
    ...memory,
    files: {
      read: async ({ customerId }) => ({ file: {} as never, sections: [], customerId }),
    },
    agentOf: async () => (accepted ? 'agent-1' : undefined),
    ring: async ({ id }, by) => {
      rings.push(`${id} ${by.agentId} ${by.taskContactId}`);
      return rung;
    },
  });
  const press = (request: Partial<CallTaskRequest> = {}) =>
    guide({
      kind: 'callback',
      promiseId: promise.id,
      taskContactId: 'task-1',
      language: 'en',
      action: 'open',
      submission: {},
      chosen: undefined,
      token: undefined,
      ...request,
    });
  const choose = (chosen: string, more: Partial<CallTaskRequest> = {}) =>
    press({ action: 'ActionSelected', token: 'file', chosen, ...more });
  return { memory, rings, press, choose, standing: () => memory.promises.find(promise) };
};

describe('the guide beside a task that leads to a callback', () => {
  it('shows the file, what was promised, and what can be done', async () => {
    const { press } = guideOf(aPromise({ work: { task, missed: 2 } }));

    expect(await press()).toMatchObject({
      show: 'file',
      actions: ['Call', 'Another time', 'Skip'],
      token: 'file',
      said: [
        'Promised on Monday the 23rd of November at 3 pm (Information): call back by Tuesday the 24th of November at 3 pm at the latest.',
        'Not reached so far: 2 calls without an answer.',
      ],
    });
  });

  it('rings for the agent who has the task, and notes the call', async () => {
    const { choose, rings, standing } = guideOf();

    const answer = await choose('Call');

    expect(answer).toMatchObject({ show: 'notice', title: 'The customer’s phone is ringing', token: 'done' });
    expect(rings).toEqual(['contact-0.information agent-1 task-1']);
    expect((await standing())?.work.calling).toEqual({ number: 1, at: now });
  });

  it('rings nobody before the task is accepted', async () => {
    const { choose, rings } = guideOf(undefined, { accepted: false });

    expect(await choose('Call')).toMatchObject({
      show: 'file',
      said: [expect.stringMatching(/^Accept the task first/), expect.anything()],
    });
    expect(rings).toEqual([]);
  });

  it.each<[RingResult, object]>([
    [{ result: 'already-called' }, { show: 'notice', title: 'Already called' }],
    [{ result: 'unknown' }, { show: 'notice', title: 'We do not know whether the call went out' }],
    [
      { result: 'wait', seconds: 7 },
      { show: 'file', said: [expect.stringContaining('7 seconds'), expect.anything()] },
    ],
    [
      { result: 'refused', reasons: [{ code: 'gate.window', facts: {} }], notBefore: now },
      {
        show: 'file',
        said: [
          expect.stringMatching(/^This call is not possible now\. At this person’s place/),
          'Nobody was called.',
          expect.anything(),
        ],
      },
    ],
  ])('tells the agent what came of it: %j', async (rung, shown) => {
    const { choose, standing } = guideOf(undefined, { rung });

    expect(await choose('Call')).toMatchObject(shown);
    expect((await standing())?.work.trouble).toBeUndefined();
  });

  it('gives the promise to a supervisor when the gate will never allow the call', async () => {
    const rung = {
      result: 'refused',
      reasons: [{ code: 'gate.country', facts: {} }],
      notBefore: undefined,
    } as const;
    const { choose, standing } = guideOf(undefined, { rung });

    await choose('Call');

    expect((await standing())?.work).toMatchObject({ trouble: 'not-allowed', task: undefined });
  });

  it('skips with a reason, once, and somebody else gets it a little later', async () => {
    const { press, choose, standing } = guideOf();
    expect(await choose('Skip')).toMatchObject({ show: 'screen', token: 'skip' });
    expect(await press({ action: 'Next', token: 'skip' })).toMatchObject({ said: ['Choose an answer.'] });

    const skip = { action: 'Next', token: 'skip', submission: { reason: 'no-time' } };
    const answers = [await press(skip), await press(skip)];

    expect(answers).toMatchObject([{ title: 'That is noted' }, { title: 'That is noted' }]);
    expect((await standing())?.work).toMatchObject({
      skipped: 1,
      task: undefined,
      nextTaskAt: new Date('2026-11-24T10:15:00+01:00'),
    });
  });

  it('agrees on another time, once, and leaves the task that is open', async () => {
    const { press, choose, standing } = guideOf();
    expect(await choose('Another time')).toMatchObject({ show: 'screen', token: 'time' });

    const move = {
      action: 'Next',
      token: 'time',
      submission: { time: '2026-11-26T08:00Z/2026-11-26T11:00Z' },
    };
    expect(await press(move)).toMatchObject({
      text: expect.stringContaining('on Thursday the 26th of November between 9 am and 12 pm'),
    });
    await press(move);

    expect(await standing()).toMatchObject({
      revision: 2,
      dueAt: new Date('2026-11-26T11:00:00Z'),
      work: { stop: [], task: undefined },
    });
    expect(await press({ ...move, submission: { time: 'never' } })).toMatchObject({
      said: ['Choose an answer.'],
    });
  });

  it('lets a supervisor close it with a reason', async () => {
    const { press, standing } = guideOf(aPromise({ state: 'late' }));
    expect(await press({ kind: 'late-promise' })).toMatchObject({
      actions: ['Call', 'Another time', 'Close the promise'],
    });

    await press({
      kind: 'late-promise',
      action: 'Next',
      token: 'close',
      submission: { reason: 'not-wanted' },
    });

    expect(await standing()).toMatchObject({ state: 'withdrawn', work: { ended: { why: 'closed' } } });
  });

  it.each(['talked', 'cancelled', 'served', 'refused', 'closed'] as const)(
    'tells that nothing is left to do when it was %s',
    async (why) => {
      const { press, choose, rings } = guideOf(
        aPromise({ state: why === 'talked' ? 'kept' : 'withdrawn', work: { ended: { at: now, why } } }),
      );

      expect(await press()).toMatchObject({ show: 'notice', title: 'Nothing left to do' });
      await choose('Call');
      expect(rings).toEqual([]);
    },
  );

  it('ends when the last view is answered, and knows a promise that is gone', async () => {
    const { press } = guideOf();

    expect(await press({ action: 'Next', token: 'done' })).toEqual({ show: 'nothing' });
    expect(await press({ promiseId: 'contact-9.information' })).toMatchObject({
      title: 'Nothing left to do',
    });
  });
});

it('a callback is ordered by its own attempt, shows one of our numbers and goes on with the conversation', async () => {
  const orders: unknown[] = [];
  const ring = ringCallback({
    keys: { keyOf: async () => 'key' },
    callerIds: ['+3225880100'],
    ring: async (order, question) => {
      orders.push({ ...order, ...question.person });
      return { result: 'placed', contactId: 'call-1' };
    },
  });

  await ring(aPromise({ work: { calls: 1 } }), { agentId: 'agent-1', taskContactId: 'task-1' });

  expect(orders).toMatchObject([
    {
      attemptId: 'callback.key.contact-0_information-2',
      kind: 'callback',
      manner: 'preview',
      callerId: '+3225880100',
      team: 'service',
      conversationId: 'contact-0',
      promiseId: 'contact-0.information',
      agentId: 'agent-1',
      taskContactId: 'task-1',
      askedAt: new Date('2026-11-23T15:00:00+01:00'),
    },
  ]);
});
