import type { CalendarDay, CalendarSlot, Claim } from '../../domain/appointment/model.ts';
import { slotIdOf } from '../../domain/appointment/slot-id.ts';

/** Items of the table `calendars`: `CALENDAR#office`, `DAY#2026-11-25`, with `slots` by local time `HHMM`. */
export const daySortKey = (date: string): string => `DAY#${date}`;
export const dayKey = (calendar: string, date: string) => ({
  pk: `CALENDAR#${calendar}`,
  sk: daySortKey(date),
});

export interface SlotItem {
  /** ISO 8601, UTC, with milliseconds: it is compared as text. */
  readonly startsAt: string;
  readonly claim?: ClaimItem;
}
interface ClaimItem extends Omit<Claim, 'claimedAt'> {
  readonly claimedAt: string;
}

/** @param keptDays after the day is over. */
export const dayItem = ({ calendar, date, timeZone, slots }: CalendarDay, keptDays: number) => ({
  ...dayKey(calendar, date),
  timeZone,
  slots: Object.fromEntries(
    slots.map(({ id, startsAt, claim }): [string, SlotItem] => [
      id.slice(-'HHMM'.length),
      claim === undefined
        ? { startsAt: startsAt.toISOString() }
        : { startsAt: startsAt.toISOString(), claim: claimItem(claim) },
    ]),
  ),
  /** Epoch seconds. */
  expiresAt: Date.parse(`${date}T00:00:00Z`) / 1000 + (keptDays + 1) * 86_400,
});

export const claimItem = (claim: Claim): ClaimItem => ({
  ...claim,
  claimedAt: claim.claimedAt.toISOString(),
});

export const slotsOf = (item: Readonly<Record<string, unknown>> | undefined) =>
  (item?.['slots'] ?? {}) as Readonly<Record<string, SlotItem>>;

export const dayFrom = (item: Readonly<Record<string, unknown>>): CalendarDay => {
  const calendar = String(item['pk']).slice('CALENDAR#'.length);
  const date = String(item['sk']).slice(daySortKey('').length);
  return {
    calendar,
    date,
    timeZone: String(item['timeZone']),
    slots: Object.entries(slotsOf(item))
      .map(([time, slot]) => slotFrom(slotIdOf({ calendar, date, time }), slot))
      .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime()),
  };
};

const slotFrom = (id: string, { startsAt, claim }: SlotItem): CalendarSlot =>
  claim === undefined
    ? { id, startsAt: new Date(startsAt) }
    : {
        id,
        startsAt: new Date(startsAt),
        claim: { ...claim, claimedAt: new Date(claim.claimedAt) },
      };
