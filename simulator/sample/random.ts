/** Chance that is the same in every run. */
export interface Random {
  /** From 0 to 1, exclusive. */
  next(): number;
  pick<Value>(values: readonly [Value, ...Value[]] | readonly Value[]): Value;
}

/** Mulberry32: 32 bits of state, even enough for names and streets. */
export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    pick: (values) => {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new RangeError('there is nothing to pick from');
      return value;
    },
  };
};
