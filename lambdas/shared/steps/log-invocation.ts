import type { MiddlewareObj } from '@middy/core';
import { faultTrace } from '../fault-trace.ts';
import { type Frame, functionName, type LogLine, since } from '../log.ts';
import { concealed } from './conceal-fault.ts';

type Summary = Pick<LogLine, 'outcome' | 'contactId' | 'field' | 'counts'>;

interface Invocation {
  readonly event: unknown;
  readonly context: unknown;
  readonly response?: unknown;
}

/**
 * One line an invocation: what it was, how it ended, how long it took. A fault is logged with its chain and goes on, as its code alone,
 * so that Connect takes the error branch and SQS delivers again.
 *
 * @param summary what the line says about an answer; it sees the event as it arrived.
 */
export const logInvocation = (
  trigger: LogLine['trigger'],
  frame: Frame,
  summary: (event: unknown, response: unknown) => Summary,
) => {
  const started = new WeakMap<object, { readonly at: number; readonly event: unknown }>();
  const write = (request: Invocation, rest: Pick<LogLine, 'level' | 'outcome'> & Partial<LogLine>) => {
    const start = started.get(request);
    frame.log({
      ...rest,
      function: functionName(),
      trigger,
      requestId: requestIdOf(request.context),
      milliseconds: start === undefined ? 0 : since(frame, start.at),
    });
  };

  return {
    /** For middy itself: it also sees answers that a step gave before the handler ran. */
    hooks: {
      requestStart: (request: Invocation) => {
        started.set(request, { at: frame.elapsed(), event: request.event });
      },
      requestEnd: (request: Invocation & { readonly error?: unknown }) => {
        if (request.error !== undefined) return;
        write(request, { level: 'info', ...summary(started.get(request)?.event, request.response) });
      },
    },
    step: {
      onError: (request) => {
        const event = started.get(request)?.event;
        const { contactId } = summary(event, undefined);
        write(request, {
          level: 'error',
          outcome: 'fault',
          contactId,
          faults: faultTrace(request.error, event),
        });
        // Replaced, not thrown: middy hangs what it replaces on what is thrown, and the runtime would log it.
        request.error = concealed(request.error);
      },
    } satisfies MiddlewareObj,
  };
};

const requestIdOf = (context: unknown): string | undefined => {
  const id =
    typeof context === 'object' && context !== null && 'awsRequestId' in context
      ? context.awsRequestId
      : undefined;
  return typeof id === 'string' ? id : undefined;
};
