import type { AnyFault, ConnectFault, DeliveryFault, FaultKind, Roughness } from './faults.ts';
import { noRoughness, roughnessOf } from './faults.ts';
import type { Random } from './random.ts';
import type { Scheduler } from './scheduler.ts';

/** Decides, by the seed, what goes wrong, as long as the storm lasts; counts what it did. */
export interface Storm {
  /** What befalls this call; undefined: nothing. */
  onCall(port: string, method: string, isBatch: boolean): FaultKind | undefined;
  onDelivery(kind: DeliveryFault): boolean;
  onPlacing(): ConnectFault | undefined;
  /** Milliseconds that a call takes before its effect and after it; 0: nobody comes in between. */
  latency(slow: boolean): { readonly before: number; readonly after: number };
  /** How late a late delivery is, in milliseconds. */
  lateness(): number;
  readonly random: Random;
  readonly counts: Readonly<Partial<Record<AnyFault, number>>>;
  readonly isOver: boolean;
  /** From now on everything works. */
  end(): void;
}

export const stormOf = (seed: Random, note: (words: () => string) => void): Storm => {
  const random = seed.fork('storm');
  let rough: Roughness = roughnessOf(seed.fork('roughness'));
  let over = false;
  const counts: Partial<Record<AnyFault, number>> = {};
  const count = <Kind extends AnyFault>(kind: Kind): Kind => {
    counts[kind] = (counts[kind] ?? 0) + 1;
    return kind;
  };
  const oneOf = <Kind extends AnyFault>(weights: Readonly<Record<Kind, number>>): Kind | undefined => {
    let left = random.next();
    for (const kind in weights) {
      left -= weights[kind];
      if (left < 0) return kind;
    }
    return undefined;
  };
  return {
    random,
    counts,
    get isOver() {
      return over;
    },
    onCall: (port, method, isBatch) => {
      if (over) return undefined;
      const kind = oneOf(rough.calls);
      // One thing is not written in part.
      if (kind === undefined || (kind === 'partial' && !isBatch)) return undefined;
      count(kind);
      note(() => `⚡ ${kind} at ${port}.${method}`);
      return kind;
    },
    onDelivery: (kind) => {
      if (over || !random.chance(rough.deliveries[kind])) return false;
      count(kind);
      return true;
    },
    onPlacing: () => {
      const kind = over ? undefined : oneOf(rough.connect);
      return kind === undefined ? undefined : count(kind);
    },
    latency: (slow) =>
      slow
        ? { before: random.whole(0, 20_000), after: random.whole(0, 20_000) }
        : random.chance(rough.interleaved)
          ? { before: random.whole(1, 60), after: random.whole(1, 60) }
          : { before: 0, after: 0 },
    lateness: () =>
      random.weighted({ seconds: 3, minutes: 3, hours: 1 } as const) === 'seconds'
        ? random.whole(1, 60) * 1000
        : random.whole(1, random.chance(0.3) ? 300 : 20) * 60_000,
    end: () => {
      over = true;
      rough = noRoughness;
    },
  };
};

/** What a run has in common: its time, its trouble, its story. */
export interface Ground {
  readonly scheduler: Scheduler;
  readonly storm: Storm;
  /** Adds a line to the story of the run; the words are made only when somebody reads along. */
  readonly note: (words: () => string) => void;
  /** Something happened that must never happen. */
  readonly violation: (rule: string, words: string) => void;
}
