/**
 * Runs several clients one step at a time, in an order that a test decides. A client stops before each call to a port; `step` lets it make
 * exactly that call and run on to its next one. A client that is crashed never goes on, as a process that is killed.
 */
export interface Interleaving {
  /** Wraps a port, so that each of its calls is one step of the client. */
  stepwise<Port extends object>(client: Client, port: Port): Port;
  start(run: (client: Client) => Promise<unknown>): Client;
  /** Those that wait at a step. */
  waiting(): readonly Client[];
  step(client: Client): Promise<void>;
  crash(client: Client): void;
}
export interface Client {
  readonly id: number;
}

interface Process extends Client {
  resume: (() => void) | undefined;
  parked: () => void;
  failure: unknown;
}

export const interleaving = (): Interleaving => {
  const processes: Process[] = [];
  const processOf = (client: Client): Process => {
    const found = processes[client.id];
    if (found === undefined) throw new Error(`no client ${client.id}`);
    return found;
  };
  const park = (process: Process): Promise<void> =>
    new Promise((resume) => {
      process.resume = resume;
      process.parked();
    });

  return {
    stepwise: (client, port) =>
      new Proxy(port, {
        get: (target, name) => {
          const method: unknown = Reflect.get(target, name);
          if (typeof method !== 'function') return method;
          return async (...given: readonly unknown[]): Promise<unknown> => {
            await park(processOf(client));
            return Reflect.apply(method, target, given);
          };
        },
      }),
    start: (run) => {
      const process: Process = {
        id: processes.length,
        resume: undefined,
        parked: () => undefined,
        failure: undefined,
      };
      processes.push(process);
      void run(process).then(
        () => process.parked(),
        (thrown: unknown) => {
          process.failure = thrown;
          process.parked();
        },
      );
      return process;
    },
    waiting: () => processes.filter(({ resume }) => resume !== undefined),
    step: async (client) => {
      const process = processOf(client);
      const { resume } = process;
      if (resume === undefined) throw new Error(`client ${client.id} does not wait at a step`);
      process.resume = undefined;
      await new Promise<void>((parked) => {
        process.parked = parked;
        resume();
      });
      if (process.failure !== undefined) throw process.failure;
    },
    crash: (client) => {
      processOf(client).resume = undefined;
    },
  };
};
