import { shareOf } from '../../domain/shared/share-of.ts';
import type { OutsideParty } from '../center/outside.ts';
import { createLine } from '../center/participants/line.ts';
import type { VirtualClock } from '../clock.ts';

/** What somebody wants who answers. */
export type Mood =
  | 'listens'
  | 'declines'
  /** No more calls, of nobody of us. */
  | 'refuses'
  | 'later'
  /** Objects once, and is won over. */
  | 'hesitates'
  /** A machine has picked up, and an agent hears it. */
  | 'machine'
  /** Somebody else is there. */
  | 'absent'
  | 'wrong-number'
  | 'hangs-up';

/** People at every number: what happens when they are rung follows from the seed, the number and how often they were rung. */
export interface VirtualCustomers {
  party(number: string): OutsideParty;
  /** Of who answered last at this number. */
  moodAt(number: string): Mood;
}

/** The same line asked again so soon is asked about the same call. */
const oneCallMilliseconds = 10 * 60_000;

const reactions = [
  [0.02, 'no-line'],
  [0.1, 'busy'],
  [0.36, 'rings-out'],
  [0.46, 'machine'],
  [1, 'answers'],
] as const;
const moods = [
  [0.3, 'listens'],
  [0.48, 'hesitates'],
  [0.74, 'declines'],
  [0.79, 'refuses'],
  [0.88, 'later'],
  [0.92, 'absent'],
  [0.94, 'wrong-number'],
  [1, 'hangs-up'],
] as const satisfies readonly (readonly [number, Mood])[];

const chosen = <Value extends string>(table: readonly (readonly [number, Value])[], share: number): Value => {
  const [, value] = table.find(([most]) => share < most) ?? table[table.length - 1] ?? [];
  if (value === undefined) throw new RangeError('there is nothing to choose from');
  return value;
};

export const virtualCustomers = ({
  seed,
  clock,
}: {
  readonly seed: number;
  readonly clock: Pick<VirtualClock, 'nowMilliseconds' | 'sleep'>;
}): VirtualCustomers => {
  const calls = new Map<string, { times: number; since: number; party: OutsideParty; mood: Mood }>();

  const answering = (mood: Mood): OutsideParty => ({
    answersAfterSeconds: 4,
    participant: () => {
      const line = createLine('customer');
      if (mood === 'hangs-up') void clock.sleep(25_000).then(line.hangUp);
      return line.participant;
    },
  });
  const partyOf = (number: string, times: number, mood: Mood): OutsideParty => {
    const reaction =
      shareOf(`${seed} line ${number}`) < 0.02
        ? 'no-line'
        : chosen(reactions.slice(1), shareOf(`${seed} reaction ${number} ${times}`));
    switch (reaction) {
      case 'no-line':
        return { fails: true };
      case 'busy':
        return { busy: true };
      case 'rings-out':
        return { answersAfterSeconds: 'never' };
      case 'machine':
        return { answersAfterSeconds: 12, machine: 'VOICEMAIL_NO_BEEP' };
      case 'answers':
        return answering(mood);
    }
  };
  return {
    party: (number) => {
      const before = calls.get(number);
      const now = clock.nowMilliseconds();
      if (before !== undefined && now - before.since < oneCallMilliseconds) return before.party;
      const times = (before?.times ?? 0) + 1;
      const mood = chosen(moods, shareOf(`${seed} mood ${number} ${times}`));
      const party = partyOf(number, times, mood);
      calls.set(number, {
        times,
        since: now,
        party,
        mood: party.machine === undefined ? mood : 'machine',
      });
      return party;
    },
    moodAt: (number) => calls.get(number)?.mood ?? 'listens',
  };
};
