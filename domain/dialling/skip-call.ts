import type { CallPorts } from './dial-ports.ts';
import { ContendedFault } from './faults.ts';
import type { CallOrder } from './model.ts';
import { intentOf } from './place-call.ts';
import { freeRecord, keyOf } from './ring-now.ts';

export type SkipResult =
  | { readonly result: 'skipped' }
  /** It was rung, or skipped before. */
  | { readonly result: 'already-called' }
  /** Another call to the number is underway: nothing was noted, and the task may just end. */
  | { readonly result: 'number-busy' };

const mostRounds = 5;

/**
 * An agent looked and does not ring, with a reason code. It counts as an attempt, once: it claims the number as a call would and settles at once,
 * so that a skip and a call of the same attempt cannot both happen.
 */
export const skip =
  (ports: Pick<CallPorts, 'numbers' | 'notes' | 'followUp' | 'clock'>) =>
  async (
    order: Pick<CallOrder, 'attemptId' | 'campaign' | 'kind' | 'manner'>,
    reason: string,
  ): Promise<SkipResult> => {
    const { attemptId } = order;
    const key = keyOf(attemptId);
    for (let round = 0; round < mostRounds; round += 1) {
      const record = await freeRecord(ports, key, attemptId);
      if (record === 'already-called') return repeated(ports, key, attemptId, reason);
      if (record.active !== undefined) return { result: 'number-busy' };
      const because = [{ code: 'agent.skipped', facts: { reason } }];
      const intent = intentOf(order, { allowed: true, because }, ports.clock.now());
      if ((await ports.numbers.claim(record, intent)) === 'claimed')
        return finish(ports, key, attemptId, reason);
    }
    throw new ContendedFault(`the number of attempt ${attemptId} changed ${mostRounds} times meanwhile`);
  };

/** A skip that died half way is finished; what was rung is left alone. */
const repeated = async (
  ports: Parameters<typeof skip>[0],
  key: string,
  attemptId: string,
  reason: string,
): Promise<SkipResult> => {
  const { active, attempts } = await ports.numbers.find(key);
  const claimedHere =
    active?.attemptId === attemptId && active.verdict.because.some(({ code }) => code === 'agent.skipped');
  const skippedBefore = attempts.some((past) => past.attemptId === attemptId && past.outcome === 'skipped');
  return claimedHere || skippedBefore ? finish(ports, key, attemptId, reason) : { result: 'already-called' };
};

const finish = async (
  { numbers, followUp }: Parameters<typeof skip>[0],
  key: string,
  attemptId: string,
  reason: string,
): Promise<SkipResult> => {
  const settled = await numbers.settle(key, attemptId, 'skipped');
  if (settled === 'stranger' || settled.stands.outcome !== 'skipped') return { result: 'already-called' };
  await followUp.after({ key, attempt: settled.stands, talk: undefined, from: 'agent', reason });
  return { result: 'skipped' };
};
