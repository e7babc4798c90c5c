import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../../clock.ts';
import { accept, longestVisibilitySeconds, type QueueSettings, within } from './acceptance.ts';
import { Delayed } from './delayed.ts';
import { type Message, type SendRequest, SqsFault } from './message.ts';

const deduplicationMilliseconds = 300_000;

/**
 * One SQS queue on the centre's clock. A FIFO queue keeps the order within a group, lets no message of a group out while another is
 * in flight, and drops what comes twice within five minutes.
 */
export class LocalQueue {
  readonly settings: QueueSettings;
  readonly #clock: VirtualClock;
  readonly #deadLetterQueue: () => LocalQueue | undefined;
  #ready: Message[] = [];
  readonly #delayed = new Delayed();
  readonly #inFlight = new Map<string, Message>();
  readonly #seen = new Map<
    string,
    { readonly at: number; readonly id: string; readonly sequenceNumber: string }
  >();
  readonly #listeners = new Set<() => void>();
  #wake: (() => void) | undefined;
  #wakeAt = Number.POSITIVE_INFINITY;
  #sequence = 0n;
  #waiting = 0;

  constructor(settings: QueueSettings, clock: VirtualClock, deadLetterQueue: () => LocalQueue | undefined) {
    this.settings = settings;
    this.#clock = clock;
    this.#deadLetterQueue = deadLetterQueue;
  }

