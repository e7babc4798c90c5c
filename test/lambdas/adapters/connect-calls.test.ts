import {
  ConnectClient,
  GetCurrentMetricDataCommand,
  StartOutboundVoiceContactCommand,
  StartTaskContactCommand,
} from '@aws-sdk/client-connect';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetQueueAttributesCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { CallOrder } from '../../../domain/dialling/model.ts';
import { connectCalls } from '../../../lambdas/adapters/connect-calls.ts';
import { connectFloor, connectTasksWaiting, FloorFault } from '../../../lambdas/adapters/connect-floor.ts';
import { NumberKeyFault, secretNumberKeys } from '../../../lambdas/adapters/number-keys.ts';
import { sqsBacklog } from '../../../lambdas/adapters/sqs-backlog.ts';
import { DialQueueFault, sqsDialQueue } from '../../../lambdas/adapters/sqs-dial-queue.ts';

const connect = mockClient(ConnectClient);
const sqs = mockClient(SQSClient);
const secrets = mockClient(SecretsManagerClient);
beforeEach(() => {
  for (const client of [connect, sqs, secrets]) client.reset();
});
afterAll(() => {
  for (const client of [connect, sqs, secrets]) client.restore();
});

const flowsOf = (name: string) => ({
  fr: `arn:…/contact-flow/${name}-fr`,
  nl: `arn:…/contact-flow/${name}-nl`,
  de: `arn:…/contact-flow/${name}-de`,
  en: `arn:…/contact-flow/${name}-en`,
});
const calls = connectCalls(new ConnectClient({ region: 'eu-central-1' }), {
  instanceId: 'instance-1',
  flows: {
    'outbound-call': flowsOf('outbound-call'),
    reminder: flowsOf('reminder'),
    'call-task': flowsOf('call-task'),
  },
});
const anOrder = (more: Partial<CallOrder> = {}): CallOrder => ({
  attemptId: 'winter.key-1.1',
  campaign: 'winter',
  kind: 'prospecting',
  manner: 'progressive',
  number: '+32470000001',
  callerId: '+3225550100',
  language: 'nl',
  team: 'campaigns',
  need: 'commercial-question',
  customerId: undefined,
  segment: undefined,
  scriptId: 'offer',
  appointmentId: undefined,
  slotId: undefined,
  promiseId: undefined,
  conversationId: undefined,
  agentId: undefined,
  taskContactId: undefined,
  ringSeconds: 25,
  answeringMachine: 'off',
  ...more,
});
const refusal = (name: string, status: number, message = 'no') =>
  Object.assign(new Error(message), { name, $fault: 'client', $metadata: { httpStatusCode: status } });
const sent = () => connect.commandCalls(StartOutboundVoiceContactCommand)[0]?.args[0].input;

