/** Chance from a seed alone: the same seed gives the same numbers on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** One of the keys, in proportion to the weights. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
  shuffled<Item>(items: readonly Item[]): Item[];
  /** Another stream, which does not move when this one is asked more or less often. */
  fork(name: string): Random;
}

/** `sfc32`: small, fast, passes PractRand; started from the seed and a name. */
export const randomOf = (seed: number, name = ''): Random => {
  let a = hashOf(seed, `a${name}`);
  let b = hashOf(seed, `b${name}`);
  let c = hashOf(seed, `c${name}`);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) next();
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[whole(0, items.length - 1)] as (typeof items)[number];
    },
    weighted: <Key extends string>(weights: Readonly<Record<Key, number>>): Key => {
      const entries = Object.entries(weights) as [Key, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      throw new RangeError('all weights are 0');
    },
    shuffled: (items) => {
      const mixed = [...items];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = whole(0, last);
        [mixed[last], mixed[other]] = [mixed[other] as never, mixed[last] as never];
      }
      return mixed;
    },
    fork: (inner) => randomOf(seed, `${name}/${inner}`),
  };
};

/** FNV-1a over the seed and the name, stirred (murmur3's finaliser). */
const hashOf = (seed: number, name: string): number => {
  let hash = 0x811c9dc5 ^ seed ^ Math.imul(Math.floor(seed / 4_294_967_296), 0x9e3779b1);
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
};
