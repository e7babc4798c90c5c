import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ContactJournal } from '../../domain/contact/ports.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import {
  eventItem,
  InteractionStoreFault,
  keptRecordFrom,
  recordItem,
  recordKey,
} from './dynamo-contact-items.ts';

/** Events and records of contacts in the table `interactions`, all of a contact under one key. */
export const dynamoContactJournal = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.interactions,
): ContactJournal => ({
  keepEvent: async (event, revision) => {
    try {
      await client.send(
        new PutCommand({
          TableName: tableName,
          Item: eventItem(event, revision, keptDays),
          ConditionExpression: 'attribute_not_exists(pk) OR revision < :revision',
          ExpressionAttributeValues: { ':revision': revision },
        }),
      );
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return;
      throw new InteractionStoreFault(`keeping an event of contact ${event.contactId} failed`, { cause });
    }
  },

  find: async (contactId) => {
    try {
      const { Item } = await client.send(
        new GetCommand({ TableName: tableName, Key: recordKey(contactId), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : keptRecordFrom(Item);
    } catch (cause) {
      throw new InteractionStoreFault(`reading the record of contact ${contactId} failed`, { cause });
    }
  },

  replace: async (kept, seen) => {
    try {
      await client.send(
        new PutCommand({
          TableName: tableName,
          Item: recordItem(kept, keptDays),
          ...(seen === undefined
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : { ConditionExpression: 'revision = :seen', ExpressionAttributeValues: { ':seen': seen } }),
        }),
      );
      return 'replaced';
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return 'conflict';
      throw new InteractionStoreFault(`keeping the record of contact ${kept.record.contactId} failed`, {
        cause,
      });
    }
  },
});
