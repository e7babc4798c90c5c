import type { Clock } from '../../domain/shared/ports.ts';

export interface Memory {
  readonly clock: Clock;
  /** How old an answer may be at most. */
  readonly seconds: number;
  /** The oldest is forgotten beyond this. */
  readonly maximumKeys: number;
}

/**
 * Keeps what a look-up answered, for a bounded time, in this instance of the function. A failed look-up is not kept, and an old answer is not
 * given in its place. The clock going back counts as old.
 */
export const remembered = <Key extends readonly string[], Value>(
  { clock, seconds, maximumKeys }: Memory,
  lookUp: (...key: Key) => Promise<Value>,
): ((...key: Key) => Promise<Value>) => {
  const known = new Map<string, { readonly value: Value; readonly at: number }>();
  return async (...key) => {
    const name = key.join('\n');
    const now = clock.now().getTime();
    const entry = known.get(name);
    if (entry !== undefined && now >= entry.at && now - entry.at < seconds * 1000) return entry.value;

    const value = await lookUp(...key);
    known.delete(name);
    known.set(name, { value, at: now });
    const oldest = known.keys().next();
    if (known.size > maximumKeys && oldest.done !== true) known.delete(oldest.value);
    return value;
  };
};
