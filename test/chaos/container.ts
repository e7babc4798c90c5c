import type { DialNotes, Due } from '../../domain/dialling/ports.ts';
import { type FaultKind, InjectedFault, isInjected } from './faults.ts';
import type { Random } from './random.ts';
import type { Ground } from './storm.ts';

/** How an invocation of a function ended. */
export type Ending<Answer> =
  | { readonly how: 'done'; readonly answer: Answer }
  | { readonly how: 'failed'; readonly error: unknown }
  /** It stopped between two outside effects, or ran out of its time. */
  | { readonly how: 'killed' };

interface Life {
  dead: boolean;
  readonly name: string;
  readonly die: () => void;
}
interface Box {
  life: Life | undefined;
}

/**
 * A deployed function: its containers live on between invocations, with whatever their code remembers, and take one invocation at a time. A
 * killed invocation takes its container with it: what it would have done later never happens.
 */
export interface DeployedFunction<Request, Answer> {
  invoke(request: Request): Promise<Ending<Answer>>;
}

export interface FunctionDescription<Ports extends object, Request, Answer> {
  readonly name: string;
  readonly limitSeconds: number;
  readonly ports: Ports;
  /** Called for each new container, with the ports as that container sees them. */
  readonly create: (ports: Ports) => (request: Request) => Promise<Answer>;
}

export const deployed = <Ports extends object, Request, Answer>(
  ground: Ground,
  { name, limitSeconds, ports, create }: FunctionDescription<Ports, Request, Answer>,
): DeployedFunction<Request, Answer> => {
  const idle: { readonly box: Box; readonly run: (request: Request) => Promise<Answer> }[] = [];
  let invocations = 0;
  return {
    invoke: (request) =>
      new Promise((resolve) => {
        invocations += 1;
        const id = `${name}#${invocations}`;
        const box: Box = { life: undefined };
        const container = idle.pop() ?? { box, run: create(asSeenFrom(ground, ports, box)) };
        const life: Life = {
          dead: false,
          name: id,
          die: () => {
            if (life.dead) return;
            life.dead = true;
            ground.note(() => `☠ ${id} is killed`);
            resolve({ how: 'killed' });
          },
        };
        container.box.life = life;
        ground.note(() => `→ ${id} ${JSON.stringify(request) ?? ''}`);
        ground.scheduler.began();
        let ended = false;
        ground.scheduler.after(limitSeconds * 1000, () => {
          if (!ended) life.die();
        });
        const end = (ending: Ending<Answer>): void => {
          if (life.dead) return;
          ended = true;
          idle.push(container);
          ground.note(() => `← ${id} ${wordsOf(ending)}`);
          resolve(ending);
        };
        container.run(request).then(
          (answer) => end({ how: 'done', answer }),
          (error: unknown) => {
            if (!life.dead && !isInjected(error)) {
              ground.violation('unexpected-error', `${id}: ${error instanceof Error ? error.stack : error}`);
            }
            end({ how: 'failed', error });
          },
        );
      }),
  };
};

const wordsOf = (ending: Ending<unknown>): string => {
  if (ending.how === 'failed') return `failed: ${String(ending.error)}`;
  return ending.how === 'done' ? `done ${JSON.stringify(ending.answer) ?? ''}` : 'killed';
};

type Method = (...parameters: readonly unknown[]) => unknown;

/** Methods that write several things, of which some may be written when they fail. */
const batchMethods: Readonly<Record<string, (batch: unknown, random: Random) => unknown>> = {
  'due.change': (batch, random) => partOfDue(batch as DueChanges, random),
  'queue.send': (batch, random) => some(batch as readonly unknown[], random),
  'toCount.put': (batch, random) => some(batch as readonly unknown[], random),
  // In the order that the port promises: pointers, ledger, due.
  'notes.write': (batch, random) => {
    const { pointers, ledger, due } = batch as Parameters<DialNotes['write']>[0];
    switch (random.pick(['pointers', 'ledger', 'due'] as const)) {
      case 'pointers':
        return { pointers: some(pointers ?? [], random) };
      case 'ledger':
        // A line and its counting are two items.
        return { pointers, ledger: some(ledger ?? [], random), counted: some(ledger ?? [], random) };
      case 'due':
        return { pointers, ledger, due: due && partOfDue(due, random) };
    }
  },
};

type DueChanges = Parameters<Due['change']>[0];
const some = <Item>(items: readonly Item[], random: Random): readonly Item[] =>
  items.filter(() => random.chance(0.5));