describe('a call', () => {
  it('is placed in the flow of its language, showing our number, with keys and choices and nothing else', async () => {
    connect.on(StartOutboundVoiceContactCommand).resolves({ ContactId: 'contact-1' });

    expect(await calls.place(anOrder())).toEqual({ placed: true, contactId: 'contact-1' });

    expect(sent()).toEqual({
      InstanceId: 'instance-1',
      ContactFlowId: 'outbound-call-nl',
      DestinationPhoneNumber: '+32470000001',
      SourcePhoneNumber: '+3225550100',
      ClientToken: 'winter.key-1.1',
      RingTimeoutInSeconds: 25,
      TrafficType: 'GENERAL',
      Attributes: {
        attemptId: 'winter.key-1.1',
        promiseId: 'none',
        campaign: 'winter',
        direction: 'outbound',
        language: 'nl',
        need: 'commercial-question',
        team: 'campaigns',
        customerId: 'guest',
        segment: 'none',
        scriptId: 'offer',
        conversationId: 'none',
        agentId: 'none',
        appointmentId: 'none',
        slotId: 'none',
        callerIdSpoken: '0 2, 5 5 5, 0 1, 0 0',
      },
    });
  });

  it('is campaign traffic exactly when a machine is to be heard', async () => {
    connect.on(StartOutboundVoiceContactCommand).resolves({ ContactId: 'contact-1' });

    await calls.place(anOrder({ answeringMachine: 'hang-up', manner: 'automated', ringSeconds: 5 }));

    expect(sent()).toMatchObject({
      ContactFlowId: 'reminder-nl',
      TrafficType: 'CAMPAIGN',
      AnswerMachineDetectionConfig: { EnableAnswerMachineDetection: true },
      RingTimeoutInSeconds: 15,
    });
  });

  it('belongs to the task from which an agent rings', async () => {
    connect.on(StartOutboundVoiceContactCommand).resolves({ ContactId: 'contact-1' });

    await calls.place(anOrder({ taskContactId: 'task-1', agentId: 'agent-1' }));

    expect(sent()).toMatchObject({ RelatedContactId: 'task-1', Attributes: { agentId: 'agent-1' } });
  });

  it.each([
    ['a limit', refusal('LimitExceededException', 429), { placed: false, why: 'busy' }],
    ['too many requests that are not in its model', refusal('Unknown', 429), { placed: false, why: 'busy' }],
    [
      'nobody to connect to',
      Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
      { placed: false, why: 'busy' },
    ],
    [
      'a country that is not allowed',
      refusal('DestinationNotAllowedException', 403),
      { placed: false, why: 'not-allowed' },
    ],
    ['a right that we lack', refusal('AccessDeniedException', 403), { placed: false, why: 'account' }],
    ['a flow that is gone', refusal('ResourceNotFoundException', 404), { placed: false, why: 'account' }],
    [
      'a number that is none',
      refusal('InvalidParameterException', 400, 'Invalid DestinationPhoneNumber'),
      { placed: false, why: 'invalid-number' },
    ],
    [
      'another parameter of ours',
      refusal('InvalidParameterException', 400, 'Invalid QueueId'),
      { placed: false, why: 'not-allowed' },
    ],
    ['an error inside Connect', refusal('InternalServiceException', 500), { placed: 'unknown' }],
    ['a gateway that is called an error of the client', refusal('502', 502), { placed: 'unknown' }],
    ['a request that timed out at the server', refusal('408', 408), { placed: 'unknown' }],
    ['no answer', Object.assign(new Error('timed out'), { name: 'TimeoutError' }), { placed: 'unknown' }],
  ] as const)('meets %s', async (_, error, placement) => {
    connect.on(StartOutboundVoiceContactCommand).rejects(error);

    expect(await calls.place(anOrder())).toEqual(placement);
  });

  it('of which Connect names no contact may ring all the same', async () => {
    connect.on(StartOutboundVoiceContactCommand).resolves({});

    expect(await calls.place(anOrder())).toEqual({ placed: 'unknown' });
  });

  it('is offered to an agent as a task without a token, so that it can be offered again', async () => {
    connect.on(StartTaskContactCommand).resolves({ ContactId: 'task-1' });

    expect(await calls.offer(anOrder())).toEqual({ placed: true, contactId: 'task-1' });

    const task = connect.commandCalls(StartTaskContactCommand)[0]?.args[0].input;
    expect(task).toMatchObject({ ContactFlowId: 'call-task-nl', Attributes: { taskKind: 'preview' } });
    expect(task?.ClientToken).toBeUndefined();
    expect(JSON.stringify(task)).not.toContain('+32470000001');
  });
});

