import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Member } from '../../domain/campaign/model.ts';
import type { ReminderMembers } from '../../domain/reminder/ports.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import { storeFault } from './outbound-fault.ts';
import { memberKey } from './outbound-items.ts';
import { freshItem, memberFrom, memberItem } from './outbound-member-items.ts';

/**
 * Members of reminder campaigns in the table `outbound`. As with a list, the entry "nobody has asked to dial this one yet" is written before the
 * member: what died in between is written again by the next run.
 */
export const dynamoReminderMembers = (
  client: DynamoDBDocumentClient,
  tableName: string,
  { clock, keptDays }: { readonly clock: Clock; readonly keptDays: number },
): ReminderMembers => {
  const put = (Item: Readonly<Record<string, unknown>>, condition: object = {}) =>
    client.send(new PutCommand({ TableName: tableName, Item, ...condition }));
  return {
    find: async (campaign, key) => {
      const { Item } = await client
        .send(new GetCommand({ TableName: tableName, Key: memberKey(campaign, key), ConsistentRead: true }))
        .catch(storeFault(`reading a member of the campaign ${campaign} failed`));
      return Item && memberFrom(Item);
    },
    put: async (next, seen) => {
      const now = clock.now();
      try {
        // One that waits has its entry, or had it.
        if (seen?.progress.state !== 'waiting') await put(freshItem(next, now, now, keptDays));
        await put(memberItem(next, now, keptDays), asSeen(seen));
        return 'put';
      } catch (cause) {
        if (cause instanceof ConditionalCheckFailedException) return 'passed';
        return storeFault(`writing a member of the campaign ${next.campaign} failed`)(cause);
      }
    },
  };
};

const asSeen = (seen: Member | undefined) =>
  seen === undefined
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        // One that a list brought has no slot.
        ConditionExpression: `#progress = :progress AND #attempts = :attempts AND ${
          seen.slotId === undefined ? 'attribute_not_exists(#slotId)' : '#slotId = :slotId'
        }`,
        ExpressionAttributeNames: { '#progress': 'progress', '#attempts': 'attempts', '#slotId': 'slotId' },
        ExpressionAttributeValues: {
          ':progress': seen.progress.state,
          ':attempts': seen.progress.attempts,
          ...(seen.slotId !== undefined && { ':slotId': seen.slotId }),
        },
      };
