import { carryOut, type Standing } from './carry-out.ts';
import { dialOne } from './dial-one.ts';
import type { DialOutcome } from './dial-outcome.ts';
import type { DialPorts } from './dial-ports.ts';
import { ContendedFault } from './faults.ts';
import { attemptIdOf, type DialRequest } from './model.ts';
import { sendAgain } from './send-again.ts';
import { circumstances, settledBefore, type ToCall } from './settled-before.ts';

/**
 * One delivery of orders: reads all of it at once, decides each, takes tokens for those that may be called, and calls them. Orders come several
 * times, late and in any order, and this may end anywhere: the number's claim decides that nobody is called twice, and what is left undone
 * comes back with the order or with its due entry.
 *
 * @returns one outcome an order, in their order. `failed`: to be delivered again; what failed for one does not hold up the others.
 */
export const dialBatch =
  (ports: DialPorts) =>
  async (requests: readonly DialRequest[]): Promise<readonly DialOutcome[]> => {
    const outcomes = new Map<string, DialOutcome>();
    const note = (outcome: DialOutcome) => outcomes.set(attemptIdOf(outcome.request), outcome);
    const distinct = [...new Map(requests.map((request) => [attemptIdOf(request), request])).values()];

    const readAt = ports.clock.now();
    const read = await ports.reader.read(distinct);
    const circumstancesOf = await circumstances(ports, read);
    const toCall: ToCall[] = [];
    const others: Standing[] = [];
    for (const [index, request] of distinct.entries()) {
      const facts = read[index];
      if (facts === undefined) continue;
      await orFailed(request, note, async () => {
        const standing = await settledBefore(ports, { request, facts }, circumstancesOf);
        if (standing.decision.what === 'call') toCall.push({ ...standing, decision: standing.decision });
        else others.push(standing);
      });
    }
    for (const outcome of await carryOut(ports)(others)) note(outcome);

    for (const group of groups(ports, toCall)) {
      const { granted, againInSeconds } = await take(ports, group);
      for (const outcome of await sendAgain(ports)(group.cases.slice(granted), againInSeconds)) note(outcome);
      for (const call of group.cases.slice(0, granted))
        await orFailed(call.request, note, async () => {
          note(await dialOne(ports, circumstancesOf)(call, readAt));
        });
    }
    return requests.map(
      (request) => outcomes.get(attemptIdOf(request)) ?? { request, what: 'failed', cause: unread },
    );
  };

const unread = new ContendedFault('the order was not read');

/** One that fails is delivered again; the others go on. */
const orFailed = async (
  request: DialRequest,
  note: (outcome: DialOutcome) => void,
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await work();
  } catch (cause) {
    note({ request, what: 'failed', cause });
  }
};

interface Group {
  readonly queue: string;
  readonly needsAgent: boolean;
  readonly cases: readonly ToCall[];
}

/** Tokens are taken once for all calls that need the same agents. Tasks for agents (preview) need none: the agent who rings takes it. */
const groups = ({ queueOf }: Pick<DialPorts, 'queueOf'>, toCall: readonly ToCall[]): readonly Group[] => {
  const byQueue = Map.groupBy(toCall, ({ decision: { running, member } }) => {
    const { manner, team } = running.campaign;
    return manner === 'preview' ? 'preview' : `${manner} ${queueOf(team, member.language)}`;
  });
  return [...byQueue].map(([name, cases]) => ({
    queue: name.slice(name.indexOf(' ') + 1),
    needsAgent: name.startsWith('progressive '),
    cases,
  }));
};

/** A call that was let go counts against the free agents while it rings, and until its agent shows as busy. */
const secondsUntilSeen = 10;

const take = async (
  { pace, floor }: Pick<DialPorts, 'pace' | 'floor'>,
  { queue, needsAgent, cases }: Group,
): Promise<{ readonly granted: number; readonly againInSeconds: number }> => {
  if (queue === 'preview') return { granted: cases.length, againInSeconds: 0 };
  return pace.take({
    count: cases.length,
    queue,
    free: needsAgent ? await floor.free(queue) : undefined,
    holdSeconds:
      Math.max(...cases.map(({ decision }) => decision.running.campaign.ringSeconds)) + secondsUntilSeen,
  });
};
