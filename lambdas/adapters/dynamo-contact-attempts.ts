import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ContactAttempts } from '../../domain/dialling/ports.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import { text } from './dynamo-customer-items.ts';
import { storeFault } from './outbound-fault.ts';
import { contactAttemptKey, expiry } from './outbound-items.ts';

/** Events come within minutes; a record may be changed for days, and says the attempt itself. */
const keptDays = 30;

export const contactAttemptItem = (contactId: string, attemptId: string, now: Date) => ({
  ...contactAttemptKey(contactId),
  attemptId,
  expiresAt: expiry(now, keptDays),
});

/** Which attempt a contact is, in the table `outbound`. */
export const dynamoContactAttempts = (
  client: DynamoDBDocumentClient,
  tableName: string,
  clock: Clock,
): ContactAttempts => ({
  note: async (contactId, attemptId) => {
    await client
      .send(
        new PutCommand({ TableName: tableName, Item: contactAttemptItem(contactId, attemptId, clock.now()) }),
      )
      .catch(storeFault(`noting the attempt of contact ${contactId} failed`));
  },
  find: async (contactId) => {
    const { Item } = await client
      .send(new GetCommand({ TableName: tableName, Key: contactAttemptKey(contactId), ConsistentRead: true }))
      .catch(storeFault(`reading the attempt of contact ${contactId} failed`));
    return text(Item?.['attemptId']);
  },
});
