import { loop } from '../language/branch.ts';
import type { Block } from '../language/flow.ts';
import { flowLanguage } from '../language/integrate.ts';
import { say } from '../language/interact.ts';
import { setAttributes } from '../language/set.ts';
import { answered, system } from '../language/text.ts';

type ThreeTries<Name extends string, Person extends string> = {
  readonly [Key in `${Name}-not-understood`]: Block<`${Name}-tries`>;
} & { readonly [Key in `${Name}-tries`]: Block<Name | Person> };

/** A question is asked three times in all: after the third wrong answer the caller goes to `person`. */
export const threeTries = <const Name extends string, const Person extends string>(
  question: Name,
  { person }: { readonly person: Person },
): ThreeTries<Name, Person> =>
  ({
    [`${question}-not-understood`]: say('menu.not-understood', { next: `${question}-tries` }),
    [`${question}-tries`]: loop<Name | Person>(2, { again: question, done: person }),
  }) as ThreeTries<Name, Person>;

/** What every contact begins with, so that no flow meets an attribute that is not there. */
export const unknownCaller = {
  callerState: 'unknown',
  customerId: 'guest',
  customerName: 'none',
  segment: 'none',
  need: 'agent',
  team: 'service',
  // The guide of every later segment comes back to it.
  conversationId: system.initialContactId,
  direction: 'inbound',
  campaign: 'none',
  scriptId: 'none',
  scriptVersion: 'none',
  appointmentId: 'none',
  appointmentSpoken: 'none',
  complaintReference: 'none',
  complaintSpoken: 'none',
  appointmentAgreed: 'none',
  complaintAgreed: 'none',
  callbackAgreed: 'none',
  callbackDueSpoken: 'none',
  nextStep: 'agent',
} as const;

/** What look-up-caller said of a known caller, kept for the rest of the contact. */
export const keepKnownCaller = <const L extends string>(to: {
  readonly next: L;
  readonly onError: L;
}): Block<L> =>
  setAttributes(
    {
      callerState: 'known',
      customerId: answered('look-up-caller', 'customerId'),
      customerName: answered('look-up-caller', 'customerName'),
      language: answered('look-up-caller', 'language'),
      segment: answered('look-up-caller', 'segment'),
      appointmentId: answered('look-up-caller', 'appointmentId'),
      appointmentSpoken: answered('look-up-caller', 'appointmentSpoken'),
      complaintReference: answered('look-up-caller', 'complaintReference'),
      complaintSpoken: answered('look-up-caller', 'complaintSpoken'),
    },
    to,
  );

/** Keeps the language of the flow as the contact's: functions, whispers and records then agree. */
export const keepLanguage = <const L extends string>(to: {
  readonly next: L;
  readonly onError: L;
}): Block<L> => setAttributes({ language: flowLanguage }, to);
