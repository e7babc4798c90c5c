import { documentClient } from '../adapters/document-client.ts';
import { dynamoAppointmentCards } from '../adapters/dynamo-appointment-cards.ts';
import { dynamoCampaigns } from '../adapters/dynamo-campaigns.ts';
import { dynamoCustomerCards } from '../adapters/dynamo-customer-cards.ts';
import { dynamoReminderMembers } from '../adapters/dynamo-reminder-members.ts';
import { dynamoSlotStore } from '../adapters/dynamo-slot-store.ts';
import { secretNumberKeys } from '../adapters/number-keys.ts';
import { secretsClient } from '../adapters/secrets-client.ts';
import { systemClock as clock } from '../adapters/system.ts';
import { readCalendars } from '../shared/calendars.ts';
import { environment, timeZoneOfWorkingTime } from '../shared/environment.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
const customers = environment('CUSTOMERS_TABLE');
const outbound = environment('OUTBOUND_TABLE');

export const handler = createHandler({
  calendars: readCalendars(environment('CALENDARS')),
  slots: dynamoSlotStore(client, environment('CALENDARS_TABLE')),
  cards: dynamoAppointmentCards(client, customers),
  customers: dynamoCustomerCards(client, customers),
  campaigns: dynamoCampaigns(client, outbound),
  keys: secretNumberKeys(secretsClient(), environment('NUMBER_KEY_SECRET_ARN')),
  members: dynamoReminderMembers(client, outbound, { clock, keptDays: retentionDaysOf('outbound') }),
  deploymentZone: timeZoneOfWorkingTime(),
  clock,
});
