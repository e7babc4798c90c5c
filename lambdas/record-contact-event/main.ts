import { readWorkingTime } from '../../domain/working-time/read-working-time.ts';
import { documentClient } from '../adapters/document-client.ts';
import { dynamoContactJournal } from '../adapters/dynamo-contact-journal.ts';
import { settleAttempts } from '../adapters/settle-attempts.ts';
import { systemClock as clock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { settleTables } from '../shared/settle-tables.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
const tables = settleTables();
const workingTime = readWorkingTime(environment('WORKING_TIME'));

export const handler = createHandler({
  journal: dynamoContactJournal(client, tables.interactions, tables.keptDays.interactions),
  settle: settleAttempts(client, tables, { clock, workingTime }),
});
