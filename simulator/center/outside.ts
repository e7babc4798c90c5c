import type { VirtualClock } from '../clock.ts';
import type { Participant } from '../engine/participant.ts';
import { scriptedCaller } from './participants/scripted-caller.ts';

/** What happens at a number outside the centre when it is dialled. */
export interface OutsideParty {
  /** Rings so long before somebody answers; `never` rings out. Default 5. */
  readonly answersAfterSeconds?: number | 'never';
  /**
   * Somebody real decides: settles true when the call is taken, false when it is refused, which a caller's network tells as engaged; aborted
   * when it no longer rings. Goes before
   * `answersAfterSeconds`.
   */
  readonly answers?: (noLongerRings: AbortSignal) => Promise<boolean>;
  /** The network refuses the call at once: there is no such line. */
  readonly fails?: boolean;
  /** The line is engaged. */
  readonly busy?: boolean;
  /**
   * A machine picks up, and what answering machine detection makes of it, as contact records spell it. Without detection nobody is told; a
   * detection that takes a person for a machine is made with this as well.
   */
  readonly machine?: 'VOICEMAIL_BEEP' | 'VOICEMAIL_NO_BEEP' | 'AMD_UNRESOLVED' | 'FAX_MACHINE_DETECTED';
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
  | { readonly result: 'failed' | 'busy' | 'not-answered' };

/** How contact events and records tell that nobody was reached. */
export const disconnectReasonOf = {
  failed: 'TELECOM_NUMBER_INVALID',
  busy: 'TELECOM_BUSY',
  'not-answered': 'TELECOM_UNANSWERED',
} as const;

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
      (taken): DialResult => (taken ? { result: 'answered', party: called } : { result: 'busy' }),
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
      if (called.busy) return { result: 'busy' };
      if (called.answers !== undefined) return ring(called, called.answers, ringSeconds, signal);
      const ringing = called.answersAfterSeconds ?? 5;
      const answered = ringing !== 'never' && ringing <= ringSeconds;
      await clock.sleep((answered ? ringing : ringSeconds) * 1_000, signal);
      return answered ? { result: 'answered', party: called } : { result: 'not-answered' };
    },
    participant: (number) => party(number).participant?.() ?? scriptedCaller({ words: [] }),
  };
};
