/** What falls due at an instant; of two at the same instant the one put in first comes first. */
export interface Due {
  readonly at: number;
  readonly run: () => void;
  readonly order: number;
  cancelled: boolean;
}

/** Everything that waits for its instant: a binary heap, in which what is cancelled stays until it is on top or outweighs the rest. */
export class DueQueue {
  #heap: Due[] = [];
  #order = 0;
  #cancelled = 0;

  add(at: number, run: () => void): Due {
    this.#order += 1;
    const due: Due = { at, run, order: this.#order, cancelled: false };
    this.#heap.push(due);
    this.#rise(this.#heap.length - 1);
    return due;
  }

  cancel(due: Due): void {
    if (due.cancelled) return;
    due.cancelled = true;
    this.#cancelled += 1;
    if (this.#cancelled > 64 && this.#cancelled * 2 > this.#heap.length) this.#compact();
  }

  /** The next one, left where it is. */
  next(): Due | undefined {
    for (let top = this.#heap[0]; top !== undefined; top = this.#heap[0]) {
      if (!top.cancelled) return top;
      this.#removeTop();
      this.#cancelled -= 1;
    }
    return undefined;
  }

  /** Takes the next one out; it can no longer be cancelled. */
  take(): Due | undefined {
    const due = this.next();
    if (due === undefined) return undefined;
    this.#removeTop();
    due.cancelled = true;
    return due;
  }

  #compact(): void {
    const left = this.#heap.filter((due) => !due.cancelled);
    this.#cancelled = 0;
    this.#heap = left.sort(earlier);
  }

  #removeTop(): void {
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink();
  }

  #rise(from: number): void {
    const heap = this.#heap;
    for (let child = from; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (!this.#swapWhenEarlier(heap, child, parent)) return;
      child = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    for (let parent = 0; ; ) {
      const left = 2 * parent + 1;
      const [a, b] = [heap[left], heap[left + 1]];
      if (a === undefined) return;
      const child = b !== undefined && earlier(b, a) < 0 ? left + 1 : left;
      if (!this.#swapWhenEarlier(heap, child, parent)) return;
      parent = child;
    }
  }

  #swapWhenEarlier(heap: Due[], child: number, parent: number): boolean {
    const [a, b] = [heap[child], heap[parent]];
    if (a === undefined || b === undefined || earlier(a, b) >= 0) return false;
    heap[child] = b;
    heap[parent] = a;
    return true;
  }
}

const earlier = (a: Due, b: Due): number => a.at - b.at || a.order - b.order;
