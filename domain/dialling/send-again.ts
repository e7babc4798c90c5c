import type { DialOutcome } from './dial-outcome.ts';
import type { DialPorts } from './dial-ports.ts';
import type { DialRequest } from './model.ts';
import { mostDelaySeconds, secondsAfter } from './times.ts';

type Ports = Pick<DialPorts, 'queue' | 'settings' | 'clock'>;

/**
 * Those who got no token come again, spread over the seconds in which tokens come back, so that they do not all ask at once. One whose entry
 * comes back before its turn is left to it: else every lease would add a copy.
 */
export const sendAgain =
  (ports: Ports) =>
  async (
    waiting: readonly { readonly request: DialRequest }[],
    againInSeconds: number,
  ): Promise<readonly DialOutcome[]> => {
    const { callsPerSecond } = ports.settings;
    const byDelay = Map.groupBy(waiting.entries(), ([place]) =>
      Math.min(mostDelaySeconds, Math.max(1, Math.ceil(againInSeconds)) + Math.floor(place / callsPerSecond)),
    );
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
