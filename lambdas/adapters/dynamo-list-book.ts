import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { ListFault } from '../../domain/calling-list/faults.ts';
import type { CallingList } from '../../domain/calling-list/model.ts';
import type { ListBook } from '../../domain/calling-list/ports.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import { plain } from './dynamo-conversation-items.ts';
import { text } from './dynamo-customer-items.ts';
import {
  campaignListBeginning,
  campaignListKey,
  listFrom,
  listItem,
  listKey,
  listPartition,
  partBeginning,
  partFrom,
  partItem,
} from './dynamo-list-items.ts';
import { nationalListItem } from './dynamo-national-lists.ts';
import { expiry, nationalListKey } from './outbound-items.ts';

type Item = Readonly<Record<string, unknown>>;

/** Imports in the table `outbound`: see `dynamo-list-items.ts`. */
export const dynamoListBook = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.outbound,
): ListBook => {
  const get = async (Key: Record<string, unknown>): Promise<Item | undefined> => {
    const { Item } = await client
      .send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }))
      .catch(fault('reading a list failed'));
    return Item;
  };
  const query = async (partition: string, beginning: string): Promise<readonly Item[]> => {
    const items: Item[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client
        .send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :beginning)',
            ExpressionAttributeValues: { ':pk': partition, ':beginning': beginning },
            ConsistentRead: true,
            ExclusiveStartKey: from,
          }),
        )
        .catch(fault('reading what belongs to a list failed'));
      items.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return items;
  };
  const find = async (id: string): Promise<CallingList | undefined> => {
    const item = await get(listKey(id));
    return item && listFrom(item);
  };
  const putOnce = (Item: Item): Promise<boolean> =>
    client
      .send(new PutCommand({ TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }))
      .then(() => true, lostTheRace('writing of a list failed'));

  return {
    find,

    begin: async (list) => {
      const { request, id, at } = list;
      const standing = (await putOnce(listItem(list, keptDays))) ? list : ((await find(id)) ?? list);
      // The list is there before the campaign points to it; a second run points to it again.
      if (request.kind === 'members')
        await putOnce({
          ...campaignListKey(request.campaign, standing),
          list: id,
          expiresAt: expiry(at, keptDays),
        });
      return standing;
    },

    split: async ({ id, dialect }, parts) => {
      await client
        .send(
          new UpdateCommand({
            TableName: tableName,
            Key: listKey(id),
            UpdateExpression: 'SET dialect = :dialect, parts = :parts',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: { ':dialect': plain(dialect), ':parts': parts },
          }),
        )
        .catch(fault('noting how a list is split failed'));
    },

    count: async ({ id, at }, count) => {
      await putOnce(partItem(id, count, expiry(at, keptDays)));
    },

    counts: async (list) => (await query(listPartition(list), partBeginning)).map(partFrom),

    complete: async ({ id, request }, at) => {
      if (request.kind === 'do-not-call') {
        const { country, version, takenAt } = request;
        await client
          .send(
            new PutCommand({
              TableName: tableName,
              Item: nationalListItem({ country, version, takenAt }),
              ConditionExpression: 'attribute_not_exists(pk) OR version < :version',
              ExpressionAttributeValues: { ':version': version },
            }),
          )
          .then(() => true, lostTheRace('letting a national list count failed'));
      }
      await client
        .send(
          new UpdateCommand({
            TableName: tableName,
            Key: listKey(id),
            UpdateExpression: 'SET #state = :complete, completeAt = if_not_exists(completeAt, :at)',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':complete': 'complete', ':at': at.toISOString() },
          }),
        )
        .catch(fault('completing a list failed'));
    },

    of: async (campaign) => {
      const named = await query(`CAMPAIGN#${campaign}`, campaignListBeginning);
      const lists = await Promise.all(named.map(({ list }) => find(String(list))));
      return lists.flatMap((list) => list ?? []);
    },

    currentVersion: async (country) => text((await get(nationalListKey(country)))?.['version']),
  };
};

const fault =
  (message: string) =>
  (cause: unknown): never => {
    if (cause instanceof ListFault) throw cause;
    throw new ListFault(message, { cause });
  };

const lostTheRace =
  (message: string) =>
  (cause: unknown): false => {
    if (cause instanceof ConditionalCheckFailedException) return false;
    throw new ListFault(message, { cause });
  };
