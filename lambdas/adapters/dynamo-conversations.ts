import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Conversation } from '../../domain/conversation/model.ts';
import type { Conversations } from '../../domain/conversation/ports.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import {
  ConversationStoreFault,
  ConversationTooLongFault,
  conversationFrom,
  conversationItem,
  conversationKey,
} from './dynamo-conversation-items.ts';

/**
 * An item of DynamoDB holds 400 KB. A conversation is refused above 350 KB, some seven hundred steps of an ordinary script; one that is being
 * closed may use 40 KB more, so that the longest talk can still be given its disposition.
 */
export const mostKilobytes = { talk: 350, closing: 390 } as const;

/**
 * Conversations in the table `interactions`, one item each: the read is consistent, because an agent who reloads must see what they submitted
 * a second ago, and one conditional write on the revision decides between two agents, a retry and a wrap-up.
 */
export const dynamoConversations = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.interactions,
): Conversations => ({
  find: async (id) => {
    const { Item } = await client
      .send(new GetCommand({ TableName: tableName, Key: conversationKey(id), ConsistentRead: true }))
      .catch((cause: unknown) => {
        throw new ConversationStoreFault(`reading conversation ${id} failed`, { cause });
      });
    return Item === undefined ? undefined : conversationFrom(Item);
  },

  save: async (conversation) => {
    const Item = conversationItem(conversation, keptDays);
    refuseTooLong(conversation, Item);
    try {
      await client.send(
        new PutCommand({
          TableName: tableName,
          Item,
          ...(conversation.revision === 1
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : {
                ConditionExpression: 'revision = :before',
                ExpressionAttributeValues: { ':before': conversation.revision - 1 },
              }),
        }),
      );
      return 'saved';
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return 'conflict';
      throw new ConversationStoreFault(`writing conversation ${conversation.id} failed`, { cause });
    }
  },
});

/** Its JSON is longer than what DynamoDB counts of it: names, texts in UTF-8 and a little for each value. */
const refuseTooLong = ({ id, disposition, entries }: Conversation, item: object): void => {
  const kilobytes = new TextEncoder().encode(JSON.stringify(item)).byteLength / 1024;
  const most = disposition === undefined ? mostKilobytes.talk : mostKilobytes.closing;
  if (kilobytes > most) {
    throw new ConversationTooLongFault(
      `conversation ${id} would take ${Math.ceil(kilobytes)} KB with its ${entries.length} entries, and ${most} KB is what its item may hold: close it with a disposition and go on in a new contact`,
    );
  }
};
