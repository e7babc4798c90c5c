import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { NotRecorded, NotRecordedStore } from '../../domain/contact/missing-disposition-ports.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import { InteractionStoreFault } from './dynamo-contact-items.ts';
import { instant, text } from './dynamo-customer-items.ts';

type Item = Readonly<Record<string, unknown>>;

/** With the conversation: whose it is and what became of the task. It stays when the disposition is recorded late. */
const missingKey = (conversationId: string) => ({ pk: `CONVERSATION#${conversationId}`, sk: 'NOT-RECORDED' });
/** With the agent: there for as long as it counts. */
const lineKey = ({ username, contactId }: Pick<NotRecorded, 'username' | 'contactId'>) => ({
  pk: agentPartition(username),
  sk: `NOT-RECORDED#${contactId}`,
});
const agentPartition = (username: string): string => `AGENT#${username}`;

/** What was not recorded, in the table `interactions`: one item a conversation, which decides, and one line with the agent, which is counted. */
export const dynamoNotRecorded = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.interactions,
): NotRecordedStore => {
  const find = async (conversationId: string): Promise<NotRecorded | undefined> => {
    const { Item } = await client
      .send(new GetCommand({ TableName: tableName, Key: missingKey(conversationId), ConsistentRead: true }))
      .catch(fault('reading a missing disposition failed'));
    return Item === undefined ? undefined : missingFrom(Item);
  };
  const expiry = ({ at }: NotRecorded): number => Math.floor(at.getTime() / 1000) + keptDays * 86_400;
  const attributesOf = (missing: NotRecorded) => ({
    ...missing,
    at: missing.at.toISOString(),
    expiresAt: expiry(missing),
  });

  return {
    find,

    count: async (missing) => {
      const first = await client
        .send(
          new PutCommand({
            TableName: tableName,
            Item: { ...missingKey(missing.conversationId), ...attributesOf(missing) },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        )
        .then(() => true, lostTheRace('keeping a missing disposition failed'));
      const standing = first ? missing : ((await find(missing.conversationId)) ?? missing);
      await client
        .send(
          new PutCommand({ TableName: tableName, Item: { ...lineKey(standing), ...attributesOf(standing) } }),
        )
        .catch(fault('counting a missing disposition failed'));
      return standing;
    },

    strikeOff: async (missing) => {
      await client
        .send(new DeleteCommand({ TableName: tableName, Key: lineKey(missing) }))
        .catch(fault('striking a missing disposition off failed'));
    },

    claimTask: (conversationId) =>
      client
        .send(
          new UpdateCommand({
            TableName: tableName,
            Key: missingKey(conversationId),
            UpdateExpression: 'SET task = :intended',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(task)',
            ExpressionAttributeValues: { ':intended': 'intended' },
          }),
        )
        .then(() => 'claimed' as const, lostTheRace('claiming a task failed'))
        .then((claimed) => claimed || 'claimed-already'),

    settleTask: async (conversationId, outcome) => {
      await client
        .send(
          new UpdateCommand({
            TableName: tableName,
            Key: missingKey(conversationId),
            ...(outcome === 'not-started'
              ? { UpdateExpression: 'REMOVE task' }
              : {
                  UpdateExpression: 'SET task = :outcome',
                  ExpressionAttributeValues: { ':outcome': outcome },
                }),
          }),
        )
        .catch(fault('noting what became of a task failed'));
    },
  };
};

/** How many contacts each agent left without a disposition. One query an agent, of small items. */
export const countNotRecorded = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  usernames: readonly string[],
): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(
    await Promise.all(
      usernames.map(async (username) => [username, await countOf(client, tableName, username)] as const),
    ),
  );

const countOf = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  username: string,
): Promise<number> => {
  let count = 0;
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client
      .send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'pk = :agent AND begins_with(sk, :missing)',
          ExpressionAttributeValues: { ':agent': agentPartition(username), ':missing': 'NOT-RECORDED#' },
          Select: 'COUNT',
          ExclusiveStartKey: from,
        }),
      )
      .catch(fault('counting the missing dispositions of an agent failed'));
    count += page.Count ?? 0;
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return count;
};

const missingFrom = (item: Item): NotRecorded => {
  const [conversationId, contactId, username] = ['conversationId', 'contactId', 'username'].map((name) =>
    text(item[name]),
  );
  const at = instant(item['at']);
  if (conversationId === undefined || contactId === undefined || username === undefined || at === undefined) {
    throw new InteractionStoreFault('a missing disposition cannot be read: it lacks what one has');
  }
  return { conversationId, contactId, username, at };
};

const fault =
  (message: string) =>
  (cause: unknown): never => {
    throw new InteractionStoreFault(message, { cause });
  };

const lostTheRace =
  (message: string) =>
  (cause: unknown): false => {
    if (cause instanceof ConditionalCheckFailedException) return false;
    throw new InteractionStoreFault(message, { cause });
  };
