const minute = 60_000;

export const minutesAfter = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * minute);
export const secondsAfter = (instant: Date, seconds: number): Date =>
  new Date(instant.getTime() + seconds * 1000);

/** A queued order that was lost comes back after so long. */
export const leaseMinutes = 20;

/** An attempt that nothing was heard of for so long after its intent is settled `unknown`; until then a copy of its order waits. */
const settleWithinMinutes = 240;
export const settledBy = (intentAt: Date): Date => minutesAfter(intentAt, settleWithinMinutes);

/** The longest delay of a queued message. */
export const mostDelaySeconds = 900;
