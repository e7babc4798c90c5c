import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttemptOutcome } from '../../../domain/campaign/model.ts';
import type { RingResult } from '../../../domain/dialling/ring-now.ts';
import { callTask } from '../../../domain/promise/call-task.ts';
import { callTaskWords } from '../../../domain/promise/call-task-words.ts';
import { callbackTimes, timeIdOf } from '../../../domain/promise/callback-times.ts';
import { followCallback } from '../../../domain/promise/follow-callback.ts';
import { followContact } from '../../../domain/promise/follow-contact.ts';
import { inMemoryPromises } from '../../../domain/promise/in-memory-promises.ts';
import {
  type CallbackPromise,
  callbackAttemptId,
  isRunning,
  stateAt,
} from '../../../domain/promise/model.ts';
import type { PromiseTasks } from '../../../domain/promise/ports.ts';
import { promiseCallback } from '../../../domain/promise/promise-callback.ts';
import { type SweepPromisesPorts, sweepPromises } from '../../../domain/promise/sweep-promises.ts';
import { withdrawCallback } from '../../../domain/promise/withdraw-callback.ts';
import { isOpen } from '../../../domain/working-time/is-open.ts';
import type { WorkingTime } from '../../../domain/working-time/model.ts';
import { aRecord } from '../../support/contacts.ts';
import { aCrashPoint, type CrashPoint } from '../../support/interleaving.ts';
import { anInstant, aWorkingTime } from '../working-time/working-times.ts';
import { aRequest } from './promises.ts';

const number = '+3225550123';
const need = 'information';
const minute = 60_000;

/** A port whose process dies at a call: before it took effect, or after it. */
const dying = <Port extends object>(
  port: Port,
  life: { left: number; point: CrashPoint | undefined },
): Port =>
  new Proxy(port, {
    get: (target, key, receiver) => {
      const member: unknown = Reflect.get(target, key, receiver);
      if (typeof member !== 'function') return member;
      return async (...parameters: readonly unknown[]) => {
        life.left -= 1;
        const dies = life.left === -1 ? life.point?.effect : undefined;
        if (dies === 'lost') throw new Error('died');
        const answer: unknown = await member.apply(target, parameters);
        if (dies === 'kept') throw new Error('died');
        return answer;
      };
    },
  });

