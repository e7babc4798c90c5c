import { scriptEngine } from '../../domain/script/engine.ts';
import { readWorkingTime } from '../../domain/working-time/read-working-time.ts';
import { connectClient } from '../adapters/connect-client.ts';
import { connectCustomerLines } from '../adapters/connect-customer-lines.ts';
import { documentClient } from '../adapters/document-client.ts';
import { dynamoAppointmentCards } from '../adapters/dynamo-appointment-cards.ts';
import { dynamoScriptCatalogue } from '../adapters/dynamo-catalogue.ts';
import { dynamoComplaintCards } from '../adapters/dynamo-complaint-cards.ts';
import { dynamoComplaintStore } from '../adapters/dynamo-complaint-store.ts';
import { dynamoConversations } from '../adapters/dynamo-conversations.ts';
import { dynamoCustomerFiles } from '../adapters/dynamo-customer-files.ts';
import { dynamoCustomerPorts } from '../adapters/dynamo-customer-ports.ts';
import { dynamoDirectoryList } from '../adapters/dynamo-directory-list.ts';
import { dynamoNumbers } from '../adapters/dynamo-numbers.ts';
import { dynamoOutbox } from '../adapters/dynamo-outbox.ts';
import { dynamoPromiseStore } from '../adapters/dynamo-promise-store.ts';
import { dynamoPublishedScripts } from '../adapters/dynamo-published-scripts.ts';
import { dynamoScriptRecords } from '../adapters/dynamo-script-records.ts';
import { dynamoSlotStore } from '../adapters/dynamo-slot-store.ts';
import { secretNumberKeys } from '../adapters/number-keys.ts';
import { secretsClient } from '../adapters/secrets-client.ts';
import { systemClock as clock, randomIds } from '../adapters/system.ts';
import { companyNames, environment } from '../shared/environment.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
const workingTime = readWorkingTime(environment('WORKING_TIME'));
const customers = environment('CUSTOMERS_TABLE');
const interactions = environment('INTERACTIONS_TABLE');
const catalogue = environment('CATALOGUE_TABLE');
const complaints = environment('COMPLAINTS_TABLE');
const promises = environment('PROMISES_TABLE');
const keptDays = retentionDaysOf('interactions');

export const handler = createHandler({
  engine: scriptEngine,
  conversations: dynamoConversations(client, interactions, keptDays),
  records: dynamoScriptRecords(client, interactions, keptDays),
  scripts: dynamoPublishedScripts(client, catalogue, clock),
  catalogue: dynamoScriptCatalogue(client, catalogue),
  directory: dynamoDirectoryList(client, catalogue),
  files: dynamoCustomerFiles(
    client,
    { customers, interactions, complaints, promises },
    { timeZone: workingTime.timeZone, companyName: companyNames(), clock },
  ),
  lines: connectCustomerLines(connectClient(), environment('CONNECT_INSTANCE_ID')),
  outbox: dynamoOutbox(client, environment('MESSAGES_TABLE'), retentionDaysOf('messages')),
  slots: dynamoSlotStore(client, environment('CALENDARS_TABLE')),
  appointments: dynamoAppointmentCards(client, customers),
  complaints: dynamoComplaintStore(client, complaints, retentionDaysOf('complaints')),
  complaintCards: dynamoComplaintCards(client, customers),
  promises: dynamoPromiseStore(client, promises, retentionDaysOf('promises')),
  customers: dynamoCustomerPorts(client, customers, { clock, ids: randomIds }),
  dialled: {
    keys: secretNumberKeys(secretsClient(), environment('NUMBER_KEY_SECRET_ARN')),
    numbers: dynamoNumbers(client, environment('OUTBOUND_TABLE'), {
      clock,
      ids: randomIds,
      keptDays: retentionDaysOf('outbound'),
    }),
  },
  clock,
  workingTime,
  keptDays: retentionDaysOf('appointments'),
});
