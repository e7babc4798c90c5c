import { documentClient } from '../adapters/document-client.ts';
import { dynamoNumbers } from '../adapters/dynamo-numbers.ts';
import { secretNumberKeys } from '../adapters/number-keys.ts';
import { secretsClient } from '../adapters/secrets-client.ts';
import { randomIds, systemClock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler({
  keys: secretNumberKeys(secretsClient(), environment('NUMBER_KEY_SECRET_ARN')),
  numbers: dynamoNumbers(documentClient(), environment('OUTBOUND_TABLE'), {
    clock: systemClock,
    ids: randomIds,
  }),
  clock: systemClock,
});
