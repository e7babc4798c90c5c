import type { FaultTrace } from './fault-trace.ts';

/**
 * One line a function writes about one invocation, or about one message of a batch. Closed on purpose: there is no field for free text, so
 * a number or a name has no way in. What a fault says comes through `FaultTrace`, which masks it.
 */
export interface LogLine {
  readonly level: 'info' | 'error';
  /** As it is deployed. */
  readonly function: string;
  readonly trigger: 'flow' | 'queue' | 'stream' | 'schedule' | 'direct';
  readonly outcome: string;
  readonly milliseconds: number;
  readonly requestId?: string | undefined;
  readonly contactId?: string | undefined;
  /** SQS message id or Kinesis sequence number. */
  readonly messageId?: string | undefined;
  /** The parameter that did not parse: its key, never its value. */
  readonly field?: string | undefined;
  readonly counts?: Readonly<Record<string, number>> | undefined;
  readonly faults?: readonly FaultTrace[] | undefined;
}

type LogSink = (line: LogLine) => void;

/** Where a function's lines go: its standard output, one JSON object a line. Outside Lambda nobody reads them, and nothing is written. */
const standardOutput: LogSink = (line) => {
  if (process.env['AWS_LAMBDA_FUNCTION_NAME'] !== undefined)
    process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** What the frame around every handler needs; a test gives its own. */
export interface Frame {
  readonly log: LogSink;
  /** Milliseconds that only grow, for durations. */
  readonly elapsed: () => number;
}

export const lambdaFrame: Frame = { log: standardOutput, elapsed: () => performance.now() };

/** A contact id fit for a line: what might be a phone number or words is none. */
export const contactIdIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w-]{1,64}$/.test(value) && !/^\d+$/.test(value) ? value : undefined;

export const functionName = (): string => process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'local';

/** A duration for a log line: milliseconds with one decimal. */
export const since = (frame: Frame, start: number): number => Math.round((frame.elapsed() - start) * 10) / 10;
