import { campaignLists } from '../../domain/campaign/campaign-lists.ts';
import { documentClient } from '../adapters/document-client.ts';
import { dynamoCampaigns } from '../adapters/dynamo-campaigns.ts';
import { readLedgerDay } from '../adapters/dynamo-dial-ledger.ts';
import { dynamoListBook } from '../adapters/dynamo-list-book.ts';
import { readCampaignRecords } from '../adapters/dynamo-script-records.ts';
import { dynamoTally } from '../adapters/dynamo-tally.ts';
import { systemClock as clock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
const outbound = environment('OUTBOUND_TABLE');
const interactions = environment('INTERACTIONS_TABLE');

export const handler = createHandler({
  book: dynamoCampaigns(client, outbound),
  counting: dynamoTally(client, outbound, clock),
  lists: campaignLists(dynamoListBook(client, outbound)),
  records: (campaign, from) =>
    readCampaignRecords(client, interactions, { campaign, from, to: new Date(clock.now().getTime() + 1) }),
  ledger: (campaign, day) => readLedgerDay(client, outbound, campaign, day),
});
