import type { CallPurpose } from '../campaign/model.ts';
import type { DispositionCode } from '../script/dispositions.ts';
import { keyOfAttempt } from './attempt-id.ts';
import { allowedEntry } from './decide.ts';
import type { NumberRecord, PastAttempt } from './model.ts';
import { type ContactFacts, outcomeOf } from './outcome-of.ts';
import type { AttemptFollowUp, ContactAttempts, DialNotes, NumberBook, Talk } from './ports.ts';
import { minutesAfter } from './times.ts';

/** What an agent or a flow said last of how a conversation ended. */
export interface Dispositions {
  of(conversationId: string): Promise<SaidOfConversation | undefined>;
}
export interface SaidOfConversation {
  readonly code: DispositionCode | 'not-recorded';
  readonly at: Date;
  /** In which contact of the conversation. */
  readonly contactId: string;
}

export interface SettlePorts {
  readonly numbers: NumberBook;
  readonly contacts: ContactAttempts;
  readonly notes: DialNotes;
  readonly dispositions: Dispositions;
  readonly followUp: AttemptFollowUp;
}

/** What a contact event or a contact record tells of an outbound contact. */
export interface Evidence extends ContactFacts {
  readonly kind: 'event' | 'record';
  readonly contactId: string;
  readonly initialContactId: string;
  /** `VOICE` …; tasks and guides carry the attributes of their call as well, and say nothing of how it ended. */
  readonly channel: string;
  /** Of the record's attributes; events carry none. */
  readonly attemptId: string | undefined;
  /** Of the record's attributes; the contact itself when it began the conversation. */
  readonly conversationId: string | undefined;
  readonly disconnectedAt: Date | undefined;
  /** Also the after-contact work is over: a `COMPLETED` event, or a record that no longer waits for it. */
  readonly workOver: boolean;
  /** Of a record. */
  readonly figures: Pick<Talk, 'talkSeconds' | 'holdSeconds' | 'afterContactWorkSeconds'> | undefined;
}

export type SettleResult =
  | { readonly what: 'settled'; readonly attempt: PastAttempt; readonly news: boolean }
  /** No call of ours, or not the leg that tells. */
  | { readonly what: 'not-ours' }
  /** It goes on, or this does not tell how it ended. */
  | { readonly what: 'not-yet' }
  /** It carries an attempt that nobody claimed, or one long gone. */
  | { readonly what: 'stranger'; readonly attemptId: string };

/**
 * From what is told of a contact to the one outcome of its attempt. It is told unordered, several times, late, in part or never: the first that
 * decides stands, and what comes later changes no outcome; a record that comes later still brings the figures of its talk.
 *
 * A talk with an agent is settled when the after-contact work is over, because the disposition says whether the person refused.
 */
export const settle =
  (ports: SettlePorts) =>
  async (evidence: Evidence): Promise<SettleResult> => {
    const { contactId, channel } = evidence;
    if (channel !== 'VOICE' || evidence.initialContactId !== contactId) return { what: 'not-ours' };
    const attemptId = named(evidence.attemptId) ?? (await ports.contacts.find(contactId));
    const key = attemptId === undefined ? undefined : keyOfAttempt(attemptId);
    if (attemptId === undefined || key === undefined) return { what: 'not-ours' };
    if (evidence.disconnectedAt === undefined) return { what: 'not-yet' };

    const record = await ports.numbers.find(key);
    const active = record.active?.attemptId === attemptId ? record.active : undefined;
    const standing = record.attempts.find((past) => past.attemptId === attemptId);
    const since = (active ?? standing)?.at;
    const disposition =
      evidence.connected === false || since === undefined ? undefined : await saidOf(ports, evidence, since);
    const word = disposition === 'not-recorded' ? undefined : disposition;
    const outcome =
      standing?.outcome ??
      (evidence.agentConnected === true && !evidence.workOver && word === undefined
        ? undefined
        : outcomeOf(evidence, word, active?.manner));
    if (outcome === undefined) return { what: 'not-yet' };

    if (active !== undefined) await makeUp(ports, key, active, evidence);
    if (word === 'refused') await refuse(ports, key, active ?? standing, evidence);
    const settled =
      standing === undefined
        ? await ports.numbers.settle(key, attemptId, outcome)
        : { stands: standing, news: false };
    if (settled === 'stranger') return { what: 'stranger', attemptId };
    await ports.followUp.after({
      key,
      attempt: settled.stands,
      talk: talkOf(evidence, disposition),
      from: evidence.kind,
    });
    return { what: 'settled', attempt: settled.stands, news: settled.news };
  };

/** An agent to whom the call was transferred says it in a contact of their own, soon after. */
const transferMinutes = 15;

/**
 * What was said of this call. A callback goes on with a conversation that has a disposition already, and a record that comes late may find the word of a later
 * callback: neither is about this call.
 */
const saidOf = async (
  { dispositions }: Pick<SettlePorts, 'dispositions'>,
  { conversationId, contactId, disconnectedAt }: Evidence,
  since: Date,
): Promise<Talk['disposition']> => {
  const said = await dispositions.of(named(conversationId) ?? contactId);
  if (said === undefined || said.at < since) return undefined;
  const soon = disconnectedAt !== undefined && said.at <= minutesAfter(disconnectedAt, transferMinutes);
  return said.contactId === contactId || soon ? said.code : undefined;
};

const named = (attribute: string | undefined): string | undefined =>
  attribute === 'none' || attribute === '' ? undefined : attribute;

/** Whoever placed the call may have died before noting it. An event is known by its pointer alone, so there it was noted. */
const makeUp = async (
  { contacts, notes }: Pick<SettlePorts, 'contacts' | 'notes'>,
  key: string,
  active: NonNullable<NumberRecord['active']>,
  { kind, contactId }: Evidence,
): Promise<void> => {
  if (kind === 'event' || (await contacts.find(contactId)) !== undefined) return;
  const { attemptId } = active;
  await notes.write({ pointers: [{ contactId, attemptId }], ledger: [allowedEntry(key, active, contactId)] });
};

/** Whoever heard it has written it; here it is made sure of. Who does not even want our service calls is called for nothing. */
const refuse = async (
  { numbers }: Pick<SettlePorts, 'numbers'>,
  key: string,
  attempt: { readonly purpose: CallPurpose } | undefined,
  { conversationId, contactId, disconnectedAt }: Evidence,
): Promise<void> => {
  const purpose = attempt?.purpose ?? 'marketing';
  const source = named(conversationId) ?? contactId;
  const at = disconnectedAt ?? new Date(Number.NaN);
  await numbers.note(key, { refusals: [{ purpose: purpose === 'service' ? 'all' : purpose, at, source }] });
};

const talkOf = (
  { kind, contactId, agentConnected, workOver, figures }: Evidence,
  disposition: Talk['disposition'],
): Talk | undefined =>
  kind === 'record' && agentConnected === true && workOver && figures !== undefined
    ? { contactId, disposition, ...figures }
    : undefined;
