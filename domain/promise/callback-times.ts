import { instantOf, localDateOf } from '../working-time/local-time.ts';
import type { WorkingTime } from '../working-time/model.ts';
import { openingsFrom, openingsOn } from '../working-time/openings.ts';
import type { TimeWindow } from './model.ts';

/** Mornings end here, local time. */
const noon = '13:00';
/** A window that begins sooner is offered only for what is left of it after so long; what is left must be as long at least. */
const leadMinutes = 60;
/** Nobody remembers a callback that was promised for later than that. */
const mostDaysAhead = 21;
const minute = 60_000;

/**
 * The next times at which somebody can be called: mornings and afternoons in which people work, what is left of today included.
 *
 * @param after the end of the last window that was offered already.
 * @throws WorkingTimeFault when it never opens.
 */
export const callbackTimes = (
  workingTime: WorkingTime,
  now: Date,
  count: number,
  after?: Date | undefined,
): readonly TimeWindow[] => {
  const found: TimeWindow[] = [];
  const earliest = new Date(now.getTime() + leadMinutes * minute);
  const last = now.getTime() + mostDaysAhead * 86_400_000;
  for (const { opensAt, closesAt } of openingsFrom(workingTime, now)) {
    if (opensAt.getTime() > last) return found;
    for (const half of halvesOf(workingTime, opensAt, closesAt)) {
      const from = roundedUp(half.from > earliest ? half.from : earliest);
      if (half.to.getTime() - from.getTime() < leadMinutes * minute) continue;
      if (after !== undefined && half.to <= after) continue;
      found.push({ from, to: half.to });
      if (found.length === count) return found;
    }
  }
  return found;
};

const halvesOf = (
  { timeZone }: WorkingTime,
  opensAt: Date,
  closesAt: Date,
): readonly { readonly from: Date; readonly to: Date }[] => {
  const middle = instantOf(timeZone, localDateOf(timeZone, opensAt), noon);
  return opensAt < middle && middle < closesAt
    ? [
        { from: opensAt, to: middle },
        { from: middle, to: closesAt },
      ]
    : [{ from: opensAt, to: closesAt }];
};

/** To the next quarter of an hour: easier to say. */
const roundedUp = (instant: Date): Date =>
  new Date(Math.ceil(instant.getTime() / (15 * minute)) * 15 * minute);

/** Whether somebody can still be called in it: people work all the time, it is not over, and it is near. A retry may come while it runs. */
export const isPossible = (workingTime: WorkingTime, now: Date, { from, to }: TimeWindow): boolean =>
  from < to &&
  to > now &&
  from.getTime() <= now.getTime() + mostDaysAhead * 86_400_000 &&
  openingsOn(workingTime, localDateOf(workingTime.timeZone, from)).some(
    ({ opensAt, closesAt }) => opensAt <= from && to <= closesAt,
  );

/** `2026-11-25T08:00Z/2026-11-25T12:00Z`: what travels with the contact. */
export const timeIdOf = ({ from, to }: TimeWindow): string => `${toMinute(from)}/${toMinute(to)}`;

const toMinute = (instant: Date): string => `${instant.toISOString().slice(0, 16)}Z`;

/** Undefined when it is no such id. */
export const readTimeId = (id: string): TimeWindow | undefined => {
  const [, from, to] = /^(\d{4}-\d\d-\d\dT\d\d:\d\dZ)\/(\d{4}-\d\d-\d\dT\d\d:\d\dZ)$/.exec(id) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const window = { from: new Date(from), to: new Date(to) };
  return Number.isNaN(window.from.getTime()) || Number.isNaN(window.to.getTime()) ? undefined : window;
};
