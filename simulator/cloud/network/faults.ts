/**
 * A service as the network sees it: `dynamodb`, `sqs`, `connect`, `s3`, `events`, `kinesis`, `ssm`, `secretsmanager`; and `lambda`,
 * which is the invocation of a function itself.
 */
export type ServiceName = string;

export interface Whom {
  /** Only for this function (its registry name). Default: for every function; the host's own requests are never touched. */
  readonly for?: string;
  /** So many requests, then the network is well again. Default: until healed. */
  readonly times?: number;
}
export type Failure = 'reset' | { readonly status: number; readonly code?: string };

/** What a test does to the network between functions and services. Later faults come before earlier ones. */
export interface Network {
  /** Each request waits so long on the virtual clock before it is answered. */
  slow(service: ServiceName, virtualMilliseconds: number, whom?: Whom): void;
  /** Each request is answered with this status, or its connection is cut. */
  fail(service: ServiceName, failure: Failure, whom?: Whom): void;
  /** Takes the faults away: those of one service, or all. */
  heal(service?: ServiceName): void;
}
export interface NetworkState {
  readonly delayMilliseconds: number;
  readonly failure: Failure | undefined;
}
export interface FaultyNetwork extends Network {
  /** What happens to the next request; uses up `times`. */
  next(service: ServiceName, functionName: string | undefined): NetworkState;
}

interface Entry {
  readonly service: ServiceName;
  readonly delayMilliseconds: number;
  readonly failure: Failure | undefined;
  readonly for: string | undefined;
  left: number;
}

export const createNetwork = (): FaultyNetwork => {
  let entries: Entry[] = [];
  const add = (
    service: ServiceName,
    delayMilliseconds: number,
    failure: Failure | undefined,
    whom: Whom,
  ): void => {
    entries.unshift({
      service,
      delayMilliseconds,
      failure,
      for: whom.for,
      left: whom.times ?? Number.POSITIVE_INFINITY,
    });
  };
  return {
    slow: (service, virtualMilliseconds, whom = {}) => add(service, virtualMilliseconds, undefined, whom),
    fail: (service, failure, whom = {}) => add(service, 0, failure, whom),
    heal: (service) => {
      entries = service === undefined ? [] : entries.filter((entry) => entry.service !== service);
    },
    next: (service, functionName) => {
      const hit = entries.filter(
        (entry) => entry.service === service && (entry.for === undefined || entry.for === functionName),
      );
      const slow = hit.find(({ failure }) => failure === undefined);
      const broken = hit.find(({ failure }) => failure !== undefined);
      for (const entry of [slow, broken]) if (entry !== undefined) entry.left -= 1;
      entries = entries.filter(({ left }) => left > 0);
      return { delayMilliseconds: slow?.delayMilliseconds ?? 0, failure: broken?.failure };
    },
  };
};
