import { SQSClient } from '@aws-sdk/client-sqs';
import { gate } from '../../domain/dialling/gate.ts';
import { readWorkingTime } from '../../domain/working-time/read-working-time.ts';
import { connectCalls } from '../adapters/connect-calls.ts';
import { connectClient } from '../adapters/connect-client.ts';
import { connectFloor } from '../adapters/connect-floor.ts';
import { documentClient } from '../adapters/document-client.ts';
import { dynamoContactAttempts } from '../adapters/dynamo-contact-attempts.ts';
import { dynamoDialNotes } from '../adapters/dynamo-dial-ledger.ts';
import { dynamoDialReader } from '../adapters/dynamo-dial-reader.ts';
import { dynamoMembers } from '../adapters/dynamo-members.ts';
import { dynamoNationalLists } from '../adapters/dynamo-national-lists.ts';
import { dynamoNumbers } from '../adapters/dynamo-numbers.ts';
import { dynamoPace } from '../adapters/dynamo-pace.ts';
import { dynamoTally } from '../adapters/dynamo-tally.ts';
import { followAttempts } from '../adapters/settle-attempts.ts';
import { sqsDialQueue } from '../adapters/sqs-dial-queue.ts';
import { systemClock as clock, randomIds } from '../adapters/system.ts';
import { environment } from '../shared/environment.ts';
import { countMetric } from '../shared/metric.ts';
import { flowsOf, outboundSettings, queueOfTeam } from '../shared/outbound.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
const table = environment('OUTBOUND_TABLE');
const keptDays = retentionDaysOf('outbound');
const settings = outboundSettings();
const workingTime = readWorkingTime(environment('WORKING_TIME'));
const instanceId = environment('CONNECT_INSTANCE_ID');
// Whether an answer that comes late is waited for costs nobody anything: no caller listens, and a lost answer is an attempt that nobody knows of.
const connect = connectClient({ requestTimeoutMilliseconds: 10_000 });
const reader = dynamoDialReader(client, table);
const members = dynamoMembers(client, table);
const notes = dynamoDialNotes(client, table, { clock, keptDays });
const tally = dynamoTally(client, table, clock);

export const handler = createHandler({
  numbers: dynamoNumbers(client, table, { clock, ids: randomIds, keptDays }),
  notes,
  calls: connectCalls(connect, {
    instanceId,
    flows: {
      'outbound-call': flowsOf('OUTBOUND_CALL_FLOWS'),
      reminder: flowsOf('REMINDER_FLOWS'),
      'call-task': flowsOf('CALL_TASK_FLOWS'),
    },
  }),
  // An attempt that stands in the way of an order, and that nobody heard of, may be a promised callback's.
  followUp: followAttempts(
    client,
    {
      outbound: table,
      promises: environment('PROMISES_TABLE'),
      keptDays: { outbound: keptDays, promises: retentionDaysOf('promises') },
    },
    { clock, workingTime },
  ),
  clock,
  gate,
  lists: dynamoNationalLists(client, table, clock),
  settings,
  deploymentZone: workingTime.timeZone,
  reader,
  members,
  contacts: dynamoContactAttempts(client, table, clock),
  queue: sqsDialQueue(new SQSClient({ maxAttempts: 2 }), environment('DIAL_REQUESTS_QUEUE_URL')),
  pace: dynamoPace(client, table, { rate: settings, clock }),
  floor: connectFloor(connect, instanceId, clock),
  sums: async (campaign) => (await tally.read(campaign)).sums,
  queueOf: queueOfTeam(),
  count: countMetric,
});
