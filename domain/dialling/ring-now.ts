import { keyOfAttempt, readMemberAttempt } from './attempt-id.ts';
import { entryOf } from './carry-out.ts';
import type { CallPorts, DialPorts, GatePorts } from './dial-ports.ts';
import { expire } from './expire.ts';
import { ContendedFault, NotAnAttemptFault } from './faults.ts';
import type { CallOrder, GateQuestion, NumberRecord, Reason } from './model.ts';
import { placeCall } from './place-call.ts';
import type { DueEntry } from './ports.ts';
import { settledBy } from './times.ts';

/** What an agent hears after pressing "call". */
export type RingResult =
  | { readonly result: 'placed'; readonly contactId: string }
  | {
      readonly result: 'refused';
      readonly reasons: readonly Reason[];
      /** Never by waiting when undefined. */
      readonly notBefore: Date | undefined;
    }
  /** The account takes no more calls for so long: nothing happened, press again. */
  | { readonly result: 'wait'; readonly seconds: number }
  /** This very attempt was rung before, by this agent, another one, or another task. */
  | { readonly result: 'already-called' }
  /** No answer came: it may ring. It is not to be rung again. */
  | { readonly result: 'unknown' };

export type RingPorts = CallPorts & GatePorts & Pick<DialPorts, 'pace' | 'queueOf'>;

/** What only the caller knows of a gate question; the rest is read here, at the moment of dialling. */
export type RingQuestion = Pick<GateQuestion, 'campaign' | 'person'>;

/** An agent presses "call" on a task: gate, token, claim, call. Pressing again, or on another task of the attempt, calls nobody. */
export const ringNow =
  (ports: RingPorts) =>
  async (order: CallOrder, { campaign, person }: RingQuestion): Promise<RingResult> => {
    const { attemptId, number, callerId } = order;
    const key = keyOf(attemptId);
    let paid = false;
    for (let round = 0; round < mostRounds; round += 1) {
      const record = await freeRecord(ports, key, attemptId);
      if (record === 'already-called') return { result: 'already-called' };
      const { gate, settings, deploymentZone, lists, clock } = ports;
      const verdict = gate({
        now: clock.now(),
        number,
        attemptId,
        campaign,
        deploymentZone,
        person,
        callerId,
        record,
        nationalLists: await lists.current(),
        settings,
      });
      if (!verdict.allowed) {
        const { reasons, notBefore } = verdict;
        await ports.notes.write({
          ledger: [{ campaign: order.campaign, key, attemptId, at: clock.now(), kind: 'refused', verdict }],
        });
        return { result: 'refused', reasons, notBefore };
      }
      const seconds = paid ? undefined : await payToken(ports, order);
      if (seconds !== undefined) return { result: 'wait', seconds };
      paid = true;
      const placed = await placeCall(ports)(order, record, verdict, (at) => dueWhile(attemptId, at));
      const result = ringResultOf(placed);
      if (result !== 'again') return result;
    }
    throw new ContendedFault(`the number of attempt ${attemptId} changed ${mostRounds} times meanwhile`);
  };

const mostRounds = 5;

export const keyOf = (attemptId: string): string => {
  const key = keyOfAttempt(attemptId);
  if (key === undefined) throw new NotAnAttemptFault(`"${attemptId}" is no attempt id`);
  return key;
};

/** The number's record when this attempt was not made; one that nobody will hear of again is settled first. */
export const freeRecord = async (
  ports: Pick<CallPorts, 'numbers' | 'notes' | 'followUp' | 'clock'>,
  key: string,
  attemptId: string,
): Promise<NumberRecord | 'already-called'> => {
  const record = await ports.numbers.find(key);
  const isThis = (attempt: { readonly attemptId: string }) => attempt.attemptId === attemptId;
  const { active } = record;
  if (record.attempts.some(isThis)) return 'already-called';
  if (active === undefined) return record;
  // Also this very attempt: whoever claimed it may have died, and nobody else will ever ask about a callback's.
  const isOver = ports.clock.now() >= settledBy(active.at);
  if (isOver) await expire(ports)(key, active);
  if (isThis(active)) return 'already-called';
  return isOver ? ports.numbers.find(key) : record;
};

/** @returns seconds to wait; undefined when it was given. The agent is there: none has to be free. */
export const payToken = async (
  { pace, queueOf }: Pick<RingPorts, 'pace' | 'queueOf'>,
  { team, language }: Pick<CallOrder, 'team' | 'language'>,
): Promise<number | undefined> => {
  const { granted, againInSeconds } = await pace.take({
    count: 1,
    queue: queueOf(team, language),
    free: undefined,
    holdSeconds: 0,
  });
  return granted > 0 ? undefined : Math.max(1, Math.ceil(againInSeconds));
};

/** A member's entry stands until the attempt must be settled; promised callbacks have their own clock. */
const dueWhile = (
  attemptId: string,
  at: Date,
): { readonly put: readonly DueEntry[]; readonly remove: readonly DueEntry[] } => {
  const request = readMemberAttempt(attemptId);
  return { put: request === undefined ? [] : [{ ...entryOf(request), at }], remove: [] };
};

const busySeconds = 15;

export const ringResultOf = (
  placed: Awaited<ReturnType<ReturnType<typeof placeCall>>>,
): RingResult | 'again' => {
  switch (placed.what) {
    case 'conflict':
      return 'again';
    case 'busy':
      return { result: 'wait', seconds: busySeconds };
    case 'settled':
      return {
        result: 'refused',
        reasons: [{ code: `connect.${placed.outcome}`, facts: {} }],
        notBefore: undefined,
      };
    case 'placed':
      return { result: 'placed', contactId: placed.contactId };
    default:
      return { result: 'unknown' };
  }
};