const aStep = fc.oneof(
  fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 2_000 }) }),
  fc.record({
    do: fc.constant('sweep' as const),
    crash: fc.option(aCrashPoint(8), { nil: undefined }),
    answer: fc.constantFrom('started' as const, 'started' as const, 'not' as const, 'unknown' as const),
  }),
  fc.record({
    do: fc.constant('call' as const),
    presses: fc.integer({ min: 1, max: 2 }),
    result: fc.constantFrom('placed' as const, 'unknown' as const, 'wait' as const, 'refused' as const),
    outcome: fc.constantFrom<AttemptOutcome>(
      'answered',
      'no-answer',
      'busy',
      'unknown',
      'refused',
      'callback-asked',
    ),
    heard: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({
    do: fc.constantFrom('skip' as const, 'close-task' as const, 'cancel' as const, 'serve' as const),
  }),
  fc.record({
    do: fc.constantFrom('move' as const, 'ask-again' as const),
    which: fc.integer({ min: 0, max: 3 }),
  }),
);
type Step = typeof aStep extends fc.Arbitrary<infer One> ? One : never;

const world = (workingTime: WorkingTime, start: Date) => {
  let now = start;
  const clock = { now: () => now };
  const memory = inMemoryPromises();
  const placed: string[] = [];
  const live = new Map<string, 'callback' | 'late'>();
  const escalations: string[] = [];
  let answer: 'started' | 'not' | 'unknown' = 'started';
  const start_ = (token: string, kind: 'callback' | 'late') => {
    if (answer === 'not') return { started: false as const };
    if (kind === 'late' && !escalations.includes(token)) escalations.push(token);
    live.set(token, kind);
    return answer === 'unknown'
      ? { started: 'unknown' as const }
      : { started: true as const, contactId: token };
  };
  const tasks: PromiseTasks = {
    callback: async ({ id }, count) => start_(`callback-${id}-${count}`, 'callback'),
    escalate: async ({ id, dueAt }) => start_(`late-${id}-${dueAt.getTime()}`, 'late'),
    stop: async (contactId) => (live.delete(contactId) ? 'stopped' : 'gone'),
  };
  const ports: SweepPromisesPorts = {
    promises: memory,
    index: memory.index,
    shelf: memory.shelf,
    tasks,
    cards: { show: async () => {} },
    clock,
    workingTime,
    escalate: () => {},
  };
  const standing = () => memory.find({ number, need });
  const key = 'key';
  const follow = followCallback({ promises: memory, index: memory.index, clock, workingTime });
  const records = followContact({ promises: memory, index: memory.index, clock, workingTime });
  const ringing: { result: RingResult } = { result: { result: 'unknown' } };
  const guide = callTask({
    promises: memory,
    index: memory.index,
    files: { read: async () => ({ file: {} as never, sections: [], customerId: 'guest' }) },
    agentOf: async () => 'agent-1',
    clock,
    workingTime,
    ring: async (promise) => {
      const attemptId = callbackAttemptId(key, promise);
      if (placed.includes(attemptId)) return { result: 'already-called' };
      if (ringing.result.result === 'placed' || ringing.result.result === 'unknown') placed.push(attemptId);
      return ringing.result;
    },
  });
  const press = (promise: CallbackPromise, label: string, token: string, more: Record<string, string> = {}) =>
    guide({
      kind: 'callback',
      promiseId: promise.id,
      taskContactId: promise.work.task?.contactId ?? 'task',
      language: 'fr',
      action: token === 'file' ? 'ActionSelected' : 'Next',
      submission: more,
      chosen: label,
      token,
    });
  const sweep = async (crash?: CrashPoint) => {
    const life = { left: crash?.call ?? -2, point: crash };
    const mortal: SweepPromisesPorts = {
      ...ports,
      promises: dying(ports.promises, life),
      index: dying(ports.index, life),
      shelf: { all: ports.shelf.all, putAway: dying(ports.shelf, life).putAway },
      tasks: dying(ports.tasks, life),
      cards: dying(ports.cards, life),
    };
    await sweepPromises(mortal)().catch(() => undefined);
  };
  return {
    escalations,
    placed,
    live,
    standing,
    sweep,
    clock,
    /** Connect answers everything from now on. */
    healthy: () => {
      answer = 'started';
    },
    later: (minutes: number) => {
      now = new Date(now.getTime() + minutes * minute);
    },
    promise: (contactId: string, time?: Parameters<typeof aRequest>[0]) =>
      promiseCallback({ promises: memory, clock, workingTime })(
        aRequest({ contactId, callerNumber: number, need, ...time }),
      ),
    step: async (step: Step, at: number): Promise<void> => {
      const promise = await standing();
      answer = 'started';
      switch (step.do) {
        case 'wait':
          now = new Date(now.getTime() + step.minutes * minute);
          return;
        case 'sweep':
          answer = step.answer;
          return sweep(step.crash);
        case 'cancel':
          await withdrawCallback({ promises: memory, clock })({
            callerNumber: number,
            keyedNumber: undefined,
            need,
          });
          return;
        case 'serve':
          await records(
            aRecord({
              contactId: `inbound-${at}`,
              initialContactId: `inbound-${at}`,
              customerNumber: number,
              startedAt: now,
              disconnectedAt: now,
              attributes: { need },
            }),
          );
          return;
        case 'move':
        case 'ask-again': {
          const times = callbackTimes(workingTime, now, 4);
          const time =
            step.do === 'move' ? (times[step.which % Math.max(1, times.length)] ?? 'soonest') : undefined;
          await promiseCallback({ promises: memory, clock, workingTime })(
            aRequest({ contactId: `contact-${at}`, callerNumber: number, need, time }),
          );
          return;
        }
      }
      if (promise === undefined) return;
      await memory.index.note(promise);
      switch (step.do) {
        case 'skip':
          await press(promise, '', 'skip', { reason: 'no-time' });
          return;
        case 'close-task':
          await records(
            aRecord({
              contactId: promise.work.task?.contactId ?? 'task',
              channel: 'TASK',
              disconnectedAt: now,
              attributes: { taskKind: 'callback', promiseId: promise.id },
            }),
          );
          return;
        case 'call': {
          const attemptId = callbackAttemptId(key, promise);
          ringing.result =
            step.result === 'placed'
              ? { result: 'placed', contactId: 'call' }
              : step.result === 'wait'
                ? { result: 'wait', seconds: 5 }
                : step.result === 'refused'
                  ? { result: 'refused', reasons: [{ code: 'gate.listed', facts: {} }], notBefore: undefined }
                  : { result: 'unknown' };
          for (let press_ = 0; press_ < step.presses; press_ += 1)
            await press(promise, callTaskWords.fr.call, 'file');
          if (!placed.includes(attemptId)) return;
          for (let news = 0; news < step.heard; news += 1)
            await follow.after({
              key,
              attempt: {
                attemptId,
                campaign: 'callback',
                purpose: 'service',
                at: now,
                outcome: step.outcome,
              },
              talk: undefined,
              from: 'record',
            });
        }
      }
    },
  };
};

describe('a promised callback, whatever people do and wherever the sweep dies, in any week from 2026 to 2028', () => {
  it('is kept, withdrawn or with a supervisor in the end; and no call of it is placed twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        aWorkingTime,
        anInstant,
        fc.array(aStep, { maxLength: 25 }),
        async (workingTime, start, steps) => {
          const life = world(workingTime, start);
          await life.promise('contact-first');

          for (const [at, step] of steps.entries()) {
            await life.step(step, at);
            const promise = await life.standing();
            if (promise !== undefined && isRunning(promise)) {
              expect(promise.dueAt > promise.promisedAt).toBe(true);
              expect(isOpen(workingTime, new Date(promise.dueAt.getTime() - 1))).toBe(true);
            }
          }
          life.healthy();
          // Every quarter of an hour for a while, then until everything that may be due is long past.
          for (let sweeps = 0; sweeps < 40; sweeps += 1) {
            life.later(15);
            await life.sweep();
          }
          life.later(60 * 24 * 60);
          for (let sweeps = 0; sweeps < 4; sweeps += 1) {
            life.later(15);
            await life.sweep();
          }

          const last = await life.standing();
          const over = last === undefined || !isRunning(last);
          const withSupervisor =
            last?.work.escalation?.state === 'started' &&
            life.escalations.includes(`late-${last.id}-${last.dueAt.getTime()}`);
          expect(over || withSupervisor, JSON.stringify(last)).toBe(true);
          if (last !== undefined && isRunning(last)) expect(stateAt(last, life.clock.now())).toBe('late');
          expect(new Set(life.placed).size).toBe(life.placed.length);
          expect(new Set(life.escalations).size).toBe(life.escalations.length);
        },
      ),
      { numRuns: 400 },
    );
  }, 60_000);

  it('is offered again after what was agreed first, at a time when people work', () => {
    fc.assert(
      fc.property(aWorkingTime, anInstant, (workingTime, now) => {
        const [first, second] = callbackTimes(workingTime, now, 2);
        if (first === undefined) return;

        expect(isOpen(workingTime, first.from) && isOpen(workingTime, new Date(first.to.getTime() - 1))).toBe(
          true,
        );
        expect(first.from > now && first.from < first.to).toBe(true);
        if (second !== undefined) {
          expect(second.from >= first.to).toBe(true);
          const [after] = callbackTimes(workingTime, now, 1, first.to);
          expect(after && timeIdOf(after)).toBe(timeIdOf(second));
        }
      }),
    );
  });
});
