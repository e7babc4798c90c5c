import { documentClient } from '../adapters/document-client.ts';
import { dynamoContactJournal } from '../adapters/dynamo-contact-journal.ts';
import { dynamoLastContacts } from '../adapters/dynamo-contact-last.ts';
import { dynamoPersonContacts } from '../adapters/dynamo-contact-persons.ts';
import { environment } from '../shared/environment.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
const interactions = environment('INTERACTIONS_TABLE');

export const handler = createHandler({
  journal: dynamoContactJournal(client, interactions),
  persons: dynamoPersonContacts(client, interactions),
  lastContacts: dynamoLastContacts(client, environment('CUSTOMERS_TABLE')),
});
