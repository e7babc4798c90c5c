import { dateAfter, localDateOf } from '../working-time/local-time.ts';
import type { AppointmentsOnCard, Calendar, CalendarDay, CardAppointment, Claim } from './model.ts';
import type { AppointmentPorts } from './ports.ts';
import { attempts } from './release-slot.ts';

export interface SweepRequest {
  readonly calendars: readonly Calendar[];
  /** Claims younger than this are left alone: a function may still be between its two writes. It spares work; nothing is wrong without it. */
  readonly settleMinutes: number;
}
export interface SweepReport {
  /** Claims that were compared with their card. */
  readonly compared: number;
  readonly freed: number;
}

const daysARead = 7;

/**
 * Frees the slots that are held for no appointment: what a crash left between a claim and its decision, or between a decision and its
 * release.
 *
 * What makes it safe beside calls that are still running is the version and not the time. A claim of version n is decided by replacing
 * version n − 1 on the card. So where the card is at n or later and on another slot, the claim can never be decided, and anybody may release
 * it. Where the card is still before n, the sweep first moves the card to n (for a booking that never came to its end: as `cancelled`), and
 * a call that wakes up after that finds its decision refused and starts again.
 */
export const sweepSlots =
  (ports: AppointmentPorts) =>
  async ({ calendars, settleMinutes }: SweepRequest): Promise<SweepReport> => {
    const now = ports.clock.now();
    const settledBefore = new Date(now.getTime() - settleMinutes * 60_000);
    let compared = 0;
    let freed = 0;
    for (const { name, workingTime } of calendars) {
      let fromDate: string | undefined = localDateOf(workingTime.timeZone, now);
      while (fromDate !== undefined) {
        const { days, more } = await ports.slots.readDays(name, fromDate, daysARead);
        const held = days.flatMap((day) => heldSlots(day, settledBefore));
        const cards =
          held.length === 0 ? [] : await ports.cards.findEach(held.map(({ claim }) => claim.number));
        for (const [index, slot] of held.entries()) {
          if (await freeIfDead(ports, slot, cards[index])) freed += 1;
        }
        compared += held.length;
        fromDate = more ? nextDate(days) : undefined;
      }
    }
    return { compared, freed };
  };

interface HeldSlot {
  readonly day: CalendarDay;
  readonly slotId: string;
  readonly startsAt: Date;
  readonly claim: Claim;
}

const heldSlots = (day: CalendarDay, settledBefore: Date): readonly HeldSlot[] =>
  day.slots.flatMap(({ id, startsAt, claim }) =>
    claim !== undefined && claim.claimedAt <= settledBefore ? [{ day, slotId: id, startsAt, claim }] : [],
  );

const freeIfDead = async (
  { slots, cards }: AppointmentPorts,
  held: HeldSlot,
  asRead: AppointmentsOnCard,
): Promise<boolean> => {
  const { slotId, claim } = held;
  let card = asRead;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const appointment = card?.[claim.appointmentId];
    if (appointment?.state === 'booked' && appointment.slotId === slotId) return false;

    const overtaken = { ...(appointment ?? neverBooked(held)), version: claim.version };
    const dead = appointment !== undefined && appointment.version >= claim.version;
    if (dead || (await cards.write(claim, overtaken, card, [])) === 'written') {
      const version = dead ? appointment.version : claim.version;
      return (await slots.release(slotId, claim.appointmentId, version)) === 'released';
    }
    card = await cards.find(claim.number);
  }
  return false;
};

const neverBooked = ({ day, slotId, startsAt, claim }: HeldSlot): CardAppointment => ({
  customerId: claim.customerId,
  calendar: day.calendar,
  slotId,
  startsAt: startsAt.toISOString(),
  timeZone: day.timeZone,
  state: 'cancelled',
  version: claim.version,
});

const nextDate = (days: readonly CalendarDay[]): string | undefined => {
  const last = days.at(-1);
  return last === undefined ? undefined : dateAfter(last.date, 1);
};
