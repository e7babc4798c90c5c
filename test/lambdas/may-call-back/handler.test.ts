import { describe, expect, it } from 'vitest';
import { unknownNumber } from '../../../domain/dialling/in-memory-numbers.ts';
import type { NumberRecord } from '../../../domain/dialling/model.ts';
import { createHandler } from '../../../lambdas/may-call-back/handler.ts';
import { aPromise, now, ports } from '../../domain/promise/promises.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const handlerOf = (
  memory: ReturnType<typeof ports>,
  { record = {}, callerId = '+3225880100' }: { record?: Partial<NumberRecord>; callerId?: string } = {},
) =>
  createHandler({
    ...memory,
    keys: { keyOf: async () => 'key' },
    numbers: { find: async (key) => ({ ...unknownNumber(key), ...record }) },
    nationalLists: { current: async () => ({}) },
    settings: { callerIds: [callerId], tighten: [], loosen: [], callsPerSecond: 2, burst: 5 },
    callerId,
  });
const event = (callerNumber: string | null = '+3225550123') =>
  aFlowEvent({
    contactId: 'queued-1',
    callerNumber,
    parameters: { customerId: 'ada', conversationId: 'contact-1', need: 'information', language: 'fr' },
  });
const promised = { number: '+3225550123', need: 'information' } as const;

describe('whether Connect may put a callback into its queue', () => {
  it('yes: the promise is written, and the queued callback keeps it, however often it is asked', async () => {
    const memory = ports();
    const handler = handlerOf(memory);

    expect(await handler(event())).toEqual({ outcome: 'yes', promiseId: 'contact-1.information' });
    expect(await handler(event())).toEqual({ outcome: 'yes', promiseId: 'contact-1.information' });
    expect(await memory.promises.find(promised)).toMatchObject({
      revision: 1,
      queuedContactId: 'queued-1',
      contactId: 'contact-1',
    });
    expect(await memory.index.find('contact-1.information')).toBeDefined();
  });

  it('takes the place of a promise that runs, without winning us time, and stops the task for it', async () => {
    const task = { state: 'started', at: now, contactId: 'task-1' } as const;
    const memory = ports([aPromise({ work: { task } })]);

    expect(await handlerOf(memory)(event())).toEqual({ outcome: 'yes', promiseId: 'contact-0.information' });
    expect(await memory.promises.find(promised)).toMatchObject({
      queuedContactId: 'queued-1',
      dueAt: aPromise().dueAt,
      work: { task: undefined, stop: ['task-1'] },
    });
  });

  it.each<[string, Parameters<typeof handlerOf>[1]]>([
    [
      'they refused all calls after that',
      { record: { refusals: [{ purpose: 'all', at: new Date('2026-11-24T10:00:01+01:00'), source: 'x' }] } },
    ],
  ])('no for ever, when %s: a supervisor has the promise', async (_, facts) => {
    const memory = ports();

    expect(await handlerOf(memory, facts)(event())).toEqual({
      outcome: 'no',
      promiseId: 'contact-1.information',
    });
    expect(await memory.promises.find(promised)).toMatchObject({
      state: 'promised',
      queuedContactId: undefined,
      work: { trouble: 'not-allowed' },
    });
  });

  it('no for now, while another call to the number is underway: an agent gets a task', async () => {
    const memory = ports();
    const active = {
      attemptId: 'spring.key.1',
      campaign: 'spring',
      purpose: 'marketing',
      manner: 'progressive',
      at: now,
      verdict: { allowed: true, because: [] },
    } as const;

    expect(await handlerOf(memory, { record: { active } })(event())).toMatchObject({ outcome: 'no' });
    expect(await memory.promises.find(promised)).toMatchObject({
      queuedContactId: undefined,
      work: { trouble: undefined },
    });
  });

  it('no for now, while the number to be shown may not be: an agent gets a task', async () => {
    const memory = ports();

    expect(await handlerOf(memory, { callerId: '+32470123456' })(event())).toMatchObject({ outcome: 'no' });
    expect(await memory.promises.find(promised)).toMatchObject({ queuedContactId: undefined });
  });

  it('promises nothing to a number that can never be called', async () => {
    expect(await handlerOf(ports())(event(null))).toEqual({ outcome: 'unpromised' });
    expect(await handlerOf(ports())(event('+12125550100'))).toEqual({ outcome: 'unpromised' });
  });
});
