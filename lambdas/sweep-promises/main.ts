import type { Language } from '../../domain/shared/language.ts';
import { readWorkingTime } from '../../domain/working-time/read-working-time.ts';
import { connectClient } from '../adapters/connect-client.ts';
import { connectPromiseTasks } from '../adapters/connect-promise-tasks.ts';
import { documentClient } from '../adapters/document-client.ts';
import { dynamoPromiseCards } from '../adapters/dynamo-promise-cards.ts';
import { dynamoPromiseIndex, dynamoPromiseShelf } from '../adapters/dynamo-promise-shelf.ts';
import { dynamoPromiseStore } from '../adapters/dynamo-promise-store.ts';
import { systemClock } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
const table = environment('PROMISES_TABLE');
const keptDays = retentionDaysOf('promises');
const workingTime = readWorkingTime(environment('WORKING_TIME'));
const flowsOf = (name: string) => JSON.parse(environment(name)) as Readonly<Record<Language, string>>;

export const handler = createHandler({
  promises: dynamoPromiseStore(client, table, keptDays),
  index: dynamoPromiseIndex(client, table, keptDays),
  shelf: dynamoPromiseShelf(client, table, keptDays),
  cards: dynamoPromiseCards(client, environment('CUSTOMERS_TABLE')),
  tasks: connectPromiseTasks(connectClient(), {
    instanceId: environment('CONNECT_INSTANCE_ID'),
    callTaskFlows: flowsOf('CALL_TASK_FLOWS'),
    timeZone: workingTime.timeZone,
  }),
  clock: systemClock,
  workingTime,
  // The alarm's metric filter looks for `$.metric`; numbers only, nobody's data.
  escalate: (late) => {
    process.stdout.write(`${JSON.stringify({ metric: 'PromiseLate', ...late })}\n`);
  },
});
