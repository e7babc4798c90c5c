import type { ScriptName } from '../../domain/conversation/model.ts';
import { dispositions, notRecorded } from '../../domain/script/dispositions.ts';
import type { Counted, RecordKind, ScriptRecord } from '../../domain/script/record.ts';
import { shareOf } from '../../domain/shared/share-of.ts';
import { ConversationStoreFault, plain } from './dynamo-conversation-items.ts';
import { instant, record, text } from './dynamo-customer-items.ts';

type Item = Readonly<Record<string, unknown>>;

/**
 * A script version and a campaign each lie in four partitions, by conversation. One takes a thousand writes a second; a million contacts in
 * a day are some sixty records a second, and a report still costs four queries a kind whatever the period.
 */
export const recordShards = [0, 1, 2, 3] as const;

export const scriptPartition = ({ id, version }: ScriptName, shard: number): string =>
  `SCRIPT#${id}#${version}#${shard}`;
export const campaignPartition = (campaign: string, shard: number): string => `CAMPAIGN#${campaign}#${shard}`;

/** By kind, then time. `from` and `to` are instants; `to` itself is left out. */
export const between = (kind: RecordKind, from: Date, to: Date) => ({
  from: `${kind}#${from.toISOString()}`,
  to: `${kind}#${to.toISOString()}`,
});

/** The keys are the record's own, so that to write it again writes the same items. @param keptDays after it was entered. */
export const recordItems = (kept: ScriptRecord, keptDays: number): readonly Record<string, unknown>[] => {
  const { script, campaign, conversationId, at, number, what } = kept;
  const shard = Math.floor(shareOf(conversationId) * recordShards.length);
  const item = {
    sk: `${what.kind}#${at.toISOString()}#${conversationId}#${number}`,
    ...plain(kept),
    expiresAt: Math.floor(at.getTime() / 1000) + keptDays * 86_400,
  };
  return [
    { pk: scriptPartition(script, shard), ...item },
    ...(campaign === undefined ? [] : [{ pk: campaignPartition(campaign, shard), ...item }]),
  ];
};

/** @throws ConversationStoreFault when the item is not one that we write: a report must not count wrongly. */
export const scriptRecordFrom = (item: Item): ScriptRecord => {
  const { conversationId, contactId, number, step } = item;
  const { id, version } = record(item['script']);
  const at = instant(item['at']);
  const what = countedFrom(record(item['what']));
  if (
    typeof conversationId !== 'string' ||
    typeof contactId !== 'string' ||
    typeof number !== 'number' ||
    typeof step !== 'string' ||
    typeof id !== 'string' ||
    typeof version !== 'string' ||
    at === undefined ||
    what === undefined
  ) {
    throw new ConversationStoreFault('a script record cannot be read: it lacks what a record has');
  }
  const campaign = text(item['campaign']);
  return { script: { id, version }, campaign, conversationId, contactId, at, number, step, what };
};

const countedFrom = ({ kind, ...item }: Item): Counted | undefined => {
  const [offer, objection, given, about, booked] = ['offer', 'objection', 'given', 'about', 'booked'].map(
    (name) => text(item[name]),
  );
  const { accepted, overcome, agreed, disposition } = item;
  if (kind === 'offer' && offer !== undefined && typeof accepted === 'boolean')
    return { kind, offer, accepted };
  if (kind === 'objection' && objection !== undefined && typeof overcome === 'boolean')
    return { kind, objection, given: given ?? '', overcome };
  if (kind === 'agreement' && about !== undefined && typeof agreed === 'boolean')
    return { kind, about, agreed };
  if (kind === 'booking' && booked !== undefined) return { kind, booked };
  if (kind === 'answers') return { kind, values: answersFrom(record(item['values'])) };
  return kind === 'end' && isEnd(disposition) ? { kind, disposition } : undefined;
};

const answersFrom = (values: Item): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );

const isEnd = (value: unknown): value is Extract<Counted, { kind: 'end' }>['disposition'] =>
  value === notRecorded || (typeof value === 'string' && Object.hasOwn(dispositions, value));
