import type { Conversation, Disposition } from '../conversation/model.ts';
import { type Need, needs } from '../need/model.ts';
import { notRecorded } from '../script/dispositions.ts';
import { isLanguage, type Language } from '../shared/language.ts';
import { type ConversationEnd, conversationEnd } from './conversation-end.ts';
import { ContactRecordFault, DispositionTaskFault } from './faults.ts';
import type { MissingDispositionPorts, NotRecorded } from './missing-disposition-ports.ts';
import type { ContactRecord } from './model.ts';

export type MissingDisposition =
  /** It goes on, or this record does not say; or no agent ever came to it. */
  'nothing-to-note' | 'recorded' | 'not-recorded';

/**
 * Finds from the end of a contact that nobody gave it a disposition, which Connect lets an agent do: marks the conversation, counts it with
 * the agent and sends the agent a task. Records come twice and in any order; whatever is done here is done once, and what is recorded late
 * counts no more. To be called when the record is kept, again with every copy of it.
 *
 * The conversation decides, by its revision. What is counted is written before it is looked at once more, so that a disposition given in the
 * same moment strikes it off whoever was first. The task is claimed before it is started: a crash in between leaves it unknown, not twice.
 */
export const noteMissingDisposition =
  (ports: MissingDispositionPorts) =>
  async (record: ContactRecord): Promise<MissingDisposition> => {
    if (record.channel === 'TASK') return strikeOffByTask(ports, record);
    const end = await conversationEnd(ports.journal)(record);
    if (end === undefined) return 'nothing-to-note';
    const marked = await mark(ports, end);
    if (marked === undefined) return 'nothing-to-note';
    const { conversation, disposition } = marked;
    if (disposition.code !== notRecorded) {
      if (disposition.by === 'late') await strikeOff(ports, conversation.id);
      return 'recorded';
    }
    await keepEnd(ports, conversation, disposition);
    return end.spoke === undefined
      ? 'not-recorded'
      : askAgent(ports, conversation, end.spoke, disposition.at);
  };

const askAgent = async (
  { notRecorded: store, conversations, tasks }: MissingDispositionPorts,
  conversation: Conversation,
  spoke: ContactRecord,
  at: Date,
): Promise<MissingDisposition> => {
  const id = isCallback(spoke) ? callbackOf(conversation.id) : conversation.id;
  const counted = await store.count({
    conversationId: id,
    contactId: spoke.contactId,
    username: spoke.agent?.username ?? '',
    at,
  });
  const now = await conversations.find(conversation.id);
  if (now?.disposition !== undefined && now.disposition.code !== notRecorded) {
    await store.strikeOff(counted);
    return 'recorded';
  }
  if ((await store.claimTask(id)) === 'claimed') {
    const outcome = await tasks.start({
      conversationId: conversation.id,
      agentId: spoke.agent?.id,
      language: conversation.language,
      need: conversation.need,
      team: needs[conversation.need].team,
      startedAt: spoke.startedAt,
    });
    await store.settleTask(id, outcome === 'busy' ? 'not-started' : outcome);
    if (outcome === 'busy') {
      throw new DispositionTaskFault(
        `Connect started no task for conversation ${conversation.id}: it takes no more at the moment`,
      );
    }
  }
  return 'not-recorded';
};

/** The conversation with its disposition, `not-recorded` when there was none; undefined when there is nothing to give one to. */
const mark = async (
  { conversations }: MissingDispositionPorts,
  end: ConversationEnd,
): Promise<{ readonly conversation: Conversation; readonly disposition: Disposition } | undefined> => {
  const id = conversationIdOf(end.last);
  for (let round = 0; round < mostRounds; round += 1) {
    const found = await conversations.find(id);
    if (found?.disposition !== undefined && !isOfFormerTalk(found.disposition, end))
      return { conversation: found, disposition: found.disposition };
    if (found === undefined && end.spoke === undefined) return undefined;
    const disposition = missing(end);
    const conversation: Conversation =
      found === undefined
        ? { ...unguided(end.last, id), disposition }
        : { ...found, revision: found.revision + 1, disposition };
    if ((await conversations.save(conversation)) === 'saved') return { conversation, disposition };
  }
  throw new ContactRecordFault(
    `conversation ${id} was changed ${mostRounds} times while it was to be marked`,
  );
};