  send(request: SendRequest): Message {
    const { body, delaySeconds, attributes = {}, groupId } = request;
    const once = accept(this.settings, request);
    const now = this.#clock.nowMilliseconds();
    const before = once === undefined ? undefined : this.#seen.get(once);
    this.#sequence += 1n;
    const message: Message = {
      id: randomUUID(),
      body,
      attributes,
      groupId,
      deduplicationId: once,
      sequenceNumber: String(18_000_000_000_000_000_000n + this.#sequence),
      sentAt: now,
      visibleAt: now + (delaySeconds ?? this.settings.delaySeconds) * 1000,
      ticket: 0,
      firstReceivedAt: undefined,
      receiveCount: 0,
      receiptHandle: undefined,
      deadLetterSourceArn: undefined,
      deleted: false,
    };
    if (before !== undefined && now - before.at < deduplicationMilliseconds) {
      return { ...message, id: before.id, sequenceNumber: before.sequenceNumber };
    }
    if (once !== undefined)
      this.#seen.set(once, { at: now, id: message.id, sequenceNumber: message.sequenceNumber });
    this.#put(message);
    return message;
  }

  /** Up to `maximum` messages that are visible now. */
  receive(maximum = 1, visibilitySeconds = this.settings.visibilitySeconds): readonly Message[] {
    within('MaxNumberOfMessages', maximum, 1, 10_000);
    within('VisibilityTimeout', visibilitySeconds, 0, longestVisibilitySeconds);
    this.#promote();
    const now = this.#clock.nowMilliseconds();
    const taken: Message[] = [];
    const left: Message[] = [];
    const locked = new Set([...this.#inFlight.values()].map(({ groupId }) => groupId));
    let index = 0;
    for (; index < this.#ready.length && taken.length < maximum; index += 1) {
      const message = this.#ready[index];
      if (message === undefined || message.deleted || this.#expired(message, now)) continue;
      if (this.settings.fifo && locked.has(message.groupId)) left.push(message);
      else if (!this.#moveToDeadLetters(message)) taken.push(message);
    }
    this.#ready = index === 0 ? this.#ready : [...left, ...this.#ready.slice(index)];
    for (const message of taken) {
      message.receiveCount += 1;
      message.firstReceivedAt ??= now;
      message.receiptHandle = randomUUID();
      message.visibleAt = now + visibilitySeconds * 1000;
      this.#inFlight.set(message.receiptHandle, message);
      this.#delayed.add(message);
    }
    this.#arm();
    return taken;
  }

  delete(receiptHandle: string): void {
    const message = this.#inFlight.get(receiptHandle);
    if (message === undefined) return;
    message.deleted = true;
    this.#inFlight.delete(receiptHandle);
    if (this.settings.fifo) this.#tell();
  }

  changeVisibility(receiptHandle: string, seconds: number): void {
    within('VisibilityTimeout', seconds, 0, longestVisibilitySeconds);
    const message = this.#inFlight.get(receiptHandle);
    if (message === undefined) {
      throw new SqsFault(
        'InvalidParameterValue',
        `Value ${receiptHandle} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change.`,
      );
    }
    message.visibleAt = this.#clock.nowMilliseconds() + seconds * 1000;
    this.#delayed.add(message);
    this.#arm();
    if (seconds === 0) this.#tell();
  }

  /** Takes every visible message out for good. */
  drain(): readonly Message[] {
    this.#promote();
    const drained = this.#ready.filter(({ deleted }) => !deleted);
    this.#ready = [];
    return drained;
  }

  purge(): void {
    for (const message of [...this.#ready, ...this.#inFlight.values()]) message.deleted = true;
    for (
      let message = this.#delayed.take(Number.POSITIVE_INFINITY);
      message !== undefined;
      message = this.#delayed.take(Number.POSITIVE_INFINITY)
    ) {
      message.deleted = true;
    }
    this.#ready = [];
    this.#inFlight.clear();
    this.#waiting = 0;
  }

  /** How many messages are visible, in flight and delayed. */
  counts(): { readonly visible: number; readonly inFlight: number; readonly delayed: number } {
    this.#promote();
    const now = this.#clock.nowMilliseconds();
    const visible = this.#ready.filter((message) => !message.deleted && !this.#expired(message, now)).length;
    return { visible, inFlight: this.#inFlight.size, delayed: this.#waiting };
  }

  /** Told whenever a message may have become visible. The returned function ends that. */
  onAvailable(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#arm();
    return () => this.#listeners.delete(listener);
  }

  /** Takes in a message that another queue gave up, or that goes back to where it came from. */
  adopt(message: Message, from: string | undefined): void {
    this.#put({
      ...message,
      visibleAt: this.#clock.nowMilliseconds(),
      receiptHandle: undefined,
      receiveCount: 0,
      firstReceivedAt: undefined,
      deadLetterSourceArn: from,
    });
  }

  #put(message: Message): void {
    if (message.visibleAt > this.#clock.nowMilliseconds()) {
      this.#waiting += 1;
      this.#delayed.add(message);
      this.#arm();
      return;
    }
    this.#ready.push(message);
    this.#tell();
  }

  #promote(): void {
    const now = this.#clock.nowMilliseconds();
    for (let message = this.#delayed.take(now); message !== undefined; message = this.#delayed.take(now)) {
      if (message.receiptHandle === undefined) this.#waiting -= 1;
      else this.#inFlight.delete(message.receiptHandle);
      message.receiptHandle = undefined;
      this.#ready.push(message);
    }
    if (this.settings.fifo) this.#ready.sort((a, b) => (a.sequenceNumber < b.sequenceNumber ? -1 : 1));
  }

  #moveToDeadLetters(message: Message): boolean {
    const { redrive, arn } = this.settings;
    if (redrive === undefined || message.receiveCount < redrive.maxReceiveCount) return false;
    this.#deadLetterQueue()?.adopt(message, arn);
    return true;
  }

  #expired(message: Message, now: number): boolean {
    return now - message.sentAt >= this.settings.retentionSeconds * 1000;
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /** Sets the alarm for the next message that becomes visible, while somebody listens. */
  #arm(): void {
    const next = this.#delayed.next();
    if (this.#listeners.size === 0 || next === undefined || next >= this.#wakeAt) return;
    this.#wake?.();
    this.#wakeAt = next;
    this.#wake = this.#clock.at(next, () => {
      this.#wake = undefined;
      this.#wakeAt = Number.POSITIVE_INFINITY;
      this.#tell();
      this.#arm();
    });
  }
}
