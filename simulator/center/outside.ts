import type { VirtualClock } from '../clock.ts';
import type { Participant } from '../engine/participant.ts';
import { scriptedCaller } from './participants/scripted-caller.ts';

/** What happens at a number outside the centre when it is dialled. */
export interface OutsideParty {
  /** Rings so long before somebody answers; `never` rings out. Default 5. */
  readonly answersAfterSeconds?: number | 'never';
  /** The network refuses the call at once. */
  readonly fails?: boolean;
  /** How long a third party talks before it hangs up. Default 60. */
  readonly talkSeconds?: number;
  /** Who is on the line when it is a customer that is dialled. Default: somebody who presses nothing. */
  readonly participant?: () => Participant;
}

/** What is known about the numbers outside; an unknown one answers after 5 seconds and talks for 60. */
export type PhoneBook =
  | Readonly<Record<string, OutsideParty>>
  | ((number: string) => OutsideParty | undefined);

type DialResult =
  | { readonly result: 'answered'; readonly party: OutsideParty }
  | { readonly result: 'failed' | 'not-answered' };

export interface Outside {
  party(number: string): OutsideParty;
  /** Rings until it is answered, refused, or the time is up; rejects with the signal's reason when aborted. */
  dial(number: string, ringSeconds: number, signal: AbortSignal): Promise<DialResult>;
  participant(number: string): Participant;
}

export const createOutside = (clock: VirtualClock, book: PhoneBook): Outside => {
  const party = (number: string): OutsideParty =>
    (typeof book === 'function' ? book(number) : book[number]) ?? {};
  return {
    party,
    dial: async (number, ringSeconds, signal) => {
      const called = party(number);
      if (called.fails) return { result: 'failed' };
      const ringing = called.answersAfterSeconds ?? 5;
      const answered = ringing !== 'never' && ringing <= ringSeconds;
      await clock.sleep((answered ? ringing : ringSeconds) * 1_000, signal);
      return answered ? { result: 'answered', party: called } : { result: 'not-answered' };
    },
    participant: (number) => party(number).participant?.() ?? scriptedCaller({ words: [] }),
  };
};
