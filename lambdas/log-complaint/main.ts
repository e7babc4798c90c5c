import { readWorkingTime } from '../../domain/working-time/read-working-time.ts';
import { documentClient } from '../adapters/document-client.ts';
import { dynamoComplaintCards } from '../adapters/dynamo-complaint-cards.ts';
import { dynamoComplaintStore } from '../adapters/dynamo-complaint-store.ts';
import { systemClock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

const client = documentClient();

export const handler = createHandler({
  complaints: dynamoComplaintStore(client, environment('COMPLAINTS_TABLE'), retentionDaysOf('complaints')),
  cards: dynamoComplaintCards(client, environment('CUSTOMERS_TABLE')),
  clock: systemClock,
  workingTime: readWorkingTime(environment('WORKING_TIME')),
});
