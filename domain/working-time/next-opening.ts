import type { WorkingTime } from './model.ts';
import { openingsFrom } from './openings.ts';

/**
 * The first instant, not before the given one, at which people work: the given one itself while it is open.
 *
 * @throws WorkingTimeFault when it never opens.
 */
export const nextOpening = (workingTime: WorkingTime, instant: Date): Date => {
  const { opensAt } = openingsFrom(workingTime, instant).next().value;
  return opensAt > instant ? opensAt : instant;
};
