import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectClient, GetContactMetricsCommand, ResourceNotFoundException } from '@aws-sdk/client-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it } from 'vitest';
import { connectQueuePositions } from '../../../lambdas/adapters/connect-queue-positions.ts';
import { createHandler } from '../../../lambdas/read-queue-position/handler.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

let mocked: { restore(): void } | undefined;
afterEach(() => mocked?.restore());

const connectAnswering = (metrics: Readonly<Record<string, number>>) => {
  const client = mockClient(ConnectClient);
  mocked = client;
  client.on(GetContactMetricsCommand).resolves({
    MetricResults: Object.entries(metrics).map(([Name, value]) => ({
      Name: Name as 'POSITION_IN_QUEUE',
      Value: { Number: value },
    })),
  });
  return client;
};
const read = (client: Pick<ConnectClient, 'send'>) =>
  createHandler({ positions: connectQueuePositions(client) })(aFlowEvent({ contactId: 'contact-1' }));

describe('read-queue-position', () => {
  it('asks for the contact at the instance that the event names', async () => {
    const connect = connectAnswering({ POSITION_IN_QUEUE: 3, ESTIMATED_WAIT_TIME: 120 });

    await read(new ConnectClient({ region: 'eu-central-1' }));

    expect(connect.commandCalls(GetContactMetricsCommand)[0]?.args[0].input).toEqual({
      InstanceId: '11111111-2222-4333-8444-555555555555',
      ContactId: 'contact-1',
      Metrics: [{ Name: 'POSITION_IN_QUEUE' }, { Name: 'ESTIMATED_WAIT_TIME' }],
    });
  });

  it.each([
    [
      { POSITION_IN_QUEUE: 3, ESTIMATED_WAIT_TIME: 120 },
      { outcome: 'known', position: '3', minutes: '2' },
    ],
    [
      { POSITION_IN_QUEUE: 1, ESTIMATED_WAIT_TIME: 121 },
      { outcome: 'known', position: '1', minutes: '3' },
    ],
    [
      { POSITION_IN_QUEUE: 1, ESTIMATED_WAIT_TIME: 0 },
      { outcome: 'known', position: '1', minutes: '1' },
    ],
    [{ POSITION_IN_QUEUE: 4 }, { outcome: 'known', position: '4', minutes: 'none' }],
    [{ POSITION_IN_QUEUE: 0, ESTIMATED_WAIT_TIME: 5 }, { outcome: 'unknown' }],
    [{ ESTIMATED_WAIT_TIME: 60 }, { outcome: 'unknown' }],
    [{}, { outcome: 'unknown' }],
  ])('makes of %j: %j', async (metrics, answer) => {
    connectAnswering(metrics);

    expect(await read(new ConnectClient({ region: 'eu-central-1' }))).toEqual(answer);
  });

  it('answers `unknown` for a contact in no queue, and for every failure of Connect', async () => {
    const connect = mockClient(ConnectClient);
    connect
      .on(GetContactMetricsCommand)
      .rejects(new ResourceNotFoundException({ message: 'contact not in queue', $metadata: {} }));

    expect(await read(new ConnectClient({ region: 'eu-central-1' }))).toEqual({ outcome: 'unknown' });
    connect.restore();
  });

  it('gives up on a Connect that does not answer, and asks once', async () => {
    const silent = await silentServer();
    const client = new ConnectClient({
      region: 'eu-central-1',
      endpoint: silent.endpoint,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });

    const found = await connectQueuePositions(client, { timeoutMilliseconds: 20 }).find(
      'arn:aws:connect:eu-central-1:1:instance/i',
      'c',
    );

    expect(found).toBeUndefined();
    client.destroy();
    silent.stop();
  });
});

/** Takes connections and never answers. */
const silentServer = async () => {
  const server: Server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
