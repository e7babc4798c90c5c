import type { VirtualClock } from '../clock.ts';
import type { Participant } from '../engine/participant.ts';
import { scriptedCaller } from './participants/scripted-caller.ts';

/** What happens at a number outside the centre when it is dialled. */
export interface OutsideParty {
  /** Rings so long before somebody answers; `never` rings out. Default 5. */
  readonly answersAfterSeconds?: number | 'never';
  /**
   * Somebody real decides: settles true when the call is taken, false when it is refused; aborted when it no longer rings. Goes before
   * `answersAfterSeconds`.
   */
  readonly answers?: (noLongerRings: AbortSignal) => Promise<boolean>;
  /** The network refuses the call at once. */
  readonly fails?: boolean;
  /** How long a third party talks before it hangs up. Default 60. */
  readonly talkSeconds?: number;
  /** Somebody real talks as a third party: resolves when they hang up, rejects when aborted. Goes before `talkSeconds`. */
  readonly talks?: (over: AbortSignal) => Promise<void>;
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
  /** Asked from now on before the phone book. */
  askFirst(book: (number: string) => OutsideParty | undefined): void;
}

export const createOutside = (clock: VirtualClock, book: PhoneBook): Outside => {
  let first: (number: string) => OutsideParty | undefined = () => undefined;
  const party = (number: string): OutsideParty =>
    first(number) ?? (typeof book === 'function' ? book(number) : book[number]) ?? {};

  /** Rings until somebody real has decided, or the time is up. */
  const ring = async (
    called: OutsideParty,
    answers: NonNullable<OutsideParty['answers']>,
    ringSeconds: number,
    signal: AbortSignal,
  ): Promise<DialResult> => {
    const over = new AbortController();
    const rings = AbortSignal.any([signal, over.signal]);
    const timeIsUp = clock
      .sleep(ringSeconds * 1_000, rings)
      .then((): DialResult => ({ result: 'not-answered' }));
    const decided = answers(rings).then(
      (taken): DialResult => (taken ? { result: 'answered', party: called } : { result: 'failed' }),
    );
    // Whichever comes second is of no interest any more.
    for (const late of [timeIsUp, decided]) late.catch(() => undefined);
    try {
      return await Promise.race([timeIsUp, decided]);
    } finally {
      over.abort(new Error('no longer rings'));
    }
  };
  return {
    party,
    askFirst: (book) => {
      first = book;
    },
    dial: async (number, ringSeconds, signal) => {
      const called = party(number);
      if (called.fails) return { result: 'failed' };
      if (called.answers !== undefined) return ring(called, called.answers, ringSeconds, signal);
      const ringing = called.answersAfterSeconds ?? 5;
      const answered = ringing !== 'never' && ringing <= ringSeconds;
      await clock.sleep((answered ? ringing : ringSeconds) * 1_000, signal);
      return answered ? { result: 'answered', party: called } : { result: 'not-answered' };
    },
    participant: (number) => party(number).participant?.() ?? scriptedCaller({ words: [] }),
  };
};
