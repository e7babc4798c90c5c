import { campaignLists } from '../../domain/campaign/campaign-lists.ts';
import { documentClient } from '../adapters/document-client.ts';
import { campaignSurroundings } from '../adapters/dynamo-campaign-surroundings.ts';
import { dynamoCampaigns } from '../adapters/dynamo-campaigns.ts';
import { dynamoListBook } from '../adapters/dynamo-list-book.ts';
import { dynamoPublishedScripts } from '../adapters/dynamo-published-scripts.ts';
import { systemClock as clock } from '../adapters/system.ts';
import { environment, timeZoneOfWorkingTime } from '../shared/environment.ts';
import { outboundSettings } from '../shared/outbound.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
const outbound = environment('OUTBOUND_TABLE');
const { callerIds } = outboundSettings();

export const handler = createHandler({
  book: dynamoCampaigns(client, outbound),
  lists: campaignLists(dynamoListBook(client, outbound)),
  surroundings: campaignSurroundings({
    scripts: dynamoPublishedScripts(client, environment('CATALOGUE_TABLE'), clock),
    callerIds,
    timeZone: timeZoneOfWorkingTime(),
    clock,
  }),
  clock,
});
