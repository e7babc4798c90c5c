import { documentClient } from '../adapters/document-client.ts';
import { dynamoContactJournal } from '../adapters/dynamo-contact-journal.ts';
import { dynamoLastContacts } from '../adapters/dynamo-contact-last.ts';
import { dynamoPersonContacts } from '../adapters/dynamo-contact-persons.ts';
import { environment } from '../shared/environment.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
const interactions = environment('INTERACTIONS_TABLE');
const keptDays = retentionDaysOf('interactions');

export const handler = createHandler({
  journal: dynamoContactJournal(client, interactions, keptDays),
  persons: dynamoPersonContacts(client, interactions, keptDays),
  lastContacts: dynamoLastContacts(client, environment('CUSTOMERS_TABLE')),
});
