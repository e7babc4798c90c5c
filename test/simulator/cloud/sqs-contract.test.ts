import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type Message,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  type ReceiveMessageCommandInput,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, fauxqs, ourQueues } from './support/sqs-engines.ts';

/** The same contract for the emulator on virtual time and for fauxqs in real time: what one answers the other answers too. */
describe.each([
  { engine: 'our queues on virtual time', start: ourQueues },
  { engine: 'fauxqs in real time', start: fauxqs },
])('SQS as $engine', ({ start }) => {
  let engine: Engine;
  let client: SQSClient;
  beforeAll(async () => {
    engine = await start();
    client = new SQSClient({
      endpoint: engine.endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });
  });
  afterAll(() => engine.stop());
  const send = async (QueueUrl: string, MessageBody: string, more = {}) =>
    client.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));
  const receive = async (
    QueueUrl: string,
    more: Partial<ReceiveMessageCommandInput> = {},
  ): Promise<readonly Message[]> =>
    (
      await client.send(
        new ReceiveMessageCommand({ QueueUrl, MessageSystemAttributeNames: ['All'], ...more }),
      )
    ).Messages ?? [];

  it('gives a message with its attributes once, and not again when it was deleted', async () => {
    const url = await engine.queue('plain');
    const sent = await send(url, 'hello', {
      MessageAttributes: { kind: { DataType: 'String', StringValue: 'greeting' } },
    });

    const [message] = await receive(url, { MessageAttributeNames: ['All'] });

    expect(message).toMatchObject({
      MessageId: sent.MessageId,
      Body: 'hello',
      MessageAttributes: { kind: { DataType: 'String', StringValue: 'greeting' } },
      Attributes: { ApproximateReceiveCount: '1' },
    });
    await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message?.ReceiptHandle }));
    await engine.wait(1_100);
    expect(await receive(url)).toEqual([]);
  });

  it('hides a received message for its visibility time, then gives it again and counts', async () => {
    const url = await engine.queue('hidden', { visibilitySeconds: 1 });
    await send(url, 'again');
    expect(await receive(url)).toHaveLength(1);
    expect(await receive(url)).toHaveLength(0);

    await engine.wait(1_100);

    expect(await receive(url)).toMatchObject([
      { Body: 'again', Attributes: { ApproximateReceiveCount: '2' } },
    ]);
  });

  it('gives a message back at once when its visibility is set to nothing', async () => {
    const url = await engine.queue('given-back', { visibilitySeconds: 30 });
    await send(url, 'back');
    const [message] = await receive(url);

    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: url,
        ReceiptHandle: message?.ReceiptHandle,
        VisibilityTimeout: 0,
      }),
    );

    expect(await receive(url)).toHaveLength(1);
  });

  it('keeps a delayed message back for its delay', async () => {
    const url = await engine.queue('delayed');
    await send(url, 'later', { DelaySeconds: 1 });
    expect(await receive(url)).toHaveLength(0);

    await engine.wait(1_100);

    expect(await receive(url)).toMatchObject([{ Body: 'later' }]);
  });

  it('wakes a long poll when a message comes', async () => {
    const url = await engine.queue('polled');
    const polling = receive(url, { WaitTimeSeconds: 5 });
    await send(url, 'here');

    expect(await polling).toMatchObject([{ Body: 'here' }]);
  });

  it('moves a message to the dead-letter queue after as many receives as the redrive policy allows', async () => {
    const { url, deadLetters } = await engine.queueWithDeadLetters('fragile', {
      visibilitySeconds: 1,
      maxReceiveCount: 2,
    });
    await send(url, 'poison');
    for (let receives = 0; receives < 2; receives += 1) {
      expect(await receive(url)).toHaveLength(1);
      await engine.wait(1_100);
    }

    expect(await receive(url)).toHaveLength(0);

    expect(await receive(deadLetters)).toMatchObject([{ Body: 'poison' }]);
  });

  it('takes ten messages in a batch and gives them in one receive, and deletes them in one request', async () => {
    const url = await engine.queue('batched');
    const entries = Array.from({ length: 10 }, (_, index) => ({
      Id: `m${index}`,
      MessageBody: `body ${index}`,
    }));

    const sent = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: entries }));
    const messages = await receive(url, { MaxNumberOfMessages: 10 });

    expect(sent.Successful).toHaveLength(10);
    expect(messages.map(({ Body }) => Body).sort()).toEqual(entries.map(({ MessageBody }) => MessageBody));
    const deleted = await client.send(
      new DeleteMessageBatchCommand({
        QueueUrl: url,
        Entries: messages.map(({ ReceiptHandle }, index) => ({ Id: `d${index}`, ReceiptHandle })),
      }),
    );
    expect(deleted.Successful).toHaveLength(10);
    const counts = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }),
    );
    expect(counts.Attributes).toMatchObject({
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '0',
    });
  });

  it('refuses eleven messages in a batch and a queue that is not there', async () => {
    const url = await engine.queue('strict');
    const eleven = Array.from({ length: 11 }, (_, index) => ({ Id: `m${index}`, MessageBody: 'x' }));

    await expect(
      client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: eleven })),
    ).rejects.toMatchObject({
      name: 'TooManyEntriesInBatchRequest',
    });
    await expect(client.send(new GetQueueUrlCommand({ QueueName: 'nowhere' }))).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
    });
  });

  it('counts what is visible, in flight and delayed, and forgets all of it in a purge', async () => {
    const url = await engine.queue('counted');
    await send(url, 'one');
    await send(url, 'two');
    await send(url, 'three', { DelaySeconds: 60 });
    await receive(url);

    const counts = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }),
    );

    expect(counts.Attributes).toMatchObject({
      ApproximateNumberOfMessages: '1',
      ApproximateNumberOfMessagesNotVisible: '1',
      ApproximateNumberOfMessagesDelayed: '1',
    });
    await client.send(new PurgeQueueCommand({ QueueUrl: url }));
    expect(await receive(url)).toHaveLength(0);
  });

  it('keeps the order within a group, locks the group while a message is in flight, and drops what comes twice', async () => {
    const url = await engine.queue('ordered', { fifo: true, visibilitySeconds: 30 });
    const inGroup = { MessageGroupId: 'caller-1' };
    const first = await send(url, 'one', { ...inGroup, MessageDeduplicationId: 'a' });
    const twice = await send(url, 'one', { ...inGroup, MessageDeduplicationId: 'a' });
    await send(url, 'two', { ...inGroup, MessageDeduplicationId: 'b' });

    const [message] = await receive(url);

    expect(twice.MessageId).toBe(first.MessageId);
    expect(message?.Body).toBe('one');
    expect(await receive(url)).toHaveLength(0);
    await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message?.ReceiptHandle }));
    expect(await receive(url)).toMatchObject([{ Body: 'two' }]);
  });
});
