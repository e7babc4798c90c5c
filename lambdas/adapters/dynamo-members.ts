import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Member } from '../../domain/campaign/model.ts';
import type { Members } from '../../domain/dialling/ports.ts';
import { nameOf, outboundBatches } from './outbound-batches.ts';
import { storeFault } from './outbound-fault.ts';
import { freshPartition, freshShards, memberKey } from './outbound-items.ts';
import { memberFrom, progressAttributes } from './outbound-member-items.ts';

interface Fresh {
  readonly shard: number;
  /** `<when its list came>#<row>#<key>` */
  readonly sk: string;
  /** Id of the list. */
  readonly list: string;
}

/** So many entries whose member never came, its part having been given up, hold nobody up: also who asks for one member reads further. */
const readFurther = 25;

/**
 * Members in the table `outbound`. Those nobody has asked to dial yet lie in a list that they leave: the cursor is what is left of it, and to move it is
 * to take away those that were handed out, by name. So a part of a list may be imported behind others while the campaign runs, and two runs at a time
 * lose nobody. Costs what is asked for, never what is on the list.
 */
export const dynamoMembers = (
  client: DynamoDBDocumentClient,
  tableName: string,
  pause?: (milliseconds: number) => Promise<unknown>,
): Members => {
  const batches = outboundBatches(client, tableName, pause);
  const oldest = async (campaign: string, shard: number, most: number): Promise<readonly Fresh[]> => {
    const { Items = [] } = await client
      .send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': freshPartition(campaign, shard) },
          ConsistentRead: true,
          Limit: most,
        }),
      )
      .catch(storeFault(`reading who is fresh in the campaign ${campaign} failed`));
    return Items.map(({ sk, list }) => ({ shard, sk: String(sk), list: String(list) }));
  };

  return {
    find: async (campaign, key) => {
      const { Item } = await client
        .send(new GetCommand({ TableName: tableName, Key: memberKey(campaign, key), ConsistentRead: true }))
        .catch(storeFault(`reading a member of the campaign ${campaign} failed`));
      return Item && memberFrom(Item);
    },

    advance: async ({ campaign, key }, seenAttempts, progress) => {
      const attributes = Object.entries(progressAttributes(progress));
      try {
        await client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: memberKey(campaign, key),
            UpdateExpression: `SET ${attributes.map(([name]) => `#${name} = :${name}`).join(', ')}`,
            ConditionExpression: '#progress = :waiting AND #attempts = :seen',
            ExpressionAttributeNames: Object.fromEntries(attributes.map(([name]) => [`#${name}`, name])),
            ExpressionAttributeValues: {
              ...Object.fromEntries(attributes.map(([name, value]) => [`:${name}`, value])),
              ':waiting': 'waiting',
              ':seen': seenAttempts,
            },
          }),
        );
        return 'advanced';
      } catch (cause) {
        if (cause instanceof ConditionalCheckFailedException) return 'passed';
        return storeFault(`advancing a member of the campaign ${campaign} failed`)(cause);
      }
    },

    fresh: async (campaign, most) => {
      const shards = await Promise.all(
        Array.from({ length: freshShards }, (_, shard) => oldest(campaign, shard, most + readFurther)),
      );
      const waiting = shards
        .flat()
        .toSorted((one, other) => (one.sk < other.sk ? -1 : 1))
        .slice(0, most + readFurther);
      if (waiting.length === 0) return { members: [], cursor: undefined, next: undefined };
      const found = await batches.read(
        waiting.map(({ sk }) => memberKey(campaign, keyOf(sk))),
        `reading fresh members of the campaign ${campaign} failed`,
      );
      // One that has no member yet is being imported: it stays. One of another list is a member there.
      const known = waiting
        .flatMap((fresh) => {
          const item = found.get(nameOf(memberKey(campaign, keyOf(fresh.sk))));
          return item === undefined ? [] : [{ fresh, member: memberFrom(item) }];
        })
        .slice(0, most);
      return {
        members: known.filter(isOfItsList).map(({ member }) => member),
        cursor: undefined,
        next: known.length === 0 ? undefined : cursorOf(known.map(({ fresh }) => fresh)),
      };
    },

    moveCursor: async (campaign, _, to) => {
      await batches.write(
        placesIn(to).map(({ shard, sk }) => ({ remove: { pk: freshPartition(campaign, shard), sk } })),
        `taking members off the fresh ones of the campaign ${campaign} failed`,
      );
      return 'moved';
    },
  };
};

const keyOf = (sk: string): string => sk.slice(sk.lastIndexOf('#') + 1);
const isOfItsList = ({ fresh, member }: { readonly fresh: Fresh; readonly member: Member }): boolean =>
  member.list.id === fresh.list;
const cursorOf = (all: readonly Fresh[]): string => all.map(({ shard, sk }) => `${shard}|${sk}`).join(' ');
const placesIn = (cursor: string): readonly Pick<Fresh, 'shard' | 'sk'>[] =>
  cursor.split(' ').map((place) => {
    const [shard = '', sk = ''] = place.split('|');
    return { shard: Number(shard), sk };
  });
