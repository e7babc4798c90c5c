import type { Need } from '../need/model.ts';
import type { Language } from '../shared/language.ts';
import type { DispositionCode } from './dispositions.ts';
import type { FileField } from './file.ts';
import type { Direction } from './model.ts';

/**
 * A text in every language. `{customerName}` is merged from the customer file (see `file.ts`), `{category}` from the answer to the field of that
 * name; `{appointment|your appointment}` says what stands there when the value is missing.
 */
export type Texts = Readonly<Record<Language, string>>;

/** A conversation script as its author writes it: one document a version, every language in it, immutable once published. */
export interface Script {
  /** Kebab-case; with the version it names the script everywhere. */
  readonly id: string;
  readonly version: string;
  readonly title: Texts;
  /** Why we talk: `service` may be said to everybody; `marketing` and `survey` only to those who allow it. */
  readonly purpose: 'service' | 'marketing' | 'survey';
  readonly use: ScriptUse;
  /** The step at which it begins. */
  readonly start: string;
  /** Conditions by name, for branches and offers. */
  readonly rules?: Readonly<Record<string, Condition>> | undefined;
  /** What customers object, by name; which steps may be left for one is said by the step. */
  readonly objections?: Readonly<Record<string, Objection>> | undefined;
  readonly steps: Readonly<Record<string, Step>>;
}

/** For which contacts a script is chosen; absent: for any. */
export interface ScriptUse {
  readonly direction: Direction;
  readonly needs: readonly Need[];
  readonly campaign?: string | undefined;
  readonly segment?: string | undefined;
  /** Its share beside other versions for the same contacts, 0 or more; 0 takes it out of use. */
  readonly weight: number;
}

/** Where a step leads: a step's name, or branches in order, the last of them without a condition. */
export type Next = string | readonly Branch[];
export interface Branch {
  readonly when?: Condition | undefined;
  readonly to: string;
}

/** `answer` names a field of an earlier step, `file` a field of the customer file; a missing value fulfils no comparison. */
export type Condition =
  | ({ readonly answer: string } & Comparison)
  | ({ readonly file: FileField } & Comparison)
  | { readonly rule: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };
export type Comparison =
  | { readonly is: Scalar | readonly Scalar[] }
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | { readonly known: boolean };
export type Scalar = string | number | boolean;

interface StepBase {
  /** A few words at the top of the agent's screen. */
  readonly title: Texts;
  /** What the agent says, word for word. */
  readonly say?: Texts | undefined;
  /** What the agent should know or do and does not say. */
  readonly hint?: Texts | undefined;
  /** The objections for which it may be left; it comes back here. */
  readonly objections?: readonly string[] | undefined;
  /** Every loop needs one: entered for the (times + 1)th time, the conversation goes on at `then` instead. */
  readonly atMost?: { readonly times: number; readonly then: string } | undefined;
}

export type Step =
  | SayStep
  | AskStep
  | DetectNeedStep
  | OfferStep
  | VerifyStep
  | AgreementStep
  | BookStep
  | LogStep
  | ReferStep
  | CloseStep;
export type StepKind = Step['kind'];

export interface SayStep extends StepBase {
  readonly kind: 'say';
  readonly say: Texts;
  readonly next: Next;
}

export interface AskStep extends StepBase {
  readonly kind: 'ask';
  /** One to six: a view gives its data only when it is submitted. */
  readonly fields: readonly Field[];
  readonly next: Next;
}

/** What the customer needs, chosen by the agent; `script` goes on with the script of that need, which keeps what was answered so far. */
export interface DetectNeedStep extends StepBase {
  readonly kind: 'detect-need';
  readonly needs: Readonly<Partial<Record<Need, { readonly to: string } | { readonly script: true }>>>;
}

/** Never shown to somebody who refused marketing, nor where `eligible` does not hold: then it goes on at `otherwise`. */
export interface OfferStep extends StepBase {
  readonly kind: 'offer';
  /** What is offered, as reports name it; kebab-case. */
  readonly offer: string;
  readonly eligible: Condition;
  readonly say: Texts;
  readonly accepted: string;
  readonly refused: string;
  readonly otherwise: string;
}

