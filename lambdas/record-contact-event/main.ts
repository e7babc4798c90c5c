import { documentClient } from '../adapters/document-client.ts';
import { dynamoContactJournal } from '../adapters/dynamo-contact-journal.ts';
import { environment } from '../shared/environment.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler({
  journal: dynamoContactJournal(
    documentClient(),
    environment('INTERACTIONS_TABLE'),
    retentionDaysOf('interactions'),
  ),
});
