import { readWorkingTime } from '../../domain/working-time/read-working-time.ts';
import { documentClient } from '../adapters/document-client.ts';
import { dynamoNationalLists } from '../adapters/dynamo-national-lists.ts';
import { dynamoNumbers } from '../adapters/dynamo-numbers.ts';
import { dynamoPromiseIndex } from '../adapters/dynamo-promise-shelf.ts';
import { dynamoPromiseStore } from '../adapters/dynamo-promise-store.ts';
import { secretNumberKeys } from '../adapters/number-keys.ts';
import { secretsClient } from '../adapters/secrets-client.ts';
import { systemClock as clock, randomIds } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { outboundSettings } from '../shared/outbound.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
const promises = environment('PROMISES_TABLE');
const outbound = environment('OUTBOUND_TABLE');
const keptDays = retentionDaysOf('promises');
const settings = outboundSettings();

export const handler = createHandler({
  promises: dynamoPromiseStore(client, promises, keptDays),
  index: dynamoPromiseIndex(client, promises, keptDays),
  keys: secretNumberKeys(secretsClient(), environment('NUMBER_KEY_SECRET_ARN')),
  numbers: dynamoNumbers(client, outbound, { clock, ids: randomIds }),
  nationalLists: dynamoNationalLists(client, outbound, clock),
  settings,
  callerId: settings.callerIds[0],
  clock,
  workingTime: readWorkingTime(environment('WORKING_TIME')),
});
