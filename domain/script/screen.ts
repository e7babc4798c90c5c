/**
 * What the agent sees of a step, in words of the conversation's language, whatever shows it. One shape for all kinds of step: words, and fields
 * that are submitted together.
 */
export interface Screen {
  /** `file`, `step:<name>`, `objection:<name>`, `over`: what a submission must name to be taken. */
  readonly place: string;
  readonly title: string;
  /** What the agent says, a paragraph each. */
  readonly say: readonly string[];
  readonly hint?: string | undefined;
  readonly fields: readonly ScreenField[];
  /** The word on the button that goes on. */
  readonly next: string;
}

export interface ScreenField {
  readonly name: string;
  readonly type: 'text' | 'long-text' | 'number' | 'date' | 'phone' | 'email' | 'choice';
  readonly label: string;
  readonly required: boolean;
  /** Nothing is a full answer to it, so whatever was chosen must be easy to take back. */
  readonly optional?: true | undefined;
  readonly help?: string | undefined;
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined;
  /** As it was submitted, or answered before. */
  readonly value?: string | undefined;
}

/** What came back: texts by field name; a choice that was not made is absent. */
export type Submission = Readonly<Record<string, string>>;

/** Why a field is not taken; `message` in the conversation's language, naming the field and the cure. */
export interface FieldProblem {
  readonly field: string;
  readonly code:
    | 'missing'
    | 'too-long'
    | 'not-a-choice'
    | 'not-a-number'
    | 'out-of-range'
    | 'not-a-date'
    | 'not-a-phone-number'
    | 'not-an-email'
    | 'not-an-amount'
    | 'unreadable';
  readonly message: string;
}

/** Names of the fields that steps bring by themselves. */
export const stepFields = {
  /** yes/no, accepted/refused, a need, a slot, a directory code. */
  answer: 'answer',
  /** The objection that is raised instead of an answer. */
  objection: 'objection',
  /** Inside an objection: which answer was given. */
  given: 'given',
  /** Inside an objection: `overcome` or `persists`. */
  result: 'result',
  /** Of a referral: `cold` or `warm`. */
  manner: 'manner',
} as const;
