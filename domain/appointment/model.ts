import type { WorkingTime } from '../working-time/model.ts';

/** A calendar that callers book in. Functions get all of them as the environment variable `CALENDARS` (a JSON list of this shape). */
export interface Calendar {
  /** `office` is the one that the inbound flows offer. */
  readonly name: string;
  readonly slotMinutes: number;
  readonly workingTime: WorkingTime;
  /** How many days ahead slots are opened. */
  readonly horizonDays: number;
}
