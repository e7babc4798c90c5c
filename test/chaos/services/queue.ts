import type { Ending } from '../container.ts';
import type { Ground } from '../storm.ts';

/** A queue like SQS's: at least once, in no order, with delays; what was received comes back unless it is deleted; what fails too often goes to the dead letters, from where somebody sends it back later. */
export interface Queue<Body> {
  send(bodies: readonly Body[], delaySeconds: number): void;
  /** Messages that wait, are out, or are dead. */
  readonly size: () => number;
  /** About how many wait. */
  readonly waiting: () => number;
}

export interface QueueDescription<Body> {
  readonly name: string;
  readonly visibilitySeconds: number;
  readonly mostReceives: number;
  readonly batchSize: number;
  /** @returns which of the bodies failed, by index: Lambda's partial batch response. */
  readonly consume: (bodies: readonly Body[]) => Promise<Ending<readonly number[]>>;
  /** Planted bug: messages are deleted before the consumer runs. */
  readonly deletesFirst?: boolean;
}

interface Message<Body> {
  readonly body: Body;
  receives: number;
  visibleAt: number;
}

export const queueOf = <Body>(ground: Ground, description: QueueDescription<Body>): Queue<Body> => {
  const { scheduler, storm, note, violation } = ground;
  const { name, visibilitySeconds, mostReceives, batchSize, consume } = description;
  const messages = new Set<Message<Body>>();
  const dead = new Set<Message<Body>>();
  let polling = false;

  const arrive = (body: Body, delay: number): void => {
    const message = { body, receives: 0, visibleAt: scheduler.now() + delay };
    messages.add(message);
    wake(message.visibleAt);
  };
  const wake = (instant: number): void => scheduler.at(instant + storm.random.whole(0, 400), poll);

  const poll = (): void => {
    if (polling) return;
    const now = scheduler.now();
    const visible = storm.random.shuffled([...messages].filter(({ visibleAt }) => visibleAt <= now));
    if (visible.length === 0) return;
    polling = true;
    // Two batches at most: as many as its event source lets run at once.
    const most = storm.random.whole(1, batchSize);
    const first = visible.slice(0, most);
    const second = visible.slice(most, most + storm.random.whole(0, batchSize));
    for (const batch of [first, second]) if (batch.length > 0) void receive(batch);
    polling = false;
    if (visible.length > first.length + second.length) scheduler.after(500, poll);
  };

  const receive = async (batch: readonly Message<Body>[]): Promise<void> => {
    for (const message of batch) {
      message.receives += 1;
      const again = storm.onDelivery('duplicated') ? storm.random.whole(0, 5000) : visibilitySeconds * 1000;
      message.visibleAt = scheduler.now() + again;
      wake(message.visibleAt);
      if (description.deletesFirst) messages.delete(message);
    }
    const ending = await consume(batch.map(({ body }) => body));
    const failed = new Set(ending.how === 'done' ? ending.answer : batch.keys());
    for (const [index, message] of batch.entries()) {
      if (!failed.has(index)) {
        if (!storm.onDelivery('delete-lost')) messages.delete(message);
      } else if (storm.isOver && message.receives > 2 * mostReceives + 5) {
        violation('message-never-handled', `${name}: ${JSON.stringify(message.body)} fails in calm weather`);
        messages.delete(message);
      } else if (message.receives >= mostReceives || storm.onDelivery('dead-lettered')) {
        bury(message);
      }
    }
  };

  const bury = (message: Message<Body>): void => {
    if (!messages.delete(message)) return;
    dead.add(message);
    note(() => `✝ ${name}: dead letter ${JSON.stringify(message.body)}`);
    scheduler.after(storm.random.whole(10, 600) * 60_000, () => {
      dead.delete(message);
      note(() => `↺ ${name}: redriven ${JSON.stringify(message.body)}`);
      arrive(message.body, 0);
    });
  };

  return {
    send: (bodies, delaySeconds) => {
      for (const body of bodies) {
        if (storm.onDelivery('dropped')) {
          note(() => `✗ ${name}: lost ${JSON.stringify(body)}`);
          continue;
        }
        const late = storm.onDelivery('late') ? storm.lateness() : 0;
        arrive(body, delaySeconds * 1000 + late);
        if (storm.onDelivery('duplicated')) arrive(body, delaySeconds * 1000 + storm.lateness());
      }
    },
    size: () => messages.size + dead.size,
    waiting: () => messages.size,
  };
};
