import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** dynalite carries no types: this is the part of it that tests use. */
const dynalite = createRequire(import.meta.url)('dynalite') as (options: {
  readonly createTableMs: number;
}) => Server;

export interface TestDynamodb {
  readonly endpoint: string;
  readonly documentClient: DynamoDBDocumentClient;
  /** The operations sent, as DynamoDB names them (`UpdateItem`), since the last `requests.length = 0`, retries not counted: what a budget is asserted on. */
  readonly requests: string[];
  /** A new table with the string keys that every table of ours has; answers its unique name. */
  createTable(keys?: { readonly pk?: string; readonly sk?: string }): Promise<string>;
  stop(): Promise<void>;
}

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** A DynamoDB for one test file: dynalite in this process, or the engine at `DYNAMODB_ENDPOINT` when that is set. */
export const startDynamodb = async (): Promise<TestDynamodb> => {
  const external = process.env['DYNAMODB_ENDPOINT'];
  const server = external === undefined || external === '' ? dynalite({ createTableMs: 0 }) : undefined;
  const endpoint = server === undefined ? String(external) : await listen(server);
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const documentClient = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
  const requests: string[] = [];
  documentClient.middlewareStack.add(
    (next, context) => (input) => {
      requests.push(String(context.commandName).replace(/Command$/, ''));
      return next(input);
    },
    { step: 'initialize', name: 'countRequests' },
  );
  return {
    endpoint,
    documentClient,
    requests,
    createTable: async ({ pk = 'pk', sk = 'sk' } = {}) => {
      const name = `table-${randomUUID()}`;
      await client.send(
        new CreateTableCommand({
          TableName: name,
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [
            { AttributeName: pk, AttributeType: 'S' },
            { AttributeName: sk, AttributeType: 'S' },
          ],
          KeySchema: [
            { AttributeName: pk, KeyType: 'HASH' },
            { AttributeName: sk, KeyType: 'RANGE' },
          ],
        }),
      );
      await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 1 }, { TableName: name });
      return name;
    },
    stop: async () => {
      client.destroy();
      if (server === undefined) return;
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
