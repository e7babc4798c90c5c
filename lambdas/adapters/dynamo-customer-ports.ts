import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CustomerPorts } from '../../domain/customer/ports.ts';
import type { Clock, Ids } from '../../domain/shared/ports.ts';
import { dynamoCustomerCardWriter } from './dynamo-customer-card-writer.ts';
import { dynamoCardsDue } from './dynamo-customer-cards-due.ts';
import { dynamoCustomerProfiles } from './dynamo-customer-profiles.ts';

/** Everything that opening and changing customers' files needs, in the table `customers`. */
export const dynamoCustomerPorts = (
  client: DynamoDBDocumentClient,
  tableName: string,
  time: { readonly clock: Clock; readonly ids: Ids },
): CustomerPorts => ({
  cards: dynamoCustomerCardWriter(client, tableName),
  profiles: dynamoCustomerProfiles(client, tableName),
  due: dynamoCardsDue(client, tableName, time),
});
