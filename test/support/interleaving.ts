import fc from 'fast-check';

/** What a process that dies looks like to whoever waits for it. */
class Crash extends Error {}

/** At which call of its ports a process dies: before the call took effect, or after it, when only the answer is lost. */
export interface CrashPoint {
  readonly call: number;
  readonly effect: 'lost' | 'kept';
}

export const aCrashPoint = (calls: number): fc.Arbitrary<CrashPoint> =>
  fc.record({ call: fc.integer({ min: 0, max: calls - 1 }), effect: fc.constantFrom('lost', 'kept') });

/** Counts the calls that one process makes over all its ports. */
export const lifeUntil = (point: CrashPoint | undefined): { readonly next: () => CrashPoint | undefined } => {
  let call = -1;
  return {
    next: () => {
      call += 1;
      return call === point?.call ? point : undefined;
    },
  };
};

/**
 * A port as one process sees it: each call waits until the scheduler lets it happen, so that the calls of all processes interleave in any
 * order, and the process dies at its crash point.
 */
export const interleaved = <Port extends object>(
  port: Port,
  scheduler: fc.Scheduler,
  life: ReturnType<typeof lifeUntil>,
): Port =>
  new Proxy(port, {
    get: (target, key, receiver) => {
      const member: unknown = Reflect.get(target, key, receiver);
      if (typeof member !== 'function') return member;
      return async (...parameters: readonly unknown[]) => {
        const crash = life.next();
        await scheduler.schedule(Promise.resolve(), String(key));
        if (crash?.effect === 'lost') throw new Crash(`before ${String(key)}`);
        const answer: unknown = await member.apply(target, parameters);
        if (crash?.effect === 'kept') throw new Crash(`after ${String(key)}`);
        return answer;
      };
    },
  });

/** Runs a process that may die, then, like Amazon Connect, asks once more with the same event. */
export const withRetry = async <Answer>(
  run: (crash: CrashPoint | undefined) => Promise<Answer>,
  crash: CrashPoint | undefined,
): Promise<Answer> => {
  try {
    return await run(crash);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    return run(undefined);
  }
};
