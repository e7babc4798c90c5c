import { ok, refuse } from '../shared/result.ts';
import type { CalendarDay, CardAppointment, Claim } from './model.ts';
import type { AppointmentCards, SlotStore } from './ports.ts';
import { parseSlotId } from './slot-id.ts';

interface MemorySlot {
  readonly id: string;
  readonly startsAt: Date;
  claim: Claim | undefined;
}
interface MemoryDay extends Omit<CalendarDay, 'slots'> {
  readonly slots: readonly MemorySlot[];
}

/** Calendars in memory, for tests and for runs of the local centre without a database. */
export const inMemorySlotStore = (): SlotStore => {
  const openDays = new Map<string, MemoryDay>();
  const keyOf = (calendar: string, date: string) => `${calendar}/${date}`;
  const daysOf = (calendar: string, fromDate: string): readonly MemoryDay[] =>
    [...openDays.values()]
      .filter((day) => day.calendar === calendar && day.date >= fromDate)
      .toSorted((one, other) => one.date.localeCompare(other.date));
  const find = (slotId: string) => {
    const place = parseSlotId(slotId);
    const day = place && openDays.get(keyOf(place.calendar, place.date));
    const slot = day?.slots.find(({ id }) => id === slotId);
    return day === undefined || slot === undefined ? undefined : { day, slot };
  };

  return {
    openDay: async (day) => {
      const key = keyOf(day.calendar, day.date);
      if (openDays.has(key)) return 'open-already';
      openDays.set(key, {
        ...day,
        slots: day.slots.map(({ id, startsAt, claim }) => ({ id, startsAt, claim })),
      });
      return 'opened';
    },
    openDates: async (calendar, fromDate, toDate) =>
      daysOf(calendar, fromDate)
        .map(({ date }) => date)
        .filter((date) => date <= toDate),
    readDays: async (calendar, fromDate, limit) => {
      const days = daysOf(calendar, fromDate);
      return {
        days: days.slice(0, limit).map((day) => ({
          ...day,
          slots: day.slots.map(({ id, startsAt, claim }) =>
            claim === undefined ? { id, startsAt } : { id, startsAt, claim },
          ),
        })),
        more: days.length > limit,
      };
    },
    claim: async (slotId, claim) => {
      const { day, slot } = find(slotId) ?? {};
      if (day === undefined || slot === undefined)
        return refuse({ code: 'appointment.unknown-slot', slotId });
      if (slot.startsAt <= claim.claimedAt) return refuse({ code: 'appointment.slot-past', slotId });
      if (slot.claim !== undefined) {
        const mine = slot.claim.appointmentId === claim.appointmentId && slot.claim.number === claim.number;
        if (!mine) return refuse({ code: 'appointment.slot-taken', slotId });
        if (slot.claim.version > claim.version)
          return refuse({ code: 'appointment.claim-superseded', slotId });
      }
      slot.claim = claim;
      return ok({ startsAt: slot.startsAt, timeZone: day.timeZone });
    },
    release: async (slotId, appointmentId, upToVersion) => {
      const slot = find(slotId)?.slot;
      if (slot?.claim?.appointmentId !== appointmentId || slot.claim.version > upToVersion) return 'not-held';
      slot.claim = undefined;
      return 'released';
    },
  };
};

/** Appointments on cards in memory. */
export const inMemoryAppointmentCards = (): AppointmentCards => {
  const cards = new Map<string, Readonly<Record<string, CardAppointment>>>();
  return {
    find: async (number) => cards.get(number),
    findEach: async (numbers) => numbers.map((number) => cards.get(number)),
    write: async ({ number, appointmentId }, next, seen, forget) => {
      const card = cards.get(number) ?? {};
      if (card[appointmentId]?.version !== seen?.[appointmentId]?.version) return 'conflict';
      const kept = Object.entries(card).filter(([id]) => !forget.includes(id));
      cards.set(number, { ...Object.fromEntries(kept), [appointmentId]: next });
      return 'written';
    },
  };
};
