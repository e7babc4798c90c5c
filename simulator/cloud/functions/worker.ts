import { Worker } from 'node:worker_threads';
import type { VirtualClock } from '../../clock.ts';
import type { Endpoint } from '../network/gateway.ts';
import { type Hold, holdTime } from '../network/hold.ts';
import type { FromWorker, FunctionError, ToWorker, WorkerStart } from './messages.ts';

export interface FunctionSettings {
  readonly name: string;
  readonly arn: string;
  readonly taskRoot: string;
  readonly handler: string;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
}
export type Outcome =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly error: FunctionError };
/** One execution environment: runs one invocation at a time, as Lambda does. */
export interface FunctionWorker {
  invoke(requestId: string, event: unknown): Promise<Outcome>;
  readonly dead: boolean;
  stop(): Promise<void>;
}
export interface WorkerSurroundings {
  readonly clock: VirtualClock;
  readonly environment: Readonly<Record<string, string>>;
  readonly onOutput: (text: string, requestId: string | undefined) => void;
}

/** Nothing may run this long in real time: a loop without end, which virtual time cannot stop. */
const runawayRealMilliseconds = 60_000;

/** `openEndpoint` gives the worker its own door to the services, so that the network knows who asks. */
export const startWorker = async (
  settings: FunctionSettings,
  { clock, environment, onOutput }: WorkerSurroundings,
  openEndpoint: (hold: () => Hold | undefined) => Promise<Endpoint>,
): Promise<FunctionWorker> => {
  let hold: Hold | undefined;
  let requestId: string | undefined;
  let settle: ((outcome: Outcome) => void) | undefined;
  let dead = false;
  const starting = holdTime(clock);
  hold = starting;
  const endpoint = await openEndpoint(() => hold);
  const start: WorkerStart = { shared: clock.shared, taskRoot: settings.taskRoot, handler: settings.handler };
  const worker = new Worker(new URL('./worker-entry.ts', import.meta.url), {
    workerData: start,
    env: environmentAt(endpoint.url, environment),
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: settings.memoryMegabytes },
    stdin: false,
    name: settings.name,
  });
  worker.unref();
  const fail = (errorType: string, errorMessage: string): void =>
    settle?.({ ok: false, error: { errorType, errorMessage } });
  const stop = async (): Promise<void> => {
    dead = true;
    endpoint.close();
    await worker.terminate();
  };
  const loaded = Promise.withResolvers<FunctionError | undefined>();
  worker.on('message', (message: FromWorker) => {
    if (message.type === 'output') onOutput(message.text, requestId);
    else if (message.type === 'ready') loaded.resolve(undefined);
    else if (message.type === 'init-error') loaded.resolve(message.error);
    else if (message.id !== requestId) return;
    else if (message.type === 'answer') settle?.({ ok: true, payload: JSON.parse(message.payload) });
    else settle?.({ ok: false, error: message.error });
  });
  worker.on('error', (cause: Error) => {
    const failure = { errorType: 'Runtime.ExitError', errorMessage: `${cause.name}: ${cause.message}` };
    dead = true;
    loaded.resolve(failure);
    fail(failure.errorType, failure.errorMessage);
  });
  worker.on('exit', (code) => {
    const message = `RequestId: ${requestId} Error: Runtime exited with exit status ${code}`;
    dead = true;
    endpoint.close();
    loaded.resolve({ errorType: 'Runtime.ExitError', errorMessage: message });
    fail('Runtime.ExitError', message);
  });

  const initError = await loaded.promise;
  starting.end();
  hold = undefined;
  if (initError !== undefined) await stop();

  return {
    get dead() {
      return dead;
    },
    stop,
    invoke: async (id, event) => {
      if (initError !== undefined) return { ok: false, error: initError };
      requestId = id;
      hold = holdTime(clock);
      const startedAt = clock.nowMilliseconds();
      const deadline = startedAt + settings.timeoutSeconds * 1000;
      const timedOut = (): void =>
        fail(
          'Sandbox.Timedout',
          `RequestId: ${id} Error: Task timed out after ${settings.timeoutSeconds.toFixed(2)} seconds`,
        );
      const forget = clock.at(deadline, timedOut);
      const runaway = setTimeout(timedOut, runawayRealMilliseconds).unref();
      try {
        const outcome = await new Promise<Outcome>((resolve) => {
          settle = resolve;
          const message: ToWorker = {
            id,
            event: JSON.stringify(event ?? null),
            context: contextOf(settings, id),
            deadline,
          };
          worker.postMessage(message);
        });
        if (!outcome.ok && outcome.error.errorType === 'Sandbox.Timedout') await stop();
        return outcome;
      } finally {
        forget();
        clearTimeout(runaway);
        settle = undefined;
        requestId = undefined;
        hold.end();
        hold = undefined;
      }
    },
  };
};

/** Queue URLs lead to this worker's door: the SDK takes the host out of the URL. */
const environmentAt = (
  url: string,
  environment: Readonly<Record<string, string>>,
): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(/https:\/\/sqs\.[a-z0-9-]+\.amazonaws\.com(?=\/)/g, url),
    ]),
  ),
  AWS_ENDPOINT_URL: url,
});
const contextOf = (
  { name, arn, memoryMegabytes }: FunctionSettings,
  id: string,
): Readonly<Record<string, string>> => ({
  functionName: name,
  functionVersion: '$LATEST',
  invokedFunctionArn: arn,
  memoryLimitInMB: String(memoryMegabytes),
  awsRequestId: id,
  logGroupName: `/aws/lambda/${name}`,
  logStreamName: 'local',
});
