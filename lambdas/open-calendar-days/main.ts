import { documentClient } from '../adapters/document-client.ts';
import { dynamoSlotStore } from '../adapters/dynamo-slot-store.ts';
import { systemClock } from '../adapters/system.ts';
import { readCalendars } from '../shared/calendars.ts';
import { environment } from '../shared/environment.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler({
  slots: dynamoSlotStore(documentClient(), environment('CALENDARS_TABLE'), retentionDaysOf('appointments')),
  clock: systemClock,
  calendars: readCalendars(environment('CALENDARS')),
});
