import type { ConsentState } from '../customer/model.ts';

/**
 * What the customer file gives to a script: to merge into its words, and to branch on. Values that are spoken are in words of the
 * conversation's language already.
 */
export const fileFields = {
  companyName: { type: 'text', always: true },
  today: { type: 'text', always: true },
  customerName: { type: 'text', always: false },
  customerNumber: { type: 'text', always: false },
  /** The number that calls or was dialled, as people write it. */
  number: { type: 'text', always: false },
  email: { type: 'text', always: false },
  city: { type: 'text', always: false },
  segment: { type: 'text', always: false },
  /** granted, refused or none: the last word on each purpose. */
  marketing: { type: 'consent', always: true },
  survey: { type: 'consent', always: true },
  recording: { type: 'consent', always: true },
  /** The next appointment, in words. */
  appointment: { type: 'text', always: false },
  /** An open complaint, or the one just logged. */
  complaintReference: { type: 'text', always: false },
  /** By when a complaint just logged is answered, in words. */
  complaintDue: { type: 'text', always: false },
  openComplaints: { type: 'number', always: true },
  /** By when a callback is promised, in words. */
  callbackDue: { type: 'text', always: false },
  /** What was booked in this conversation, in words. */
  booked: { type: 'text', always: false },
  daysSinceLastContact: { type: 'number', always: false },
} as const;
export type FileField = keyof typeof fileFields;

/** A missing value is undefined: a script gives another word for it, or does not go there. */
export type CustomerFile = {
  readonly [Name in FileField]: (typeof fileFields)[Name]['type'] extends 'consent'
    ? ConsentState
    : (typeof fileFields)[Name]['type'] extends 'number'
      ? (typeof fileFields)[Name]['always'] extends true
        ? number
        : number | undefined
      : (typeof fileFields)[Name]['always'] extends true
        ? string
        : string | undefined;
};