/**
 * What is taken away goes only when all that comes in its place is there: that is what the port has to promise. (Drop it, and members are lost:
 * one seed in twenty.)
 */
const partOfDue = ({ put, remove }: DueChanges, random: Random): DueChanges =>
  random.chance(0.5) ? { put: some(put, random), remove: [] } : { put, remove: some(remove, random) };

/** Ports as one container sees them: each call may be slow, fail before or after its effect, or be the last thing its invocation does. */
const asSeenFrom = <Ports extends object>(ground: Ground, ports: Ports, box: Box): Ports => {
  const seen: Record<string, unknown> = {};
  for (const [portName, port] of Object.entries(ports)) {
    seen[portName] = isPort(port) ? wrapped(ground, portName, port, box) : port;
  }
  return seen as Ports;
};

const neverThrough = new Set(['clock', 'settings', 'workingTime', 'keys']);
const isPort = (port: unknown): port is Record<string, Method> =>
  typeof port === 'object' && port !== null && Object.values(port).some((one) => typeof one === 'function');

const wrapped = (ground: Ground, portName: string, port: Record<string, unknown>, box: Box): object => {
  if (neverThrough.has(portName)) return port;
  const seen: Record<string, unknown> = {};
  for (const [method, member] of Object.entries(port)) {
    seen[method] =
      typeof member === 'function' ? throughTrouble(ground, portName, method, member as Method, box) : member;
  }
  return seen;
};

/** One for each who waits: a shared one would keep all of them for ever. */
const never = (): Promise<never> => new Promise(() => {});

const throughTrouble = (ground: Ground, port: string, method: string, effect: Method, box: Box): Method => {
  const { storm, scheduler, note } = ground;
  const splits = batchMethods[`${port}.${method}`];
  const trouble = async (life: Life, parameters: readonly unknown[]): Promise<unknown> => {
    if (life.dead) return never();
    const fate: FaultKind | undefined = storm.onCall(port, method, splits !== undefined);
    const { before, after } = storm.latency(fate === 'slow');
    if (before > 0) await scheduler.wait(before);
    // What was on its way when the code stopped may arrive all the same.
    if (life.dead && storm.random.chance(0.5)) return never();
    if (fate === 'kill-before') return died(life);
    if (fate === 'fail-before') throw new InjectedFault(`${port}.${method} failed`);
    const given =
      fate === 'partial' && splits !== undefined
        ? [splits(parameters[0], storm.random), ...parameters.slice(1)]
        : parameters;
    const answer = await effect(...given);
    note(() => `   ${life.name} ${port}.${method}(${short(given)}) ${fate ?? ''} = ${short(answer)}`);
    if (fate === 'partial') {
      if (storm.random.chance(0.5)) return died(life);
      throw new InjectedFault(`${port}.${method} wrote only a part`);
    }
    if (fate === 'kill-after') return died(life);
    if (after > 0) await scheduler.wait(after);
    if (life.dead) return never();
    if (fate === 'fail-after') throw new InjectedFault(`the answer of ${port}.${method} was lost`);
    return answer;
  };
  return (...parameters) => {
    const life = box.life;
    if (life === undefined) throw new Error(`${port}.${method} was called outside an invocation`);
    if (isStreaming(port, method)) return streamed(ground, life, `${port}.${method}`, effect, parameters);
    return trouble(life, parameters);
  };
};

const died = (life: Life): Promise<never> => {
  life.die();
  return never();
};

const isStreaming = (port: string, method: string): boolean =>
  (port === 'promises' && method === 'running') || (port === 'shelf' && method === 'all');

async function* streamed(
  { storm, scheduler }: Ground,
  life: Life,
  name: string,
  effect: Method,
  parameters: readonly unknown[],
): AsyncGenerator<unknown> {
  for await (const item of effect(...parameters) as AsyncIterable<unknown>) {
    if (life.dead) await never();
    const fate = storm.onCall(name, 'next', false);
    const { before } = storm.latency(fate === 'slow');
    if (before > 0) await scheduler.wait(before);
    if (life.dead) await never();
    if (fate?.startsWith('kill')) await died(life);
    if (fate?.startsWith('fail')) throw new InjectedFault(`${name} failed`);
    yield item;
  }
}

const short = (value: unknown): string => {
  const words = JSON.stringify(value) ?? '';
  return words.length > 400 ? `${words.slice(0, 400)}…` : words;
};
