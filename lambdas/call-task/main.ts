import { attemptIdOf } from '../../domain/dialling/model.ts';
import { previewTask } from '../../domain/dialling/preview-task.ts';
import { ringMember } from '../../domain/dialling/ring-member.ts';
import { ringNow } from '../../domain/dialling/ring-now.ts';
import { skip } from '../../domain/dialling/skip-call.ts';
import { callTask } from '../../domain/promise/call-task.ts';
import { ringCallback } from '../../domain/promise/ring-callback.ts';
import { readWorkingTime } from '../../domain/working-time/read-working-time.ts';
import { connectClient } from '../adapters/connect-client.ts';
import { connectTaskAgents } from '../adapters/connect-task-agents.ts';
import { documentClient } from '../adapters/document-client.ts';
import { dynamoCustomerFiles } from '../adapters/dynamo-customer-files.ts';
import { dynamoPromiseIndex } from '../adapters/dynamo-promise-shelf.ts';
import { dynamoPromiseStore } from '../adapters/dynamo-promise-store.ts';
import { secretNumberKeys } from '../adapters/number-keys.ts';
import { ringPorts } from '../adapters/ring-ports.ts';
import { secretsClient } from '../adapters/secrets-client.ts';
import { systemClock as clock } from '../adapters/system.ts';
import { companyNames, environment } from '../shared/environment.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { createHandler } from './handler.ts';

const client = documentClient();
// Nobody listens to silence, and an answer that is lost leaves a call that nobody knows of.
const connect = connectClient({ requestTimeoutMilliseconds: 2000 });
const instanceId = environment('CONNECT_INSTANCE_ID');
const workingTime = readWorkingTime(environment('WORKING_TIME'));
const promises = environment('PROMISES_TABLE');
const promiseDays = retentionDaysOf('promises');

const index = dynamoPromiseIndex(client, promises, promiseDays);
const store = dynamoPromiseStore(client, promises, promiseDays);
const agentOf = connectTaskAgents(connect, instanceId);
const keys = secretNumberKeys(secretsClient(), environment('NUMBER_KEY_SECRET_ARN'));
const files = dynamoCustomerFiles(
  client,
  {
    customers: environment('CUSTOMERS_TABLE'),
    interactions: environment('INTERACTIONS_TABLE'),
    complaints: environment('COMPLAINTS_TABLE'),
    promises,
  },
  { timeZone: workingTime.timeZone, companyName: companyNames(), clock },
);
const ports = ringPorts({ client, connect, instanceId, workingTime, promises: store, index, clock });

export const handler = createHandler({
  promise: callTask({
    promises: store,
    index,
    files,
    agentOf,
    clock,
    workingTime,
    ring: ringCallback({ keys, ring: ringNow(ports), callerIds: ports.settings.callerIds }),
  }),
  preview: previewTask({
    reader: ports.reader,
    files,
    agentOf,
    clock,
    workingTime,
    ring: ringMember(ports),
    skip: async (request, reason) => {
      const [facts] = await ports.reader.read([request]);
      return skip(ports)(
        {
          attemptId: attemptIdOf(request),
          campaign: request.campaign,
          kind: facts?.campaign?.campaign.kind ?? 'prospecting',
          manner: 'preview',
        },
        reason,
      );
    },
  }),
});
