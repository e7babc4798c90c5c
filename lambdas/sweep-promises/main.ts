import { documentClient } from '../adapters/document-client.ts';
import { dynamoPromiseStore } from '../adapters/dynamo-promise-store.ts';
import { systemClock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler({
  promises: dynamoPromiseStore(documentClient(), environment('PROMISES_TABLE')),
  clock: systemClock,
  // The alarm's metric filter looks for `$.metric`; numbers only, nobody's data.
  escalate: (late) => {
    process.stdout.write(`${JSON.stringify({ metric: 'PromiseLate', ...late })}\n`);
  },
});
