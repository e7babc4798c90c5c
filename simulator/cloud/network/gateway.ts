import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VirtualClock } from '../../clock.ts';
import type { Failure, FaultyNetwork, NetworkState } from './faults.ts';
import { type Hold, holdTime } from './hold.ts';

/** Who stands behind an endpoint: a worker in an invocation. Nobody for the endpoint that the host itself uses. */
export interface Caller {
  readonly functionName: string;
  /** The hold of the invocation that runs now. */
  hold(): Hold | undefined;
}
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** `http://127.0.0.1:<port>` as this caller reaches it. */
  readonly origin: string;
  /** The function that asks; undefined: the host itself. */
  readonly caller: string | undefined;
  /** Aborted when the caller is gone. */
  readonly gone: AbortSignal;
  /** Lets virtual time pass while the promise is pending. */
  idle<T>(work: Promise<T>): Promise<T>;
}
export type Service = (exchange: Exchange) => Promise<void> | void;

export interface Endpoint {
  readonly url: string;
  close(): void;
}
export interface Gateway {
  open(caller?: Caller): Promise<Endpoint>;
  close(): Promise<void>;
}

const targets: Readonly<Record<string, string>> = {
  DynamoDB_20120810: 'dynamodb',
  DynamoDBStreams_20120810: 'dynamodb-streams',
  AmazonSQS: 'sqs',
  AWSEvents: 'events',
  Kinesis_20131202: 'kinesis',
  AmazonSSM: 'ssm',
  secretsmanager: 'secretsmanager',
};
/** By the operation's target, else by the scope of the signature, else by the first part of the path. */
const serviceOf = ({ headers, url }: IncomingMessage): string => {
  const target = String(headers['x-amz-target'] ?? '').split('.')[0] ?? '';
  const scope = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? '')?.[1];
  return targets[target] ?? scope ?? `/${(url ?? '').split('/')[1]}`;
};

/** One for all: an error of its own for each request costs more than most requests. */
const goneAway = new Error('the caller is gone');

/** The host's own requests (sample data, a test's look into a table) meet no fault. */
const sound: NetworkState = { delayMilliseconds: 0, failure: undefined };

export const createGateway = (
  clock: VirtualClock,
  network: FaultyNetwork,
  services: Readonly<Record<string, Service>>,
): Gateway => {
  const servers = new Set<Server>();
  const serve = async (
    request: IncomingMessage,
    response: ServerResponse,
    origin: string,
    caller: Caller | undefined,
  ): Promise<void> => {
    const name = serviceOf(request);
    const away = new AbortController();
    response.once('close', () => away.abort(goneAway));
    const own = holdTime(clock);
    const invocation = caller?.hold();
    const idle = <T>(work: Promise<T>): Promise<T> =>
      own.idle(invocation === undefined ? work : invocation.idle(work));
    try {
      const { delayMilliseconds, failure } =
        caller === undefined ? sound : network.next(name, caller.functionName);
      if (delayMilliseconds > 0)
        await idle(clock.sleep(delayMilliseconds, away.signal).catch(() => undefined));
      if (away.signal.aborted) return;
      if (failure !== undefined) return breakDown(request, response, failure);
      const service = services[name];
      if (service === undefined) return sendError(response, 501, 'NotSimulated', `${name} is not simulated`);
      const answered = new Promise<void>((resolve) => response.once('close', resolve));
      await service({ request, response, origin, caller: caller?.functionName, gone: away.signal, idle });
      await answered;
    } catch (cause) {
      if (!response.headersSent) sendError(response, 500, 'InternalFailure', String(cause));
    } finally {
      own.end();
    }
  };
  return {
    open: async (caller) => {
      const server = createServer((request, response) => void serve(request, response, url, caller));
      server.keepAliveTimeout = 0;
      servers.add(server);
      await new Promise<void>((resolve, reject) =>
        server.once('error', reject).listen(0, '127.0.0.1', resolve),
      );
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return {
        url,
        close: () => {
          servers.delete(server);
          server.close();
          server.closeAllConnections();
        },
      };
    },
    close: async () => {
      await Promise.all(
        [...servers].map((server) => {
          const closed = new Promise<void>((resolve) => server.close(() => resolve()));
          server.closeAllConnections();
          return closed;
        }),
      );
    },
  };
};

const breakDown = (request: IncomingMessage, response: ServerResponse, failure: Failure): void => {
  if (failure === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  const { status, code } = failure;
  const byStatus =
    status === 429 ? 'ThrottlingException' : status < 500 ? 'AccessDeniedException' : 'InternalServerError';
  sendError(response, status, code ?? byStatus, 'the network was told to fail');
};

export const sendJson = (
  response: ServerResponse,
  body: unknown,
  type = 'application/x-amz-json-1.0',
): void => {
  response.writeHead(200, { 'content-type': type }).end(JSON.stringify(body));
};
/** An error as every AWS JSON protocol reads it. */
export const sendError = (response: ServerResponse, status: number, code: string, message: string): void => {
  response
    .writeHead(status, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': code })
    .end(JSON.stringify({ __type: code, message, Message: message }));
};
export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
