import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../../clock.ts';
import type { FunctionAnswer } from '../../engine/services.ts';
import type { FaultyNetwork } from '../network/faults.ts';
import type { Gateway } from '../network/gateway.ts';
import { type FunctionSettings, type FunctionWorker, type Outcome, startWorker } from './worker.ts';

export interface LogLine {
  /** Virtual epoch milliseconds. */
  readonly at: number;
  readonly functionName: string;
  readonly requestId: string | undefined;
  readonly line: string;
}
/** One function: a few workers, started when they are needed, and the invocations that wait for one. */
export interface LocalFunction {
  readonly settings: FunctionSettings;
  readonly displayName: string;
  readonly environment: Readonly<Record<string, string>>;
  invoke(event: unknown): Promise<FunctionAnswer>;
  /** Starts a worker now, so that the first call does not wait for it. */
  warm(): Promise<void>;
  stop(): Promise<void>;
}
export interface FunctionOptions {
  readonly settings: FunctionSettings;
  readonly displayName: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: VirtualClock;
  readonly network: FaultyNetwork;
  readonly gateway: Gateway;
  readonly workers: number;
  readonly onLog: (line: LogLine) => void;
}

export const createFunction = (options: FunctionOptions): LocalFunction => {
  const { settings, displayName, environment, clock, network, gateway, onLog } = options;
  const idle: FunctionWorker[] = [];
  const all = new Set<FunctionWorker>();
  const waiting: ((worker: FunctionWorker | undefined) => void)[] = [];
  const starting = new Set<Promise<FunctionWorker>>();
  let stopped = false;

  const startOne = async (): Promise<FunctionWorker> => {
    const worker = await startWorker(
      settings,
      { clock, environment, onOutput: lines(onLog, clock, displayName) },
      (hold) => gateway.open({ functionName: displayName, hold }),
    );
    all.add(worker);
    // The centre was closed while it started.
    if (stopped) await worker.stop();
    return worker;
  };
  const start = async (): Promise<FunctionWorker> => {
    const worker = startOne();
    starting.add(worker);
    try {
      return await worker;
    } finally {
      starting.delete(worker);
    }
  };
  /** Undefined: the centre was closed. */
  const take = async (): Promise<FunctionWorker | undefined> => {
    if (stopped) return undefined;
    const ready = idle.pop();
    if (ready !== undefined && !ready.dead) return ready;
    if (ready !== undefined) {
      // It died after its last answer, and keeps nobody's place.
      all.delete(ready);
      return take();
    }
    if (all.size + starting.size < options.workers) return start();
    return new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = async (worker: FunctionWorker): Promise<void> => {
    if (worker.dead) all.delete(worker);
    if (stopped) return;
    const next = waiting.shift();
    if (next !== undefined) next(worker.dead ? await start() : worker);
    else if (!worker.dead) idle.push(worker);
  };
  const run = async (event: unknown): Promise<Outcome> => {
    const worker = await take();
    // Nobody would answer from a worker that was stopped as soon as it had started.
    if (worker === undefined || stopped) return closed;
    try {
      return await worker.invoke(randomUUID(), event);
    } finally {
      void giveBack(worker);
    }
  };

  return {
    settings,
    displayName,
    environment,
    invoke: async (event) => {
      const begun = performance.now();
      const { delayMilliseconds, failure } = network.next('lambda', displayName);
      if (delayMilliseconds > 0) await clock.sleep(delayMilliseconds);
      if (failure !== undefined) {
        const status = failure === 'reset' ? 500 : failure.status;
        const error = `Lambda answered ${status} for ${displayName}: the network was told to fail`;
        return { ok: false, error, retryable: status === 429 || status >= 500, realMilliseconds: 0 };
      }
      const outcome = await run(event);
      const realMilliseconds = performance.now() - begun;
      return outcome.ok
        ? { ok: true, payload: outcome.payload, realMilliseconds }
        : {
            ok: false,
            error: `${outcome.error.errorType}: ${outcome.error.errorMessage}`,
            retryable: false,
            realMilliseconds,
          };
    },
    warm: async () => {
      if (all.size + starting.size === 0) idle.push(await start());
    },
    stop: async () => {
      stopped = true;
      for (const next of waiting.splice(0)) next(undefined);
      // Its door is opened by the gateway, which is closed next: a start that is under way is let to its end.
      await Promise.allSettled(starting);
      await Promise.all([...all].map((worker) => worker.stop()));
    },
  };
};

const closed: Outcome = {
  ok: false,
  error: { errorType: 'LocalCloud.Stopped', errorMessage: 'the local cloud was stopped before it ran' },
};

/** Whole lines, as a log has them. */
const lines = (onLog: (line: LogLine) => void, clock: VirtualClock, functionName: string) => {
  let rest = '';
  return (text: string, requestId: string | undefined): void => {
    const [last = '', ...whole] = `${rest}${text}`.split('\n').reverse();
    rest = last;
    for (const line of whole.reverse()) onLog({ at: clock.nowMilliseconds(), functionName, requestId, line });
  };
};
