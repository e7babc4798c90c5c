import type { DialOutcome } from './dial-outcome.ts';
import type { DialPorts } from './dial-ports.ts';
import type { DialRequest } from './model.ts';
import { mostDelaySeconds, secondsAfter } from './times.ts';

type Ports = Pick<DialPorts, 'queue' | 'settings' | 'clock'>;

/** Who waits for an agent asks at the same moments as others, so many at once: one delivery asks for all of them. */
const gridSeconds = 3;
const askAtOnce = 10;

/**
 * Those who got no token come again, spread over the seconds in which tokens come back, so that they do not all ask at once. Those for whom no agent is
 * free come again in groups, one group every three seconds: that is how long an agent waits at most, and a tenth of the deliveries that asking one by one would take.
 * One whose entry comes back before its turn is left to it: else every lease would add a copy.
 */
export const sendAgain =
  (ports: Ports) =>
  async (
    waiting: readonly { readonly request: DialRequest }[],
    againInSeconds: number,
  ): Promise<readonly DialOutcome[]> => {
    const soonest = Math.max(1, Math.ceil(againInSeconds));
    const nowSeconds = Math.floor(ports.clock.now().getTime() / 1000);
    const delayOf = (place: number): number => {
      if (soonest < gridSeconds) return soonest + Math.floor(place / ports.settings.callsPerSecond);
      const wanted = soonest + gridSeconds * Math.floor(place / askAtOnce);
      const late = (nowSeconds + wanted) % gridSeconds;
      return late === 0 ? wanted : wanted + gridSeconds - late;
    };
    const byDelay = Map.groupBy(waiting.entries(), ([place]) => Math.min(mostDelaySeconds, delayOf(place)));
    const outcomes: DialOutcome[] = [];
    for (const [seconds, group] of byDelay) {
      outcomes.push(
        ...(await send(
          ports,
          group.map(([, { request }]) => request),
          seconds,
          'token',
        )),
      );
    }
    return outcomes;
  };

const firstBusySeconds = 15;

/** Connect takes no more now: again after 15 s, 30 s, a minute …, at most 900 s, and in the end by its due entry. */
export const sendAfterBusy =
  (ports: Ports) =>
  async (request: DialRequest): Promise<DialOutcome> => {
    const busy = (request.busy ?? 0) + 1;
    const seconds = Math.min(mostDelaySeconds, firstBusySeconds * 2 ** (busy - 1));
    const [outcome] = await send(ports, [{ ...request, busy }], seconds, 'connect');
    return outcome ?? { request, what: 'waits', for: 'connect', seconds };
  };

const send = async (
  { queue, clock }: Ports,
  requests: readonly DialRequest[],
  seconds: number,
  why: 'token' | 'connect',
): Promise<readonly DialOutcome[]> => {
  const then = secondsAfter(clock.now(), seconds);
  const sent = requests.filter(({ dueAt }) => dueAt === undefined || then < dueAt);
  if (sent.length > 0) await queue.send(sent, seconds);
  return requests.map((request) => ({
    request,
    what: 'waits',
    for: why,
    seconds: sent.includes(request) ? seconds : undefined,
  }));
};
