import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Message, Outbox } from '../../domain/message/model.ts';
import { Fault } from '../../domain/shared/fault.ts';
import { isLanguage } from '../../domain/shared/language.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import { shareOf } from '../../domain/shared/share-of.ts';
import { instant, text } from './dynamo-customer-items.ts';

type Item = Readonly<Record<string, unknown>>;

/** The table of messages did not answer, or a message in it cannot be read. */
class OutboxFault extends Fault {
  readonly code = 'message.store';
  readonly retryable = true;
}

const messageKey = (id: string) => ({ pk: `MESSAGE#${id}`, sk: 'MESSAGE' });
/** The list by time lies in four partitions, by message: each takes a thousand messages a second. */
const shards = [0, 1, 2, 3] as const;
const lineKey = ({ id, queuedAt }: Pick<Message, 'id' | 'queuedAt'>) => ({
  pk: `QUEUED#${Math.floor(shareOf(id) * shards.length)}`,
  sk: `${queuedAt.toISOString()}#${id}`,
});
const expiry = ({ queuedAt }: Message, keptDays: number): number =>
  Math.floor(queuedAt.getTime() / 1000) + keptDays * 86_400;

/**
 * Messages in the table `messages`: `MESSAGE#<id>` / `MESSAGE` decides that a message is queued once; `QUEUED#<0-3>` / `<time>#<id>` lists it by
 * time. Two writes; a retry reads the message that stands and writes its line again, which a crash may have left out.
 */
export const dynamoOutbox = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.messages,
): Outbox => {
  const list = (message: Message): Promise<unknown> =>
    client
      .send(
        new PutCommand({
          TableName: tableName,
          Item: { ...lineKey(message), id: message.id, expiresAt: expiry(message, keptDays) },
        }),
      )
      .catch(fault('listing a message failed'));

  return {
    queue: async (message) => {
      try {
        await client.send(
          new PutCommand({
            TableName: tableName,
            Item: {
              ...messageKey(message.id),
              ...message,
              queuedAt: message.queuedAt.toISOString(),
              expiresAt: expiry(message, keptDays),
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
      } catch (cause) {
        if (!(cause instanceof ConditionalCheckFailedException))
          throw new OutboxFault(`queueing message ${message.id} failed`, { cause });
        const { Item: standing = {} } = await client
          .send(new GetCommand({ TableName: tableName, Key: messageKey(message.id), ConsistentRead: true }))
          .catch(fault('reading a message failed'));
        await list(messageFrom(standing));
        return 'queued-already';
      }
      await list(message);
      return 'queued';
    },
  };
};

/** The messages that were queued last, newest first. Four queries and one read of all. @param limit at most 100. */
export const readMessages = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  { limit }: { readonly limit: number },
): Promise<readonly Message[]> => {
  const pages = await Promise.all(
    shards.map((shard) =>
      client
        .send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :shard',
            ExpressionAttributeValues: { ':shard': `QUEUED#${shard}` },
            ScanIndexForward: false,
            Limit: Math.min(limit, mostRead),
          }),
        )
        .catch(fault('reading the newest messages failed')),
    ),
  );
  const newest = pages
    .flatMap(({ Items = [] }) => Items)
    .sort((a, b) => (String(a['sk']) < String(b['sk']) ? 1 : -1))
    .slice(0, Math.min(limit, mostRead));
  const messages = await readAll(
    client,
    tableName,
    newest.map(({ id }) => messageKey(String(id))),
  );
  const byId = new Map(messages.map((message) => [message.id, message]));
  return newest.flatMap(({ id }) => byId.get(String(id)) ?? []);
};

/** BatchGetItem takes no more keys than this. */
const mostRead = 100;

const readAll = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  keys: readonly Record<string, unknown>[],
): Promise<readonly Message[]> => {
  const messages: Message[] = [];
  let left: readonly Record<string, unknown>[] = keys;
  while (left.length > 0) {
    const { Responses, UnprocessedKeys } = await client
      .send(new BatchGetCommand({ RequestItems: { [tableName]: { Keys: [...left] } } }))
      .catch(fault('reading messages failed'));
    messages.push(...(Responses?.[tableName] ?? []).map(messageFrom));
    left = UnprocessedKeys?.[tableName]?.Keys ?? [];
  }
  return messages;
};

/** @throws OutboxFault when the item is not one that we write: nobody must be sent something else. */
const messageFrom = (item: Item): Message => {
  const { channel, language, purpose, state } = item;
  const [id, to, body, customerId, contactId] = ['id', 'to', 'text', 'customerId', 'contactId'].map((name) =>
    text(item[name]),
  );
  const queuedAt = instant(item['queuedAt']);
  if (
    id === undefined ||
    to === undefined ||
    body === undefined ||
    customerId === undefined ||
    contactId === undefined ||
    queuedAt === undefined ||
    (channel !== 'email' && channel !== 'sms') ||
    (purpose !== 'service' && purpose !== 'marketing') ||
    state !== 'queued' ||
    typeof language !== 'string' ||
    !isLanguage(language)
  ) {
    throw new OutboxFault('an item of the messages table cannot be read: it lacks what a message has');
  }
  return {
    id,
    channel,
    to,
    language,
    subject: text(item['subject']),
    text: body,
    purpose,
    customerId,
    contactId,
    queuedAt,
    state,
  };
};

const fault =
  (message: string) =>
  (cause: unknown): never => {
    if (cause instanceof OutboxFault) throw cause;
    throw new OutboxFault(message, { cause });
  };
