import type { Entry, ScriptName } from '../conversation/model.ts';
import type { DispositionCode, notRecorded } from './dispositions.ts';

/** What is counted by script version and by campaign; answers of campaigns alone. */
export const recordKinds = ['offer', 'objection', 'agreement', 'booking', 'end', 'answers'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One thing that is counted: an entry of a conversation without what was said in it, which stays with the conversation. */
export interface ScriptRecord {
  readonly script: ScriptName;
  readonly campaign: string | undefined;
  readonly conversationId: string;
  /** Its segment; who worked it is in that contact's record. */
  readonly contactId: string;
  readonly at: Date;
  /** Of the entry; with the conversation it names the record. 0: nobody entered it. */
  readonly number: number;
  readonly step: string;
  readonly what: Counted;
}

export type Counted =
  | { readonly kind: 'offer'; readonly offer: string; readonly accepted: boolean }
  | {
      readonly kind: 'objection';
      readonly objection: string;
      readonly given: string;
      readonly overcome: boolean;
    }
  | { readonly kind: 'agreement'; readonly about: string; readonly agreed: boolean }
  | { readonly kind: 'booking'; readonly booked: string }
  /** By field: choices and numbers. What was typed stays with the conversation. */
  | { readonly kind: 'answers'; readonly values: Readonly<Record<string, string | number>> }
  | { readonly kind: 'end'; readonly disposition: DispositionCode | typeof notRecorded };

/** Undefined for what is not counted: steps that were only said or asked, and what was entered outside a script. */
export const recordOf = (
  conversation: { readonly id: string; readonly campaign: string | undefined },
  { script, contactId, at, number, step, what }: Entry,
  /** Of the answers of the entry, those that may be counted. */
  answers: Readonly<Record<string, string | number>> = {},
): ScriptRecord | undefined => {
  const counted = what.kind === 'answers' ? answersOf(answers) : countedOf(what);
  return script === undefined || counted === undefined
    ? undefined
    : {
        script,
        campaign: conversation.campaign,
        conversationId: conversation.id,
        contactId,
        at,
        number,
        step,
        what: counted,
      };
};

const answersOf = (values: Readonly<Record<string, string | number>>): Counted | undefined =>
  Object.keys(values).length === 0 ? undefined : { kind: 'answers', values };

const countedOf = (what: Entry['what']): Counted | undefined => {
  switch (what.kind) {
    case 'offer':
      return { kind: 'offer', offer: what.offer, accepted: what.accepted };
    case 'objection':
      return { kind: 'objection', objection: what.objection, given: what.given, overcome: what.overcome };
    case 'agreement':
      return { kind: 'agreement', about: what.about, agreed: what.agreed };
    case 'booked':
      return { kind: 'booking', booked: what.booked };
    case 'closed':
      return { kind: 'end', disposition: what.disposition };
    default:
      return undefined;
  }
};
