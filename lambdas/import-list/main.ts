import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoCampaigns } from '../adapters/dynamo-campaigns.ts';
import { dynamoListBook } from '../adapters/dynamo-list-book.ts';
import { importDocumentClient } from '../adapters/import-document-client.ts';
import { listIds } from '../adapters/list-ids.ts';
import { s3Client } from '../adapters/s3-client.ts';
import { s3ListFiles } from '../adapters/s3-list-files.ts';
import { sqsListParts } from '../adapters/sqs-list-parts.ts';
import { systemClock } from '../adapters/system.ts';
import { environment, timeZoneOfWorkingTime } from '../shared/environment.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

const client = importDocumentClient();
const table = environment('OUTBOUND_TABLE');

export const handler = createHandler({
  files: s3ListFiles(s3Client(), environment('LISTS_BUCKET')),
  book: dynamoListBook(client, table, retentionDaysOf('outbound')),
  queue: sqsListParts(new SQSClient({}), environment('LIST_PARTS_QUEUE_URL')),
  campaigns: dynamoCampaigns(client, table),
  ids: listIds,
  clock: systemClock,
  timeZone: timeZoneOfWorkingTime(),
});
