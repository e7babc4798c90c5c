import type {
  Answer,
  Conversation,
  Disposition,
  Entry,
  Place,
  Typed,
} from '../../domain/conversation/model.ts';
import { type Need, needs } from '../../domain/need/model.ts';
import { Fault } from '../../domain/shared/fault.ts';
import { isLanguage } from '../../domain/shared/language.ts';
import { instant, list, record, text } from './dynamo-customer-items.ts';

type Item = Readonly<Record<string, unknown>>;

/** The table of conversations did not answer, or a conversation in it cannot be read. */
export class ConversationStoreFault extends Fault {
  readonly code = 'conversation.store';
  readonly retryable = true;
}

/** A conversation has grown out of its item: nothing was written, and the same write will never succeed. */
export class ConversationTooLongFault extends Fault {
  readonly code = 'conversation.too-long';
  readonly retryable = false;
}

export const conversationKey = (id: string) => ({ pk: `CONVERSATION#${id}`, sk: 'STATE' });

/** Dates as text, at any depth; what is not known is left out. */
export const plain = (value: object): Item => JSON.parse(JSON.stringify(value)) as Item;

/** @param keptDays after the conversation began. */
export const conversationItem = (conversation: Conversation, keptDays: number) => ({
  ...conversationKey(conversation.id),
  ...plain(conversation),
  revision: conversation.revision,
  expiresAt: Math.floor(conversation.startedAt.getTime() / 1000) + keptDays * 86_400,
});

/** @throws ConversationStoreFault when the item is not one that we write: an agent must not go on from a wrong place. */
export const conversationFrom = (item: Item): Conversation => {
  const { id, revision, language, direction, need, customerId } = item;
  const startedAt = instant(item['startedAt']);
  const place = placeFrom(record(item['place']));
  if (
    typeof id !== 'string' ||
    typeof revision !== 'number' ||
    startedAt === undefined ||
    typeof language !== 'string' ||
    !isLanguage(language) ||
    (direction !== 'inbound' && direction !== 'outbound') ||
    !isNeed(need) ||
    typeof customerId !== 'string' ||
    place === undefined
  ) {
    throw new ConversationStoreFault(
      `conversation ${String(id)} cannot be read: it lacks what a conversation has`,
    );
  }
  return {
    id,
    revision,
    startedAt,
    language,
    direction,
    need,
    campaign: text(item['campaign']),
    customerId,
    number: text(item['number']),
    script: scriptFrom(item['script']),
    place,
    visits: counts(item['visits']),
    raised: counts(item['raised']),
    answers: record(item['answers']) as Readonly<Record<string, Answer>>,
    learnt: record(item['learnt']) as Conversation['learnt'],
    entries: list(item['entries']).map((value) => entryFrom(record(value))),
    disposition: dispositionFrom(record(item['disposition'])),
    taken: text(item['taken']),
    kept: typeof item['kept'] === 'number' ? item['kept'] : undefined,
  };
};

const isNeed = (value: unknown): value is Need => typeof value === 'string' && Object.hasOwn(needs, value);

const placeFrom = (item: Item): Place | undefined => {
  const [at, step, objection, from] = ['at', 'step', 'objection', 'from'].map((name) => text(item[name]));
  const typed = item['typed'] === undefined ? {} : { typed: record(item['typed']) as Typed };
  if (at === 'file' || at === 'over') return { at };
  if (at === 'step' && step !== undefined) return { at, step, ...typed };
  return at === 'objection' && objection !== undefined && from !== undefined
    ? { at, objection, from, ...typed }
    : undefined;
};

const scriptFrom = (value: unknown): Conversation['script'] => {
  const { id, version } = record(value);
  return typeof id === 'string' && typeof version === 'string' ? { id, version } : undefined;
};

const counts = (value: unknown): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(record(value)).flatMap(([name, count]) =>
      typeof count === 'number' ? [[name, count]] : [],
    ),
  );

const entryFrom = (item: Item): Entry => {
  const { number, contactId, step } = item;
  const at = instant(item['at']);
  const what = record(item['what']);
  if (
    typeof number !== 'number' ||
    typeof contactId !== 'string' ||
    typeof step !== 'string' ||
    at === undefined ||
    typeof what['kind'] !== 'string'
  ) {
    throw new ConversationStoreFault('an entry of a conversation cannot be read: it lacks what an entry has');
  }
  return { number, at, contactId, script: scriptFrom(item['script']), step, what: what as Entry['what'] };
};

const dispositionFrom = (item: Item): Disposition | undefined => {
  const at = instant(item['at']);
  return typeof item['code'] === 'string' && at !== undefined
    ? ({ ...item, notes: typeof item['notes'] === 'string' ? item['notes'] : '', at } as Disposition)
    : undefined;
};
