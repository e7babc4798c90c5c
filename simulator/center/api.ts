/**
 * The Amazon Connect operations that our functions call, as the centre answers them. `simulator/cloud` speaks HTTP and JSON around
 * this; names, fields and errors are the API's own.
 */
export interface ConnectApi {
  /** Throws ConnectApiError. Input is the operation's request as the SDK type has it, path and query included. */
  call(
    operation: string,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, unknown>>>;
  readonly operations: readonly string[];
}

export class ConnectApiError extends Error {
  readonly code: string;
  readonly httpStatus: number;

  constructor(code: string, httpStatus: number, message: string) {
    super(message);
    this.code = code;
    this.httpStatus = httpStatus;
  }
}
