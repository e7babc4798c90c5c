import { readBody, type Service, sendError, sendJson } from '../network/gateway.ts';

export type Input = Readonly<Record<string, unknown>>;
/** An error of a service, by the code that the SDK reads. */
export class ServiceError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** A service of the AWS JSON protocol, of which only these operations are simulated. */
export const jsonService =
  (name: string, operations: Readonly<Record<string, (input: Input) => unknown>>): Service =>
  async ({ request, response }) => {
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const run = operations[operation];
    if (run === undefined)
      return sendError(response, 501, 'NotSimulated', `${name} ${operation} is not simulated`);
    try {
      const input = JSON.parse((await readBody(request)).toString() || '{}') as Input;
      sendJson(response, run(input), 'application/x-amz-json-1.1');
    } catch (cause) {
      if (!(cause instanceof ServiceError)) throw cause;
      sendError(response, 400, cause.code, cause.message);
    }
  };
