import { documentClient } from '../adapters/document-client.ts';
import { dynamoCampaigns } from '../adapters/dynamo-campaigns.ts';
import { dynamoTally } from '../adapters/dynamo-tally.ts';
import { systemClock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
const outbound = environment('OUTBOUND_TABLE');

export const handler = createHandler({
  book: dynamoCampaigns(client, outbound),
  counting: dynamoTally(client, outbound, systemClock),
  clock: systemClock,
});
