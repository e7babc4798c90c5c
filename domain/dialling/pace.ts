/** The account's token bucket, and which agents calls were let go for. Plain data: it is one item. */
export interface PaceState {
  readonly tokens: number;
  /** When `tokens` was true; milliseconds since 1970. */
  readonly at: number;
  /** Calls that were let go and count against a queue's free agents until then. */
  readonly reserved: Readonly<Record<string, readonly Reservation[]>>;
}
export interface Reservation {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}
export interface Rate {
  readonly callsPerSecond: number;
  readonly burst: number;
}
export interface Wanted {
  readonly count: number;
  readonly queue: string;
  /** undefined: no agent is needed. */
  readonly free: number | undefined;
  readonly holdSeconds: number;
}

export const fullBucket = ({ burst }: Rate, at: number): PaceState => ({ tokens: burst, at, reserved: {} });

/** Nobody becomes free by a known moment: ask again after so long. Many wait, and one of them asks every second. */
const agentSeconds = 15;

/**
 * Takes what may be taken now. Written back where the state seen still stands, no window of t seconds ever gets more than `burst + rate·t`. A
 * clock that goes back gives nothing.
 */
export const take = (
  { callsPerSecond, burst }: Rate,
  state: PaceState,
  { count, queue, free, holdSeconds }: Wanted,
  now: number,
): { readonly next: PaceState; readonly granted: number; readonly againInSeconds: number } => {
  const at = Math.max(now, state.at);
  const tokens = Math.min(burst, state.tokens + ((at - state.at) / 1000) * callsPerSecond);
  const standing = running(state.reserved, at);
  const agents =
    free === undefined ? Number.POSITIVE_INFINITY : Math.max(0, free - reservedFor(standing[queue]));
  const granted = Math.max(0, Math.min(count, Math.floor(tokens + tolerance), agents));
  const hold =
    free !== undefined && granted > 0 && holdSeconds > 0
      ? { [queue]: [...(standing[queue] ?? []), { count: granted, until: at + holdSeconds * 1000 }] }
      : {};
  const left = tokens - granted;
  return {
    next: { tokens: left, at, reserved: { ...standing, ...hold } },
    granted,
    againInSeconds:
      granted >= count
        ? 0
        : Math.max(
            (1 - Math.max(0, Math.min(1, left))) / callsPerSecond,
            agents <= granted ? agentSeconds : 0,
          ),
  };
};

/** Sums of fractions fall short of a whole token by less than a millionth; a millionth of a call is nobody's call. */
const tolerance = 1e-6;

const reservedFor = (reservations: readonly Reservation[] | undefined): number =>
  (reservations ?? []).reduce((sum, { count }) => sum + count, 0);

const running = (reserved: PaceState['reserved'], at: number): PaceState['reserved'] =>
  Object.fromEntries(
    Object.entries(reserved)
      .map(([queue, reservations]) => [queue, reservations.filter(({ until }) => until > at)] as const)
      .filter(([, reservations]) => reservations.length > 0),
  );
