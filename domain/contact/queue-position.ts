/** Where a waiting contact stands. */
interface QueuePosition {
  /** 1 is next. */
  readonly position: number;
  /** What Connect expects; undefined when it does not say. */
  readonly estimatedWaitSeconds: number | undefined;
}

export interface QueuePositions {
  /** Undefined when the contact waits in no queue, or when it could not be found out in time: the caller is not kept waiting for it. */
  find(instanceArn: string, contactId: string): Promise<QueuePosition | undefined>;
}

/** Minutes as they are promised to a caller: begun ones count, and it is never none. */
export const minutesToWait = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60));
