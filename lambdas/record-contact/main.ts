import type { Language } from '../../domain/shared/language.ts';
import { connectClient } from '../adapters/connect-client.ts';
import { connectDispositionTasks } from '../adapters/connect-disposition-tasks.ts';
import { documentClient } from '../adapters/document-client.ts';
import { dynamoContactJournal } from '../adapters/dynamo-contact-journal.ts';
import { dynamoLastContacts } from '../adapters/dynamo-contact-last.ts';
import { dynamoPersonContacts } from '../adapters/dynamo-contact-persons.ts';
import { dynamoConversations } from '../adapters/dynamo-conversations.ts';
import { dynamoNotRecorded } from '../adapters/dynamo-not-recorded.ts';
import { keepScriptRecords } from '../adapters/dynamo-script-records.ts';
import { environment, timeZoneOfWorkingTime } from '../shared/environment.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
const interactions = environment('INTERACTIONS_TABLE');
const keptDays = retentionDaysOf('interactions');

export const handler = createHandler({
  journal: dynamoContactJournal(client, interactions, keptDays),
  persons: dynamoPersonContacts(client, interactions, keptDays),
  lastContacts: dynamoLastContacts(client, environment('CUSTOMERS_TABLE')),
  conversations: dynamoConversations(client, interactions, keptDays),
  notRecorded: dynamoNotRecorded(client, interactions, keptDays),
  keepEnd: (end) => keepScriptRecords(client, interactions, [end], keptDays),
  tasks: connectDispositionTasks(connectClient(), {
    instanceId: environment('CONNECT_INSTANCE_ID'),
    flows: JSON.parse(environment('DISPOSITION_TASK_FLOWS')) as Readonly<Record<Language, string>>,
    timeZone: timeZoneOfWorkingTime(),
  }),
});
