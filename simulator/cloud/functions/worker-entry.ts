import { existsSync, readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts';

/** Runs inside the worker of one function: the host's clock in, its bundle loaded, then one invocation after the other. */
type Handler = (event: unknown, context: unknown) => unknown;

const { shared, taskRoot, handler: handlerName } = workerData as WorkerStart;
const port: MessagePort = parentPort ?? missingPort();
const post = (message: FromWorker): void => port.postMessage(message);
function missingPort(): never {
  throw new Error('worker-entry.ts runs in a worker thread only');
}

/** `Date` reads the centre's clock; timers stay real. */
const readCenterClock = (): void => {
  const view = new Float64Array(shared);
  const now = (): number => Math.floor(view[0] ?? 0);
  const RealDate = Date;
  RealDate.now = now;
  const CenterDate: DateConstructor = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, given, newTarget): Date =>
      Reflect.construct(
        target,
        given.length === 0 ? [now()] : given,
        newTarget === CenterDate ? target : newTarget,
      ),
  });
  RealDate.prototype.constructor = CenterDate;
  globalThis.Date = CenterDate;
};
/** What is written goes to the host in order with the answers. */
const sendOutput = (): void => {
  const write = (chunk: string | Uint8Array): boolean => {
    post({ type: 'output', text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString() });
    return true;
  };
  process.stdout.write = write;
  process.stderr.write = write;
};
/** In the cloud a `.js` without a package.json beside it is CommonJS, whatever package.json lies further up here. */
const isolateTaskRoot = (): void => {
  if (existsSync(join(taskRoot, 'package.json'))) return;
  const root = pathToFileURL(`${taskRoot}/`).href;
  registerHooks({
    load: (url, context, nextLoad) =>
      nextLoad(
        url,
        url.startsWith(root) && url.endsWith('.js') ? { ...context, format: 'commonjs' } : context,
      ),
  });
};
const loadHandler = async (): Promise<Handler> => {
  const [file = '', name = ''] = splitHandler(handlerName);
  const path = ['.mjs', '.js', '.cjs'].map((ending) => join(taskRoot, `${file}${ending}`)).find(existsSync);
  if (path === undefined) {
    throw named(
      'Runtime.ImportModuleError',
      `${file} is not in ${taskRoot}, which holds ${readdirSync(taskRoot).join(', ')}`,
    );
  }
  const module: Record<string, unknown> = await import(pathToFileURL(path).href);
  const inner = module['default'] as Record<string, unknown> | undefined;
  const found = module[name] ?? inner?.[name];
  if (typeof found !== 'function')
    throw named('Runtime.HandlerNotFound', `${handlerName} is undefined or not exported`);
  return found as Handler;
};
const splitHandler = (handler: string): readonly [string, string] => {
  const dot = handler.lastIndexOf('.');
  return [handler.slice(0, dot), handler.slice(dot + 1)];
};
const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });

const errorOf = (thrown: unknown) =>
  thrown instanceof Error
    ? { errorType: thrown.name, errorMessage: thrown.message, trace: (thrown.stack ?? '').split('\n') }
    : { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };

const invoke = async (handler: Handler, { id, event, context, deadline }: ToWorker): Promise<void> => {
  try {
    const answer = await handler(JSON.parse(event), {
      ...context,
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    });
    post({ type: 'answer', id, payload: JSON.stringify(answer) ?? 'null' });
  } catch (thrown) {
    post({ type: 'error', id, error: errorOf(thrown) });
  }
};

readCenterClock();
sendOutput();
isolateTaskRoot();
try {
  const handler = await loadHandler();
  port.on('message', (message: ToWorker) => void invoke(handler, message));
  post({ type: 'ready' });
} catch (thrown) {
  post({ type: 'init-error', error: errorOf(thrown) });
}
