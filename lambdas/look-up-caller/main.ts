import { documentClient } from '../adapters/document-client.ts';
import { dynamoCustomerCards } from '../adapters/dynamo-customer-cards.ts';
import { systemClock } from '../adapters/system.ts';
import { environment, timeZoneOfWorkingTime } from '../shared/environment.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler({
  cards: dynamoCustomerCards(documentClient(), environment('CUSTOMERS_TABLE')),
  clock: systemClock,
  timeZone: timeZoneOfWorkingTime(),
});
