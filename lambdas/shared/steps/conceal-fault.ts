import { Fault } from '../../../domain/shared/fault.ts';

/**
 * What leaves a function in place of the fault. The Lambda runtime writes an uncaught error, with its message, to the log by itself, and
 * a message can quote a person. So the runtime gets only the code; the whole chain, masked, is in our own line with the same request id.
 */
export class ReportedFault extends Error {
  readonly code: string;
  readonly retryable: boolean;

  constructor(code: string, retryable: boolean) {
    super(`${code}: the log line of this request has the chain of causes`);
    this.name = code;
    this.code = code;
    this.retryable = retryable;
    this.stack = `${this.name}: ${this.message}`;
  }
}

export const concealed = (thrown: unknown): ReportedFault =>
  thrown instanceof ReportedFault
    ? thrown
    : thrown instanceof Fault
      ? new ReportedFault(thrown.code, thrown.retryable)
      : new ReportedFault('function.unexpected', true);
