import type { Need } from '../need/model.ts';
import type { DispositionCode } from '../script/dispositions.ts';
import type { FollowUp } from '../script/document.ts';
import type { FileField } from '../script/file.ts';
import type { Direction } from '../script/model.ts';
import type { Language } from '../shared/language.ts';

/**
 * One conversation with a customer, over all the contacts (segments) it is made of: where the script stands and everything that was
 * entered. It is what a transfer hands on and what a reload comes back to. One item; its revision decides every race.
 */
export interface Conversation {
  /** Of its first contact; travels as the contact attribute `conversationId`. */
  readonly id: string;
  /** 1 when first written, one more with every change. */
  readonly revision: number;
  readonly startedAt: Date;
  readonly language: Language;
  readonly direction: Direction;
  readonly need: Need;
  readonly campaign: string | undefined;
  /** `guest` when nobody knows who it is. */
  readonly customerId: string;
  /** E.164; undefined when withheld. */
  readonly number: string | undefined;
  /** Pinned when the script begins: a newer version does not disturb this conversation. */
  readonly script: ScriptName | undefined;
  readonly place: Place;
  /** How often each step was entered. */
  readonly visits: Readonly<Record<string, number>>;
  /** How often each objection was raised. */
  readonly raised: Readonly<Record<string, number>>;
  /** The last answer to each field, over all scripts of the conversation. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** What was learnt meanwhile and is newer than the file: the complaint logged, the appointment booked, a consent withdrawn. */
  readonly learnt: Readonly<Partial<Record<FileField, string | number>>>;
  /** Everything that was entered, in order. */
  readonly entries: readonly Entry[];
  readonly disposition: Disposition | undefined;
  /** Tells the submission that led to this revision from others, so that a retry of it is known for one. */
  readonly taken?: string | undefined;
  /** Entries up to this number are known to be with the script's records, and their confirmations with the messages. */
  readonly kept?: number | undefined;
}

export interface ScriptName {
  readonly id: string;
  readonly version: string;
}

export type Place =
  /** The customer's file comes first. */
  | { readonly at: 'file' }
  | { readonly at: 'step'; readonly step: string; readonly typed?: Typed | undefined }
  | {
      readonly at: 'objection';
      readonly objection: string;
      readonly from: string;
      readonly typed?: Typed | undefined;
    }
  | { readonly at: 'over' };

/** By field name: what stood in the step's fields when it was left for an objection, not yet answered and not yet checked. */
export type Typed = Readonly<Record<string, string>>;

/** As it was entered, and as it is said back. */
export interface Answer {
  readonly value: string | number | boolean;
  readonly spoken: string;
}

/** One thing that the agent entered. The agent of a contact is known from its record. */
export interface Entry {
  /** 1 for the first of the conversation. */
  readonly number: number;
  readonly at: Date;
  /** The segment in which it was entered. */
  readonly contactId: string;
  readonly script: ScriptName | undefined;
  readonly step: string;
  readonly what: Entered;
}

export type Entered =
  | { readonly kind: 'answers'; readonly values: Readonly<Record<string, string | number | boolean>> }
  | { readonly kind: 'need'; readonly need: Need }
  | { readonly kind: 'offer'; readonly offer: string; readonly accepted: boolean }
  | {
      readonly kind: 'objection';
      readonly objection: string;
      readonly given: string;
      readonly overcome: boolean;
    }
  | { readonly kind: 'verified'; readonly right: boolean }
  | { readonly kind: 'agreement'; readonly about: string; readonly wording: string; readonly agreed: boolean }
  | {
      readonly kind: 'booked';
      readonly booked: string;
      readonly reference: string;
      /** Of an appointment: the slot that the customer was told. */
      readonly slotId?: string | undefined;
    }
  | { readonly kind: 'logged'; readonly logged: 'complaint'; readonly reference: string }
  | { readonly kind: 'referred'; readonly to: string; readonly manner: 'cold' | 'warm' }
  | { readonly kind: 'said' }
  | { readonly kind: 'closed'; readonly disposition: DispositionCode; readonly followUp: FollowUp };

export interface Disposition {
  /** `not-recorded` until somebody gives one late. */
  readonly code: DispositionCode | 'not-recorded';
  readonly followUp: FollowUp;
  readonly notes: string;
  readonly at: Date;
  readonly contactId: string;
  /** By the script's closing step, in the wrap-up, in a task afterwards, or by nobody. */
  readonly by: 'script' | 'wrap-up' | 'late' | 'nobody';
}