const mostRounds = 20;

/**
 * A callback goes on with the conversation and is a talk of its own: what was noted of the talk before it says nothing of this one. That stays in
 * the conversation's entries.
 */
const isOfFormerTalk = ({ contactId, at }: Disposition, { last, spoke }: ConversationEnd): boolean =>
  spoke !== undefined &&
  isCallback(last) &&
  (spoke.agent?.talkSeconds ?? 0) > 0 &&
  contactId !== spoke.contactId &&
  contactId !== last.contactId &&
  at < (spoke.agent?.connectedAt ?? spoke.startedAt);

const isCallback = ({ initiationMethod, attributes }: ContactRecord): boolean =>
  initiationMethod === 'CALLBACK' || attributes.attemptId?.startsWith('callback.') === true;

/** What a callback without a disposition is counted as: the talk before it may have been counted, and asked for, by the conversation's id. */
const callbackOf = (conversationId: string): string => `${conversationId}~callback`;

const missing = ({ last, spoke }: ConversationEnd): Disposition => ({
  code: notRecorded,
  followUp: 'none',
  notes: '',
  at: last.disconnectedAt ?? last.lastUpdatedAt,
  contactId: (spoke ?? last).contactId,
  by: 'nobody',
});

/** A contact whose guide never began has no conversation yet: it is made, so that it can be given its disposition. */
const unguided = (record: ContactRecord, id: string): Conversation => {
  const { attributes, initiationMethod } = record;
  const { scriptId, scriptVersion } = attributes;
  return {
    id,
    revision: 1,
    startedAt: record.startedAt,
    language: languageOf(attributes.language),
    direction:
      (attributes.direction ?? initiationMethod)?.toLowerCase() === 'outbound' ? 'outbound' : 'inbound',
    need: needOf(attributes.need),
    campaign: attributes.campaign,
    customerId: attributes.customerId ?? 'guest',
    number: record.customerNumber,
    script:
      scriptId === undefined || scriptVersion === undefined
        ? undefined
        : { id: scriptId, version: scriptVersion },
    place: { at: 'over' },
    visits: {},
    raised: {},
    answers: {},
    learnt: {},
    entries: [],
    disposition: undefined,
  };
};

const keepEnd = async (
  ports: MissingDispositionPorts,
  { id, campaign, script }: Conversation,
  { contactId, at }: Disposition,
): Promise<void> => {
  if (script === undefined) return;
  await ports.keepEnd({
    script,
    campaign,
    conversationId: id,
    contactId,
    at,
    number: 0,
    step: 'end',
    what: { kind: 'end', disposition: notRecorded },
  });
};

/** The task that asked for it is over: when it was answered, it does not count any more. */
const strikeOffByTask = async (
  ports: MissingDispositionPorts,
  { attributes: { taskKind, conversationId }, disconnectedAt }: ContactRecord,
): Promise<MissingDisposition> => {
  if (taskKind !== dispositionTask || conversationId === undefined || disconnectedAt === undefined)
    return 'nothing-to-note';
  const conversation = await ports.conversations.find(conversationId);
  if (conversation?.disposition === undefined || conversation.disposition.code === notRecorded)
    return 'nothing-to-note';
  await strikeOff(ports, conversationId);
  return 'recorded';
};

const strikeOff = async (
  { notRecorded: store }: MissingDispositionPorts,
  conversationId: string,
): Promise<void> => {
  for (const id of [conversationId, callbackOf(conversationId)]) {
    const counted: NotRecorded | undefined = await store.find(id);
    if (counted !== undefined) await store.strikeOff(counted);
  }
};

/** The value of the attribute `taskKind` of our own tasks. */
export const dispositionTask = 'disposition';

const conversationIdOf = ({ attributes, initialContactId }: ContactRecord): string =>
  attributes.conversationId ?? initialContactId;
const needOf = (need: string | undefined): Need =>
  need !== undefined && Object.hasOwn(needs, need) ? (need as Need) : 'agent';
const languageOf = (language: string | undefined): Language =>
  language !== undefined && isLanguage(language) ? language : 'fr';
