import type { AttemptOutcome, Manner } from '../campaign/model.ts';
import type { DispositionCode } from '../script/dispositions.ts';

/** What is told of an outbound contact that is over. */
export interface ContactFacts {
  readonly disconnectReason: string | undefined;
  /** Somebody or something answered; undefined when it is not told. */
  readonly connected: boolean | undefined;
  readonly answeringMachineDetectionStatus: string | undefined;
  /** An agent had it; undefined when it is not told. */
  readonly agentConnected: boolean | undefined;
  /** It waited for an agent; undefined when it is not told. */
  readonly queued?: boolean | undefined;
}

/** The words come from outside: a map, which has no words of its own. */
const outcomesBy = (words: Readonly<Record<string, AttemptOutcome>>): ReadonlyMap<string, AttemptOutcome> =>
  new Map(Object.entries(words));

/**
 * Amazon Connect's disconnect reasons of calls that nobody answered. The set is open. Not established: whether our own ring limit shows as
 * `TELECOM_TIMEOUT`, `TELECOM_UNANSWERED` or `TELECOM_ORIGINATOR_CANCEL`; each is taken for a telephone that rang and was not answered.
 */
const unanswered = outcomesBy({
  TELECOM_BUSY: 'busy',
  TELECOM_UNANSWERED: 'no-answer',
  TELECOM_TIMEOUT: 'no-answer',
  TELECOM_ORIGINATOR_CANCEL: 'no-answer',
  CUSTOMER_NEVER_ARRIVED: 'no-answer',
  /** The person let it not be answered: the telephone is theirs. */
  CUSTOMER_DISCONNECT: 'no-answer',
  TELECOM_NUMBER_INVALID: 'invalid-number',
  OUTBOUND_DESTINATION_ENDPOINT_ERROR: 'invalid-number',
  /** A network blocks us, the account lacks something, or Connect says no more. */
  TELECOM_POTENTIAL_BLOCKING: 'technical',
  TELECOM_PROBLEM: 'technical',
  OUTBOUND_RESOURCE_ERROR: 'technical',
  OUTBOUND_ATTEMPT_FAILED: 'technical',
  EXPIRED: 'technical',
  OUTBUND_PREVIEW_DISCARDED: 'skipped',
});
/** These say of themselves that nobody answered. */
const surelyUnanswered = new Set(
  [...unanswered.keys()].filter(
    (reason) => !['CUSTOMER_DISCONNECT', 'TELECOM_PROBLEM', 'EXPIRED'].includes(reason),
  ),
);

/** What answering machine detection heard, where it was no person; all else says nothing. An open set as well. */
const heard = outcomesBy({
  VOICEMAIL_BEEP: 'machine',
  VOICEMAIL_NO_BEEP: 'machine',
  FAX_MACHINE_DETECTED: 'machine',
  AMD_UNANSWERED: 'no-answer',
  SIT_TONE_BUSY: 'busy',
  SIT_TONE_INVALID_NUMBER: 'invalid-number',
  SIT_TONE_DETECTED: 'technical',
});

/** An agent's word on a talk; every other disposition is a talk. */
const said: Readonly<Partial<Record<DispositionCode, AttemptOutcome>>> = {
  refused: 'refused',
  'callback-promised': 'callback-asked',
  /** Something answered, and it was not the person: a voicemail, somebody's child. */
  'not-reached': 'machine',
};

/**
 * The one outcome of a contact that is over.
 *
 * @param disposition what the agent said; undefined: nothing, or not yet.
 * @param manner undefined when the attempt is not underway any more: then it does not matter.
 * @returns undefined when this does not tell: an event that does not say whether somebody answered. The record does.
 */
export const outcomeOf = (
  facts: ContactFacts,
  disposition: DispositionCode | undefined,
  manner: Manner | undefined,
): AttemptOutcome | undefined => {
  const { disconnectReason, answeringMachineDetectionStatus } = facts;
  if (facts.agentConnected === true && disposition !== undefined) return said[disposition] ?? 'answered';
  const machine = heard.get(answeringMachineDetectionStatus ?? '');
  if (machine !== undefined) return machine;
  if (facts.agentConnected === true) return 'answered';
  const reason = disconnectReason ?? '';
  // Not established: whether a call that was never answered can have a moment at which its media stood. Its reason tells.
  if (surelyUnanswered.has(reason)) return unanswered.get(reason);
  if (facts.connected === false) return unanswered.get(reason) ?? 'technical';
  if (facts.connected === undefined) return undefined;
  if (disposition !== undefined) return said[disposition] ?? 'answered';
  if (facts.agentConnected === undefined && manner !== 'automated') return undefined;
  if (manner === 'automated') return 'answered';
  // Who hangs up while hearing who is calling was left alone by nobody, and has answered: no further call would be welcome.
  return facts.queued === false && reason === 'CUSTOMER_DISCONNECT' ? 'answered' : 'abandoned';
};
