import { documentClient } from '../adapters/document-client.ts';
import { dynamoPromiseStore } from '../adapters/dynamo-promise-store.ts';
import { systemClock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler({
  promises: dynamoPromiseStore(documentClient(), environment('PROMISES_TABLE'), retentionDaysOf('promises')),
  clock: systemClock,
});
