import type { CalendarSlot } from './model.ts';
import type { AppointmentPorts } from './ports.ts';
import { parseSlotId } from './slot-id.ts';

export interface ListRequest {
  readonly calendar: string;
  /** The last one already offered; one that is of another calendar, or no slot id, is ignored. */
  readonly afterSlotId: string | undefined;
  readonly count: number;
}

export interface FreeSlot {
  readonly id: string;
  readonly startsAt: Date;
  readonly timeZone: string;
}

/** So many days come with one read; a week that is full costs a second one. */
const daysARead = 7;
/** No zone is further behind UTC: the local day at an instant is never before the UTC day at this much earlier. */
const furthestBehindMilliseconds = 12 * 60 * 60 * 1000;

/** The next free slots in order of time, at most `count`; none when the calendar is full, or is not there. */
export const listFreeSlots =
  ({ slots, clock }: Pick<AppointmentPorts, 'slots' | 'clock'>) =>
  async ({ calendar, afterSlotId, count }: ListRequest): Promise<readonly FreeSlot[]> => {
    const now = clock.now();
    const after = afterSlotId === undefined ? undefined : parseSlotId(afterSlotId);
    const offered = after?.calendar === calendar ? after : undefined;
    const today = new Date(now.getTime() - furthestBehindMilliseconds).toISOString().slice(0, 10);
    const free: FreeSlot[] = [];
    let fromDate: string | undefined = offered === undefined || offered.date < today ? today : offered.date;

    while (fromDate !== undefined) {
      const { days, more } = await slots.readDays(calendar, fromDate, daysARead);
      for (const { timeZone, slots: daySlots } of days) {
        for (const { id, startsAt, claim } of daySlots) {
          if (claim === undefined && startsAt > now && isAfter(id, offered && afterSlotId)) {
            free.push({ id, startsAt, timeZone });
          }
          if (free.length === count) return free;
        }
      }
      fromDate = more ? dayAfter(days) : undefined;
    }
    return free;
  };

/** Within a calendar slot ids are in order of time. */
const isAfter = (slotId: CalendarSlot['id'], other: string | undefined): boolean =>
  other === undefined || slotId > other;

const dayAfter = (days: readonly { readonly date: string }[]): string | undefined => {
  const last = days.at(-1);
  if (last === undefined) return undefined;
  return new Date(Date.parse(`${last.date}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
};
