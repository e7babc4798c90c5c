import { documentClient } from '../adapters/document-client.ts';
import { dynamoSurveyStore } from '../adapters/dynamo-survey-store.ts';
import { systemClock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler({
  surveys: dynamoSurveyStore(documentClient(), environment('INTERACTIONS_TABLE'), retentionDaysOf('surveys')),
  clock: systemClock,
});
