import type { Message } from './message.ts';

/** Messages that are not visible yet, the next one first (a binary heap by `visibleAt`). Deleted ones are dropped on the way out. */
export class Delayed {
  readonly #heap: { readonly at: number; readonly ticket: number; readonly message: Message }[] = [];

  add(message: Message): void {
    const heap = this.#heap;
    message.ticket += 1;
    heap.push({ at: message.visibleAt, ticket: message.ticket, message });
    let index = heap.length - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#before(index, parent)) break;
      this.#swap(index, parent);
      index = parent;
    }
  }

  /** The instant of the next one. */
  next(): number | undefined {
    this.#dropStale();
    return this.#heap[0]?.at;
  }

  /** Takes the next one when it is due. */
  take(now: number): Message | undefined {
    this.#dropStale();
    const first = this.#heap[0];
    if (first === undefined || first.at > now) return undefined;
    this.#pop();
    first.message.ticket += 1;
    return first.message;
  }

  /** An entry is stale when its message was deleted or added again since. */
  #dropStale(): void {
    for (let first = this.#heap[0]; first !== undefined; first = this.#heap[0]) {
      if (!first.message.deleted && first.message.ticket === first.ticket) return;
      this.#pop();
    }
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    heap[0] = last;
    let index = 0;
    for (;;) {
      const left = index * 2 + 1;
      const right = left + 1;
      let least = index;
      if (left < heap.length && this.#before(left, least)) least = left;
      if (right < heap.length && this.#before(right, least)) least = right;
      if (least === index) return;
      this.#swap(index, least);
      index = least;
    }
  }

  #before(a: number, b: number): boolean {
    return (this.#heap[a]?.at ?? 0) < (this.#heap[b]?.at ?? 0);
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined) return;
    this.#heap[a] = other;
    this.#heap[b] = one;
  }
}