/** Restates what was understood, with the answers merged in, and asks whether it is right. */
export interface VerifyStep extends StepBase {
  readonly kind: 'verify';
  readonly say: Texts;
  readonly yes: string;
  readonly no: string;
}

/** What is agreed, read back; yes or no is kept with the wording and the time. `confirmation` is what the customer then gets in writing. */
export interface AgreementStep extends StepBase {
  readonly kind: 'agreement';
  /** `sale`: it binds the customer to pay, and understanding must have been verified before. */
  readonly about: 'service' | 'sale' | 'appointment' | 'consent';
  readonly wording: Texts;
  readonly yes: string;
  readonly no: string;
  readonly confirmation?: { readonly subject: Texts; readonly text: Texts } | undefined;
}

/** An appointment or a visit from the free times of a calendar, or a promised callback. */
export interface BookStep extends StepBase {
  readonly kind: 'book';
  readonly what: 'appointment' | 'visit' | 'callback';
  /** Of the deployment's calendars, for an appointment or a visit. */
  readonly calendar?: string | undefined;
  readonly booked: string;
  /** Nothing is free, nothing suits, or it cannot be done for this caller. */
  readonly none: string;
}

/** Writes down a complaint: its category is the answer to the field `category`. Afterwards `{complaintReference}` and `{complaintDue}` are known. */
export interface LogStep extends StepBase {
  readonly kind: 'log';
  readonly what: 'complaint';
  /** The choice field whose answer is a complaint category. */
  readonly category: string;
  readonly logged: string;
  /** It cannot be logged: nobody can be told whose it is. */
  readonly otherwise: string;
}

/** The agent picks who can help from the directory, and hands the customer over: cold, or warm after a word with the other side. */
export interface ReferStep extends StepBase {
  readonly kind: 'refer';
  readonly referred: string;
  readonly nobody: string;
}

/** The end of every path. */
export interface CloseStep extends StepBase {
  readonly kind: 'close';
  readonly say: Texts;
  readonly disposition: DispositionCode;
  readonly followUp?: FollowUp | undefined;
}
export const followUps = ['none', 'callback', 'written-answer', 'visit', 'supervisor'] as const;
export type FollowUp = (typeof followUps)[number];

/** An objection: the answers that may be given to it, in the order in which they are best tried. */
export interface Objection {
  /** What the customer says, in a few words. */
  readonly label: Texts;
  /** By name; which one worked is counted. */
  readonly answers: Readonly<Record<string, { readonly say: Texts }>>;
  /** How often it may be raised in one conversation; then it goes on at `persists`. */
  readonly atMost: number;
  /** The step at which it goes on when the customer keeps to it. */
  readonly persists: string;
}

interface FieldBase {
  /** camelCase; unique in the script and no name of the customer file. */
  readonly name: string;
  readonly label: Texts;
  /** Default true. */
  readonly required?: boolean | undefined;
  readonly help?: Texts | undefined;
}
export type Field =
  | (FieldBase & {
      readonly type: 'text';
      /** Characters; at most 2000, default 200. */
      readonly maximumLength?: number | undefined;
      /** Several lines. */
      readonly long?: boolean | undefined;
    })
  | (FieldBase & { readonly type: 'choice'; readonly options: Readonly<Record<string, Texts>> })
  | (FieldBase & {
      readonly type: 'number';
      readonly minimum?: number | undefined;
      readonly maximum?: number | undefined;
      readonly unit?: Texts | undefined;
    })
  /** A local date; `future` and `past` include today. */
  | (FieldBase & { readonly type: 'date'; readonly when?: 'future' | 'past' | undefined })
  | (FieldBase & { readonly type: 'phone' })
  | (FieldBase & { readonly type: 'email' })
  /** Euro, two decimals. */
  | (FieldBase & {
      readonly type: 'amount';
      readonly minimum?: number | undefined;
      readonly maximum?: number | undefined;
    })
  /** Yes or no; a consent is dated and goes to the customer's file. */
  | (FieldBase & { readonly type: 'consent'; readonly purpose: 'marketing' | 'survey' | 'recording' });
export type FieldType = Field['type'];
