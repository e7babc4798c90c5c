import { randomUUID } from 'node:crypto';
import { readAnswer } from '../lambda-answer.ts';
import { lambdaEvent } from '../lambda-event.ts';
import type { Line } from '../line.ts';
import { type Action, failed, next, type Outcome } from '../outcome.ts';
import { asObject, resolveDeep, resolveText } from '../resolve.ts';
import type { FunctionAnswer } from '../services.ts';

const maximumRetries = 3;
const maximumTotalMilliseconds = 8000;
const defaultLimitSeconds = 3;

const timedOut = Symbol('timed out');

/** The function's own name out of an ARN, with or without a version or alias. */
const nameOf = (arn: string): string => /:function:([^:]+)/.exec(arn)?.[1] ?? arn;

const parametersOf = (line: Line): Record<string, unknown> => {
  const parameters: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(asObject(line.parameter('LambdaInvocationAttributes')))) {
    // Not established: whether a whole object arrives as an object or as text. As an object, here.
    parameters[resolveText(line, key)] = resolveDeep(line, value);
  }
  return parameters;
};

const report = (line: Line, arn: string, request: unknown, answer: FunctionAnswer): void =>
  line.emit({
    type: 'lambda-invoked',
    name: nameOf(arn),
    request,
    answer: answer.ok ? answer.payload : undefined,
    error: answer.ok ? undefined : answer.error,
    realMilliseconds: answer.realMilliseconds,
  });

/** One invocation, against its time limit on the virtual clock. Hanging up rejects; the function goes on, and is reported when it ends. */
const invoke = async (
  line: Line,
  arn: string,
  request: Record<string, unknown>,
  limitMilliseconds: number,
): Promise<FunctionAnswer | typeof timedOut> => {
  const invocation = line.services.invokeFunction(arn, lambdaEvent(line, request));
  const timer = new AbortController();
  const stop = (): void => timer.abort();
  line.signal.addEventListener('abort', stop, { once: true });
  const limit = line.clock.sleep(limitMilliseconds, timer.signal).then(isTimedOut, isTimedOut);
  try {
    const answer = await Promise.race([invocation, limit]);
    if (answer !== timedOut) return answer;
    const { aborted } = line.signal;
    invocation.then((late) => aborted && report(line, arn, request, late), ignored);
    line.signal.throwIfAborted();
    return answer;
  } finally {
    line.signal.removeEventListener('abort', stop);
    timer.abort();
  }
};

const isTimedOut = (): typeof timedOut => timedOut;
const ignored = (): void => undefined;

/** With the retries of the service: throttling and failures of the service, not what the function itself throws. */
const invokeWithRetries = async (
  line: Line,
  arn: string,
  request: Record<string, unknown>,
  limitMilliseconds: number,
): Promise<FunctionAnswer> => {
  const begun = line.clock.nowMilliseconds();
  for (let retries = 0; ; retries += 1) {
    const left = maximumTotalMilliseconds - (line.clock.nowMilliseconds() - begun);
    const limit = Math.min(limitMilliseconds, left);
    const begunReal = performance.now();
    const outcome = await invoke(line, arn, request, limit);
    const answer: FunctionAnswer =
      outcome === timedOut
        ? {
            ok: false,
            error: `no answer within ${limit / 1000} s`,
            retryable: false,
            realMilliseconds: performance.now() - begunReal,
          }
        : outcome;
    report(line, arn, request, answer);
    const { retryPauseMilliseconds } = line.options;
    const spent = line.clock.nowMilliseconds() - begun + retryPauseMilliseconds;
    if (answer.ok || !answer.retryable || retries >= maximumRetries || spent >= maximumTotalMilliseconds) {
      return answer;
    }
    await line.clock.sleep(retryPauseMilliseconds, line.signal);
  }
};

const invokeAndForget = (line: Line, arn: string, request: Record<string, unknown>): Outcome => {
  line.scope.lambdaInvocationId = randomUUID();
  line.services.invokeFunction(arn, lambdaEvent(line, request)).then(
    (answer) => report(line, arn, request, answer),
    (cause: unknown) =>
      report(line, arn, request, {
        ok: false,
        error: String(cause),
        retryable: false,
        realMilliseconds: 0,
      }),
  );
  return next;
};

/** Invoke AWS Lambda function. The answer replaces the whole of `$.External`. */
export const invokeLambdaFunction: Action = {
  simulated: true,
  note: 'An asynchronous invocation succeeds at once; nothing can load its result, because that block has no published form.',
  run: async (line) => {
    const arn = line.whole('LambdaFunctionARN');
    if (arn === undefined)
      return failed(`its function ${line.parameter('LambdaFunctionARN')} leads to nothing`);
    const request = parametersOf(line);
    if (line.parameter('InvocationType') === 'ASYNCHRONOUS') return invokeAndForget(line, arn, request);
    const limitSeconds = line.number('InvocationTimeLimitSeconds') ?? defaultLimitSeconds;
    const answer = await invokeWithRetries(line, arn, request, limitSeconds * 1000);
    if (!answer.ok) return failed(`${nameOf(arn)}: ${answer.error}`);
    const read = readAnswer(answer.payload, asObject(line.parameter('ResponseValidation'))['ResponseType']);
    if (!read.ok) return failed(`${nameOf(arn)}: ${read.reason}`);
    line.scope.external = read.external;
    return next;
  },
};
