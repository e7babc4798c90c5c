import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { CampaignStoreFault } from '../../domain/campaign/faults.ts';
import { type CampaignChange, isOver, type RunningCampaign } from '../../domain/campaign/model.ts';
import type { CampaignBook } from '../../domain/campaign/ports.ts';
import {
  campaignChangeFrom,
  campaignChangeItem,
  campaignFrom,
  campaignIndexKey,
  campaignItem,
  campaignKey,
  campaignPartition,
  campaignsPartition,
} from './dynamo-campaign-items.ts';
import { record } from './dynamo-customer-items.ts';

type Item = Readonly<Record<string, unknown>>;

/**
 * Campaigns in the table `outbound`. One conditional write decides a change: the item of a campaign holds it with the change that led to it, which is
 * copied to the history before the next one takes its place. The index is written before a campaign, and told that it is over after that: it
 * never lacks one, and a stale word in it costs a read.
 */
export const dynamoCampaigns = (client: DynamoDBDocumentClient, tableName: string): CampaignBook => {
  const get = async (name: string): Promise<Item | undefined> => {
    const { Item } = await client
      .send(new GetCommand({ TableName: tableName, Key: campaignKey(name), ConsistentRead: true }))
      .catch(fault(`reading the campaign ${name} failed`));
    return Item;
  };
  const put = (Item: Item): Promise<unknown> =>
    client.send(new PutCommand({ TableName: tableName, Item })).catch(fault('writing of a campaign failed'));
  const query = async (partition: string, beginning: string): Promise<readonly Item[]> => {
    const items: Item[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client
        .send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: `pk = :pk${beginning === '' ? '' : ' AND begins_with(sk, :beginning)'}`,
            ExpressionAttributeValues: {
              ':pk': partition,
              ...(beginning === '' ? {} : { ':beginning': beginning }),
            },
            ConsistentRead: true,
            ExclusiveStartKey: from,
          }),
        )
        .catch(fault('reading campaigns failed'));
      items.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return items;
  };
  const those = async (named: readonly Item[]) =>
    (await Promise.all(named.map(({ sk }) => get(String(sk))))).flatMap((item) =>
      item === undefined ? [] : [campaignFrom(item)],
    );

  /** A write whose answer was lost is sent again by the client, and then finds itself. */
  const isStanding = async (next: RunningCampaign, change: CampaignChange): Promise<boolean> => {
    const standing = await get(next.campaign.name);
    return (
      standing?.['revision'] === next.revision &&
      isDeepStrictEqual(campaignChangeFrom(record(standing['lastChange'])), change)
    );
  };

  return {
    find: async (name) => {
      const item = await get(name);
      return item && campaignFrom(item);
    },

    all: async () => those(await query(campaignsPartition, '')),

    running: async () => {
      const named = await query(campaignsPartition, '');
      return (await those(named.filter(({ over }) => over !== true))).filter(
        ({ state }) => state === 'running',
      );
    },

    write: async (next, change) => {
      const { name } = next.campaign;
      const standing = await get(name);
      if ((standing?.['revision'] ?? 0) !== next.revision - 1) return 'conflict';
      if (standing === undefined) await put({ ...campaignIndexKey(name), over: false });
      else await put(campaignChangeItem(campaignChangeFrom(record(standing['lastChange']))));
      const written = await client
        .send(
          new PutCommand({
            TableName: tableName,
            Item: campaignItem(next, change),
            ...(standing === undefined
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'revision = :seen',
                  ExpressionAttributeValues: { ':seen': next.revision - 1 },
                }),
          }),
        )
        .then(
          () => true,
          (cause: unknown) => {
            if (cause instanceof ConditionalCheckFailedException) return false;
            throw new CampaignStoreFault(`writing the campaign ${name} failed`, { cause });
          },
        );
      if (!written && !(await isStanding(next, change))) return 'conflict';
      if (isOver(next.state)) await put({ ...campaignIndexKey(name), over: true });
      return 'written';
    },

    changes: async (name) => {
      const [before, standing] = await Promise.all([query(campaignPartition(name), 'CHANGE#'), get(name)]);
      const last = standing && campaignChangeFrom(record(standing['lastChange']));
      const earlier = before.map(campaignChangeFrom).filter(({ revision }) => revision !== last?.revision);
      return last === undefined ? earlier : [...earlier, last];
    },
  };
};

const fault =
  (message: string) =>
  (cause: unknown): never => {
    throw new CampaignStoreFault(message, { cause });
  };
