import {
  AssociateQueueQuickConnectsCommand,
  ConnectClient,
  DisassociateQueueQuickConnectsCommand,
  ResourceNotFoundException,
  ThrottlingException,
} from '@aws-sdk/client-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { connectQuickConnects } from '../../../lib/custom-resources/queue-quick-connects/connect-quick-connects.ts';
import { queueQuickConnects } from '../../../lib/custom-resources/queue-quick-connects/handler.ts';
import type { CloudFormationRequest, Outcome } from '../../../lib/custom-resources/respond.ts';

const instance = 'arn:aws:connect:eu-central-1:111122223333:instance/centre';
const connect = mockClient(ConnectClient);
afterAll(() => connect.restore());

const properties = (ids: readonly string[]) => ({
  InstanceArn: instance,
  QueueArn: `${instance}/queue/service-fr`,
  QuickConnectArns: ids.map((id) => `${instance}/transfer-destination/${id}`),
});

const run = async (change: Partial<CloudFormationRequest>): Promise<Outcome> => {
  const answers: Outcome[] = [];
  await queueQuickConnects({
    shown: connectQuickConnects(new ConnectClient({ region: 'eu-central-1' })),
    answer: async (_, outcome) => {
      answers.push(outcome);
    },
  })({
    RequestType: 'Create',
    ResponseURL: 'https://cloudformation.example/answer',
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'QueueQuickConnects',
    ResourceProperties: properties(['sales']),
    ...change,
  });
  expect(answers).toHaveLength(1);
  return answers[0] ?? { status: 'FAILED', physicalId: 'none' };
};

const shown = () =>
  connect.commandCalls(AssociateQueueQuickConnectsCommand).map(({ args }) => args[0].input.QuickConnectIds);
const hidden = () =>
  connect
    .commandCalls(DisassociateQueueQuickConnectsCommand)
    .map(({ args }) => args[0].input.QuickConnectIds);

beforeEach(() => {
  connect.reset();
});

describe('the quick connects of a queue', () => {
  it('are shown to its agents', async () => {
    const { status, physicalId } = await run({});

    expect({ status, physicalId }).toEqual({ status: 'SUCCESS', physicalId: `${instance}/queue/service-fr` });
    expect(connect.commandCalls(AssociateQueueQuickConnectsCommand)[0]?.args[0].input).toEqual({
      InstanceId: 'centre',
      QueueId: 'service-fr',
      QuickConnectIds: ['sales'],
    });
  });

  it('are hidden when a later template has them no more', async () => {
    await run({
      RequestType: 'Update',
      PhysicalResourceId: `${instance}/queue/service-fr`,
      ResourceProperties: properties(['sales', 'reception']),
      OldResourceProperties: properties(['sales', 'closed-shop']),
    });

    expect(shown()).toEqual([['sales', 'reception']]);
    expect(hidden()).toEqual([['closed-shop']]);
  });

  it('are sent fifty at a time, which is all the service takes', async () => {
    await run({ ResourceProperties: properties(Array.from({ length: 120 }, (_, index) => `q${index}`)) });

    expect(shown().map((ids) => ids?.length)).toEqual([50, 50, 20]);
  });

  it('may be gone already when the stack goes', async () => {
    connect
      .on(DisassociateQueueQuickConnectsCommand)
      .rejects(new ResourceNotFoundException({ $metadata: {}, message: 'gone' }));

    expect(await run({ RequestType: 'Delete' })).toMatchObject({ status: 'SUCCESS' });
  });

  it('name the queue when the service refuses', async () => {
    connect
      .on(AssociateQueueQuickConnectsCommand)
      .rejects(new ThrottlingException({ $metadata: {}, message: 'too many' }));

    const { status, reason } = await run({});

    expect(status).toBe('FAILED');
    expect(reason).toContain('service-fr could not be set: too many');
  });
});
