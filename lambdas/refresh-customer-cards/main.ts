import { documentClient } from '../adapters/document-client.ts';
import { dynamoCustomerPorts } from '../adapters/dynamo-customer-ports.ts';
import { randomIds, systemClock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { createHandler } from './handler.ts';

const time = { clock: systemClock, ids: randomIds };

export const handler = createHandler({
  ...dynamoCustomerPorts(documentClient(), environment('CUSTOMERS_TABLE'), time),
  clock: systemClock,
});
