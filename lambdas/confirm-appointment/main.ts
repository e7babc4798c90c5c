import { documentClient } from '../adapters/document-client.ts';
import { dynamoAppointmentCards } from '../adapters/dynamo-appointment-cards.ts';
import { systemClock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler({
  cards: dynamoAppointmentCards(documentClient(), environment('CUSTOMERS_TABLE')),
  clock: systemClock,
  keptDays: retentionDaysOf('appointments'),
});
