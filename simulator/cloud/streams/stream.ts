import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../../clock.ts';
import type { Resources } from '../assembly/resources.ts';

export interface StreamRecord {
  readonly sequenceNumber: string;
  readonly partitionKey: string;
  /** UTF-8 text; consumers get it in base64. */
  readonly data: string;
  /** Epoch milliseconds. */
  readonly arrivedAt: number;
}

/** A Kinesis stream with one shard: the order of all records is kept. */
export class LocalStream {
  readonly name: string;
  readonly arn: string;
  readonly #clock: VirtualClock;
  readonly #records: StreamRecord[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(name: string, arn: string, clock: VirtualClock) {
    this.name = name;
    this.arn = arn;
    this.#clock = clock;
  }

  put(data: string, partitionKey: string = randomUUID()): StreamRecord {
    const record: StreamRecord = {
      sequenceNumber: `4959${String(this.#records.length).padStart(52, '0')}`,
      partitionKey,
      data,
      arrivedAt: this.#clock.nowMilliseconds(),
    };
    this.#records.push(record);
    for (const listener of [...this.#listeners]) listener();
    return record;
  }

  /** Records from this position on, the oldest first. */
  read(position: number, maximum: number): readonly StreamRecord[] {
    return this.#records.slice(position, position + maximum);
  }

  get length(): number {
    return this.#records.length;
  }

  onRecord(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

export const createStreams = (resources: Resources, clock: VirtualClock): readonly LocalStream[] =>
  resources
    .ofType('AWS::Kinesis::Stream')
    .map((one) => new LocalStream(one.ref, one.attribute('Arn') ?? one.ref, clock));
