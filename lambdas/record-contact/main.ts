import { noteEscaped } from '../../domain/dialling/note-escaped.ts';
import { followContact } from '../../domain/promise/follow-contact.ts';
import type { Language } from '../../domain/shared/language.ts';
import { readWorkingTime } from '../../domain/working-time/read-working-time.ts';
import { connectClient } from '../adapters/connect-client.ts';
import { connectDispositionTasks } from '../adapters/connect-disposition-tasks.ts';
import { documentClient } from '../adapters/document-client.ts';
import { dynamoContactJournal } from '../adapters/dynamo-contact-journal.ts';
import { dynamoLastContacts } from '../adapters/dynamo-contact-last.ts';
import { dynamoPersonContacts } from '../adapters/dynamo-contact-persons.ts';
import { dynamoConversations } from '../adapters/dynamo-conversations.ts';
import { dynamoDialNotes } from '../adapters/dynamo-dial-ledger.ts';
import { dynamoNotRecorded } from '../adapters/dynamo-not-recorded.ts';
import { keepScriptRecords } from '../adapters/dynamo-script-records.ts';
import { secretNumberKeys } from '../adapters/number-keys.ts';
import { secretsClient } from '../adapters/secrets-client.ts';
import { promisePorts, settleAttempts } from '../adapters/settle-attempts.ts';
import { systemClock as clock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { countMetric } from '../shared/metric.ts';
import { settleTables } from '../shared/settle-tables.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
const tables = settleTables();
const { interactions, outbound, keptDays } = tables;
const workingTime = readWorkingTime(environment('WORKING_TIME'));
const ledgerEscaped = noteEscaped({
  keys: secretNumberKeys(secretsClient(), environment('NUMBER_KEY_SECRET_ARN')),
  ledger: dynamoDialNotes(client, outbound, { clock, keptDays: keptDays.outbound }),
});

export const handler = createHandler({
  journal: dynamoContactJournal(client, interactions, keptDays.interactions),
  persons: dynamoPersonContacts(client, interactions, keptDays.interactions),
  lastContacts: dynamoLastContacts(client, environment('CUSTOMERS_TABLE')),
  conversations: dynamoConversations(client, interactions, keptDays.interactions),
  notRecorded: dynamoNotRecorded(client, interactions, keptDays.interactions),
  keepEnd: (end) => keepScriptRecords(client, interactions, [end], keptDays.interactions),
  tasks: connectDispositionTasks(connectClient(), {
    instanceId: environment('CONNECT_INSTANCE_ID'),
    flows: JSON.parse(environment('DISPOSITION_TASK_FLOWS')) as Readonly<Record<Language, string>>,
    timeZone: workingTime.timeZone,
  }),
  settle: settleAttempts(client, tables, { clock, workingTime }),
  followPromises: followContact(promisePorts(client, tables, { clock, workingTime })),
  noteEscaped: async (call) => {
    await ledgerEscaped(call);
    countMetric('DialOutsideGate', 1);
  },
});
