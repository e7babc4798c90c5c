import { documentClient } from '../adapters/document-client.ts';
import { dynamoSlotStore } from '../adapters/dynamo-slot-store.ts';
import { systemClock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler({
  slots: dynamoSlotStore(documentClient(), environment('CALENDARS_TABLE')),
  clock: systemClock,
});
