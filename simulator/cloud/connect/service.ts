import { type ConnectApi, ConnectApiError } from '../../center/api.ts';
import { readBody, type Service, sendError } from '../network/gateway.ts';
import { fromWire, mapInstants, type Operation, readOperation, toWire } from './rest-schema.ts';

/** Amazon Connect's REST-JSON protocol around the centre. Paths and members come from the schemas of the AWS SDK. */
export const connectService = (api: () => ConnectApi | undefined): Service => {
  let operations: readonly Operation[] | undefined;
  const load = async (): Promise<readonly Operation[]> => {
    if (operations !== undefined) return operations;
    const sdk: Readonly<Record<string, unknown>> = await import('@aws-sdk/client-connect');
    operations = Object.keys(sdk)
      .filter((name) => name.endsWith('$'))
      .flatMap((name) => readOperation(sdk[name]) ?? []);
    return operations;
  };
  return async ({ request, response }) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const segments = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    const operation = bestMatch(await load(), request.method ?? 'GET', segments);
    const answering = api();
    if (answering === undefined) {
      return sendError(
        response,
        503,
        'InternalServiceException',
        'the contact centre is not connected to the cloud yet',
      );
    }
    if (operation === undefined || !answering.operations.includes(operation.name)) {
      const what = operation?.name ?? `${request.method} ${url.pathname}`;
      return sendError(response, 501, 'NotSimulated', `Amazon Connect's ${what} is not simulated`);
    }
    const body = await readBody(request);
    const input = inputOf(operation, segments, url.searchParams, body);
    try {
      const output = await answering.call(operation.name, input);
      response
        .writeHead(operation.status, { 'content-type': 'application/json' })
        .end(JSON.stringify(mapInstants(operation.output, output, toWire)));
    } catch (cause) {
      if (!(cause instanceof ConnectApiError)) throw cause;
      sendError(response, cause.httpStatus, cause.code, cause.message);
    }
  };
};

const isLabel = (segment: string): boolean => segment.startsWith('{');
/** The path with the fewest labels wins: `/contact/outbound-voice` before `/contact/{ContactId}`. */
const bestMatch = (
  operations: readonly Operation[],
  method: string,
  segments: readonly string[],
): Operation | undefined =>
  operations
    .filter(
      (operation) =>
        operation.method === method &&
        operation.path.length === segments.length &&
        operation.path.every((part, index) => isLabel(part) || part === segments[index]),
    )
    .sort((a, b) => a.path.filter(isLabel).length - b.path.filter(isLabel).length)[0];

const inputOf = (
  operation: Operation,
  segments: readonly string[],
  query: URLSearchParams,
  body: Buffer,
): Readonly<Record<string, unknown>> => {
  const fromBody: unknown = body.length === 0 ? {} : JSON.parse(body.toString());
  const labels = operation.path.flatMap((part, index) =>
    isLabel(part) ? [[part.slice(1, -1).replace(/\+$/, ''), segments[index]] as const] : [],
  );
  const asked = [...operation.query].flatMap(([name, member]) => {
    const values = query.getAll(name);
    return values.length === 0 ? [] : [[member, values.length === 1 ? values[0] : values] as const];
  });
  const input = { ...(fromBody as Record<string, unknown>), ...Object.fromEntries([...labels, ...asked]) };
  return mapInstants(operation.input, input, fromWire) as Readonly<Record<string, unknown>>;
};
