import { localDateOf } from './local-time.ts';
import type { WorkingTime } from './model.ts';
import { openingsOn } from './openings.ts';

/** Whether people work at an instant. The moment of closing is already closed. */
export const isOpen = (workingTime: WorkingTime, instant: Date): boolean =>
  openingsOn(workingTime, localDateOf(workingTime.timeZone, instant)).some(
    ({ opensAt, closesAt }) => opensAt <= instant && instant < closesAt,
  );
