import { SQSClient } from '@aws-sdk/client-sqs';
import { campaignControl } from '../../domain/campaign/campaign-control.ts';
import { connectClient } from '../adapters/connect-client.ts';
import { connectFloor, connectTasksWaiting } from '../adapters/connect-floor.ts';
import { documentClient } from '../adapters/document-client.ts';
import { dynamoCampaigns } from '../adapters/dynamo-campaigns.ts';
import { dynamoDialNotes } from '../adapters/dynamo-dial-ledger.ts';
import { dynamoDue } from '../adapters/dynamo-due.ts';
import { dynamoListBook } from '../adapters/dynamo-list-book.ts';
import { dynamoMembers } from '../adapters/dynamo-members.ts';
import { dynamoTally } from '../adapters/dynamo-tally.ts';
import { sqsBacklog } from '../adapters/sqs-backlog.ts';
import { sqsDialQueue } from '../adapters/sqs-dial-queue.ts';
import { systemClock as clock } from '../adapters/system.ts';
import { environment, timeZoneOfWorkingTime } from '../shared/environment.ts';
import { countMetric } from '../shared/metric.ts';
import { outboundSettings, queueOfTeam } from '../shared/outbound.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
const table = environment('OUTBOUND_TABLE');
const keptDays = retentionDaysOf('outbound');
const instanceId = environment('CONNECT_INSTANCE_ID');
const connect = connectClient({ requestTimeoutMilliseconds: 5000 });
const sqs = new SQSClient({ maxAttempts: 2 });
const queueUrl = environment('DIAL_REQUESTS_QUEUE_URL');
const book = dynamoCampaigns(client, table);
const lists = dynamoListBook(client, table);

/** Nobody knows yet how many there are while a list is being imported: more than are over. */
const listed = async (campaign: string): Promise<number> => {
  const all = await lists.of(campaign);
  if (all.some(({ state }) => state === 'importing')) return Number.POSITIVE_INFINITY;
  const counts = await Promise.all(all.map(({ id }) => lists.counts(id)));
  return counts.flat().reduce((sum, { members }) => sum + members, 0);
};

export const handler = createHandler({
  campaigns: {
    ...campaignControl({ book, clock, counting: dynamoTally(client, table, clock) }),
    all: () => book.all(),
  },
  listed,
  members: dynamoMembers(client, table),
  due: dynamoDue(client, table, { clock, keptDays }),
  notes: dynamoDialNotes(client, table, { clock, keptDays }),
  queue: sqsDialQueue(sqs, queueUrl),
  backlog: sqsBacklog(sqs, queueUrl),
  floor: connectFloor(connect, instanceId, clock),
  tasksWaiting: connectTasksWaiting(connect, instanceId),
  clock,
  settings: outboundSettings(),
  deploymentZone: timeZoneOfWorkingTime(),
  queueOf: queueOfTeam(),
  count: countMetric,
});
