import { documentClient } from '../adapters/document-client.ts';
import { dynamoAppointmentCards } from '../adapters/dynamo-appointment-cards.ts';
import { dynamoSlotStore } from '../adapters/dynamo-slot-store.ts';
import { systemClock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

const client = documentClient();

export const handler = createHandler({
  slots: dynamoSlotStore(client, environment('CALENDARS_TABLE')),
  cards: dynamoAppointmentCards(client, environment('CUSTOMERS_TABLE')),
  clock: systemClock,
  keptDays: retentionDaysOf('appointments'),
});
