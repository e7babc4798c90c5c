import { foreseeMembers } from '../../domain/calling-list/foresee-members.ts';
import { rowWriters } from '../../domain/calling-list/row-writers.ts';
import { dynamoCampaigns } from '../adapters/dynamo-campaigns.ts';
import { dynamoListBook } from '../adapters/dynamo-list-book.ts';
import {
  dynamoNationalRows,
  dynamoNumberRecords,
  dynamoRefusalRows,
} from '../adapters/dynamo-list-numbers.ts';
import { dynamoMemberImport } from '../adapters/dynamo-member-import.ts';
import { dynamoNationalLists } from '../adapters/dynamo-national-lists.ts';
import { dynamoNumbers } from '../adapters/dynamo-numbers.ts';
import { importDocumentClient } from '../adapters/import-document-client.ts';
import { secretNumberKeys } from '../adapters/number-keys.ts';
import { s3Client } from '../adapters/s3-client.ts';
import { s3ListFiles } from '../adapters/s3-list-files.ts';
import { secretsClient } from '../adapters/secrets-client.ts';
import { randomIds, systemClock } from '../adapters/system.ts';
import { environment, timeZoneOfWorkingTime } from '../shared/environment.ts';
import { outboundSettings } from '../shared/outbound.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

const client = importDocumentClient();
const table = environment('OUTBOUND_TABLE');
const keptDays = retentionDaysOf('outbound');

export const handler = createHandler({
  files: s3ListFiles(s3Client(), environment('LISTS_BUCKET')),
  book: dynamoListBook(client, table, keptDays),
  keys: secretNumberKeys(secretsClient(), environment('NUMBER_KEY_SECRET_ARN')),
  rows: rowWriters({
    members: dynamoMemberImport(client, table, keptDays),
    'do-not-call': dynamoNationalRows(client, table),
    refusals: dynamoRefusalRows(
      dynamoNumbers(client, table, { clock: systemClock, ids: randomIds, keptDays }),
    ),
  }),
  foresight: foreseeMembers({
    campaigns: dynamoCampaigns(client, table),
    records: dynamoNumberRecords(client, table),
    nationalLists: dynamoNationalLists(client, table, systemClock),
    settings: outboundSettings(),
    deploymentZone: timeZoneOfWorkingTime(),
    clock: systemClock,
  }),
  clock: systemClock,
});
