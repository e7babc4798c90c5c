import { request as forward, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { Service } from '../network/gateway.ts';

const writes = new Set(['PutItem', 'UpdateItem', 'BatchWriteItem', 'TransactWriteItems', 'ExecuteStatement']);
/** Tells when somebody wrote. */
export const tellingWrites =
  (service: Service, written: (caller: string | undefined) => void): Service =>
  (exchange) => {
    const operation = String(exchange.request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    if (writes.has(operation)) written(exchange.caller);
    return service(exchange);
  };

/** What answers DynamoDB requests: dynalite in this process, or an engine at another address. */
export interface DynamodbEngine {
  readonly service: Service;
}

/** dynalite carries no types. */
const dynalite = (): Server => {
  const create = createRequire(import.meta.url)('dynalite') as (options: {
    readonly createTableMs: number;
    readonly deleteTableMs: number;
    readonly updateTableMs: number;
  }) => Server;
  return create({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
};

/** The gateway hands requests over without a second connection; the server itself never listens. */
export const embeddedDynamodb = (): DynamodbEngine => {
  const server = dynalite();
  return {
    service: ({ request, response }) => {
      server.emit('request', request, response);
    },
  };
};

/** The official DynamoDB Local, or anything that speaks its protocol, at this endpoint. */
export const dynamodbAt = (endpoint: string): DynamodbEngine => ({
  service: ({ request, response }) => {
    const onward = forward(
      new URL(request.url ?? '/', endpoint),
      { method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  },
});
