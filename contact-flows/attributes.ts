/**
 * Every contact attribute that our flows set or read, and what it holds. They travel with the contact, are in its record and reach
 * every function; none holds free text or an address. Keys keep to `[A-Za-z0-9_-]`, which the API takes as well as the flows.
 */
export const attributes = {
  language: 'fr, nl, de or en: what the caller is served in; `unknown` in a chat until it is known',
  customerId: 'the customer, or `guest` when the number is not known',
  customerName: 'how the customer is greeted',
  segment: 'the customer segment from the file, or `none`',
  callerState: 'known, several, unknown or withheld',
  need: 'what the caller needs: a key of domain/need',
  team: 'the team that serves the need',
  scriptId: 'the conversation script for the agent, or `none`',
  scriptVersion: 'its version',
  appointmentId: 'the next appointment, or `none`',
  appointmentSpoken: 'when it is, in words of the caller’s language',
  complaintReference: 'the open or new complaint, or `none`',
  complaintSpoken: 'the reference, letter by letter',
  complaintCategory: 'delivery, product, invoice, staff or other',
  callbackNumber: 'the number to call back, in E.164',
  slotId: 'the appointment slot that the caller chose',
  slotSpoken: 'when it is, in words of the caller’s language',
  slot1Id: 'the first slot offered',
  slot1Spoken: 'when it is, in words',
  slot2Id: 'the second slot offered, or `none`',
  slot2Spoken: 'when it is, in words',
  slot3Id: 'the third slot offered, or `none`',
  slot3Spoken: 'when it is, in words',
  appointmentGoal: 'book or move',
  appointmentAgreed: 'what was agreed in this call, read back at the end: none, booked, moved or cancelled',
  complaintAgreed: 'logged, or none',
  callbackAgreed: 'promised, or none',
  callbackDueSpoken: 'when the callback is due at the latest, in words',
  nextStep: 'what follows when a module comes back: closing, menu or agent',
  directoryNumber: 'the outside number of a directory entry, in E.164',
  verifiedNumber:
    'of a chat: the number of the customer who is signed in at the website, in E.164, or `none`; never one that somebody typed',
  directoryName: 'the name of a directory entry',
} as const;
export type AttributeName = keyof typeof attributes;