describe('the free agents of a queue', () => {
  let now = new Date('2026-11-24T09:00:00Z');
  const floor = () =>
    connectFloor(new ConnectClient({ region: 'eu-central-1' }), 'instance-1', { now: () => now });

  it('are asked for once in two seconds', async () => {
    connect.on(GetCurrentMetricDataCommand).resolves({ MetricResults: [{ Collections: [{ Value: 3 }] }] });
    const { free } = floor();

    expect([await free('queue-1'), await free('queue-1')]).toEqual([3, 3]);
    now = new Date(now.getTime() + 2000);
    await free('queue-1');

    expect(connect.commandCalls(GetCurrentMetricDataCommand)).toHaveLength(2);
  });

  it('are nobody when Connect is asked too often, and a fault when it does not let us ask', async () => {
    connect.on(GetCurrentMetricDataCommand).rejectsOnce(refusal('ThrottlingException', 429));
    expect(await floor().free('queue-1')).toBe(0);

    connect.on(GetCurrentMetricDataCommand).rejects(refusal('AccessDeniedException', 403));
    await expect(floor().free('queue-1')).rejects.toThrow(FloorFault);
  });

  it('have so many tasks waiting that none is added when nobody knows', async () => {
    connect.on(GetCurrentMetricDataCommand).rejects(refusal('ThrottlingException', 429));
    const waiting = connectTasksWaiting(new ConnectClient({ region: 'eu-central-1' }), 'instance-1');

    expect(await waiting('queue-1')).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe('the queue of orders', () => {
  const client = new SQSClient({ region: 'eu-central-1' });
  const orders = Array.from({ length: 12 }, (_, index) => ({
    campaign: 'winter',
    key: `key-${index}`,
    attempt: 1,
  }));

  it('takes ten at a time, and again what it did not take', async () => {
    sqs
      .on(SendMessageBatchCommand)
      .resolvesOnce({ Failed: [{ Id: '3', SenderFault: false, Code: 'busy' }] })
      .resolves({});

    await sqsDialQueue(client, 'queue').send(orders, 1000);

    const batches = sqs.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input.Entries ?? []);
    expect(batches.map((batch) => batch.length)).toEqual([10, 1, 2]);
    expect(JSON.parse(batches[1]?.[0]?.MessageBody ?? '')).toEqual(orders[3]);
    expect(batches[0]?.[0]?.DelaySeconds).toBe(900);
  });

  it('is a fault when it goes on not taking one', async () => {
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [{ Id: '0', SenderFault: false, Code: 'busy' }] });

    await expect(sqsDialQueue(client, 'queue').send(orders.slice(0, 1), 0)).rejects.toThrow(DialQueueFault);
  });

  it('holds what is visible, delayed and being handled', async () => {
    sqs.on(GetQueueAttributesCommand).resolves({
      Attributes: {
        ApproximateNumberOfMessages: '3',
        ApproximateNumberOfMessagesDelayed: '20',
        ApproximateNumberOfMessagesNotVisible: '1',
      },
    });

    expect(await sqsBacklog(client, 'queue')()).toBe(24);
  });
});

describe('the key of a number', () => {
  const keys = () => secretNumberKeys(new SecretsManagerClient({ region: 'eu-central-1' }), 'secret-1');

  it('is the same for a number, another for another, and says nothing of it', async () => {
    secrets.on(GetSecretValueCommand).resolves({ SecretString: 'only for this test' });
    const { keyOf } = keys();

    const [one, again, other] = [
      await keyOf('+32470000001'),
      await keyOf('+32470000001'),
      await keyOf('+32470000002'),
    ];

    expect(one).toMatch(/^[\w-]{22}$/);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
    expect(secrets.commandCalls(GetSecretValueCommand)).toHaveLength(1);
  });

  it('is another with another secret', async () => {
    secrets
      .on(GetSecretValueCommand)
      .resolvesOnce({ SecretString: 'one' })
      .resolves({ SecretString: 'another' });

    expect(await keys().keyOf('+32470000001')).not.toBe(await keys().keyOf('+32470000001'));
  });

  it('is a fault while the secret cannot be read, and is made as soon as it can', async () => {
    secrets.on(GetSecretValueCommand).rejectsOnce(new Error('down')).resolves({ SecretString: 'one' });
    const { keyOf } = keys();

    await expect(keyOf('+32470000001')).rejects.toThrow(NumberKeyFault);
    expect(await keyOf('+32470000001')).toHaveLength(22);
  });
});
