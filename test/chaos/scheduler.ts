import type { Random } from './random.ts';

/** Virtual time in milliseconds since 1970, and everything that is to happen in it. What falls on one instant happens in an order that the seed gives. */
export interface Scheduler {
  now(): number;
  /** At an instant, or at once when it has passed. */
  at(instant: number, happen: () => void): void;
  after(milliseconds: number, happen: () => void): void;
  /** Code that waits: it goes on when the virtual clock gets there. */
  wait(milliseconds: number): Promise<void>;
  /** Tells that something asynchronous was begun by what happens now. */
  began(): void;
  /** Lets happen all that is due up to an instant, and moves the clock there; stops when it is enough. */
  runUntil(instant: number, isEnough: () => boolean): Promise<void>;
}

interface Happening {
  readonly at: number;
  readonly tie: number;
  readonly happen: () => void;
}

export const schedulerFrom = (start: number, random: Random): Scheduler => {
  const heap: Happening[] = [];
  let now = start;
  let begun = false;

  const at = (instant: number, happen: () => void): void => {
    push(heap, { at: Math.max(now, instant), tie: random.next(), happen });
  };
  return {
    now: () => now,
    at,
    after: (milliseconds, happen) => at(now + milliseconds, happen),
    wait: (milliseconds) =>
      new Promise((resolve) => {
        at(now + milliseconds, () => {
          begun = true;
          resolve();
        });
      }),
    began: () => {
      begun = true;
    },
    runUntil: async (instant, isEnough) => {
      for (let first = heap[0]; first !== undefined && first.at <= instant; first = heap[0]) {
        pop(heap);
        now = first.at;
        first.happen();
        if (begun) {
          begun = false;
          await settled();
        }
        if (isEnough()) return;
      }
      now = Math.max(now, instant);
    },
  };
};

/** Comes back when all code that can run has run to its next wait: promises settle before the event loop turns. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const isBefore = (a: Happening, b: Happening): boolean => a.at < b.at || (a.at === b.at && a.tie < b.tie);

const push = (heap: Happening[], item: Happening): void => {
  let index = heap.length;
  heap.push(item);
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !isBefore(item, above)) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = item;
};

const pop = (heap: Happening[]): void => {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let index = 0;
  for (;;) {
    const left = 2 * index + 1;
    const right = left + 1;
    const leftItem = heap[left];
    if (leftItem === undefined) break;
    const rightItem = heap[right];
    const [child, childItem] =
      rightItem !== undefined && isBefore(rightItem, leftItem) ? [right, rightItem] : [left, leftItem];
    if (!isBefore(childItem, last)) break;
    heap[index] = childItem;
    index = child;
  }
  heap[index] = last;
};
