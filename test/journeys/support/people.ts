import type { Mood, VirtualCustomers } from '../../../simulator/campaign/virtual-customers.ts';
import type { OutsideParty } from '../../../simulator/center/outside.ts';
import { createLine } from '../../../simulator/center/participants/line.ts';
import type { World } from './world.ts';

/** What happens when somebody is rung: the line, or somebody who answers in a mood. */
export type Reaction =
  | 'busy'
  | 'rings out'
  | 'no line'
  | Mood
  | { readonly mood?: Mood; readonly party: OutsideParty };

/** The same line asked again so soon is asked about the same call. */
const oneCallMilliseconds = 60_000;

/** People whom a test writes down, by number: a reaction a call, the last one for all that follow. Whoever is not written down listens. */
export const peopleAt = (clock: Pick<World['centre']['clock'], 'nowMilliseconds'>) => {
  const written = new Map<string, readonly Reaction[]>();
  const calls = new Map<string, { readonly times: number; readonly since: number }>();

  /** @param rings the line is asked because somebody rings, or because of who is on it now. */
  const reactionOf = (number: string, rings: boolean): Reaction => {
    const before = calls.get(number) ?? { times: 0, since: Number.NEGATIVE_INFINITY };
    const now = clock.nowMilliseconds();
    const same = !rings || now - before.since < oneCallMilliseconds;
    const call = same ? before : { times: before.times + 1, since: now };
    calls.set(number, call);
    const reactions = written.get(number) ?? ['listens'];
    return reactions[Math.min(call.times, reactions.length) - 1] ?? 'listens';
  };
  const answering = (): OutsideParty => ({
    answersAfterSeconds: 4,
    participant: () => createLine('customer').participant,
  });
  const customers: VirtualCustomers = {
    party: (number) => {
      const reaction = reactionOf(number, true);
      if (typeof reaction === 'object') return { ...answering(), ...reaction.party };
      if (reaction === 'busy') return { busy: true };
      if (reaction === 'rings out') return { answersAfterSeconds: 'never' };
      if (reaction === 'no line') return { fails: true };
      return answering();
    },
    moodAt: (number) => {
      const reaction = reactionOf(number, false);
      const mood = typeof reaction === 'object' ? (reaction.mood ?? 'listens') : reaction;
      return mood === 'busy' || mood === 'rings out' || mood === 'no line' ? 'listens' : mood;
    },
  };
  return {
    customers,
    /** What happens at a number, call after call. */
    write: (number: string, ...reactions: readonly Reaction[]): string => {
      written.set(number, reactions);
      return number;
    },
  };
};
