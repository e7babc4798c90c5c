import { documentClient } from '../adapters/document-client.ts';
import { dynamoComplaintStore } from '../adapters/dynamo-complaint-store.ts';
import { environment, timeZoneOfWorkingTime } from '../shared/environment.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler({
  complaints: dynamoComplaintStore(documentClient(), environment('COMPLAINTS_TABLE')),
  timeZone: timeZoneOfWorkingTime(),
});
