import type { Calendar, CalendarDay, Claim } from '../appointment/model.ts';
import type { AppointmentPorts } from '../appointment/ports.ts';
import { dateAfter, localDateOf } from '../working-time/local-time.ts';
import type { WorkingTime } from '../working-time/model.ts';
import { openingsOn } from '../working-time/openings.ts';

/** An appointment that somebody is to be reminded of now. */
export interface Reminder {
  /** E.164 */
  readonly number: string;
  /** `guest` when nobody knows who it is. */
  readonly customerId: string;
  readonly appointmentId: string;
  readonly slotId: string;
  readonly startsAt: Date;
  /** When we open on the last day of work before it. */
  readonly notBefore: Date;
}

/** Over a row of closed days: a longer one has no reminder before it. */
const closedDaysAtMost = 7;
const daysARead = 7;

/** When we open on the last day of work before a local date; undefined when there is none within a week. */
const reminderTime = (workingTime: WorkingTime, date: string): Date | undefined => {
  for (let before = 1; before <= closedDaysAtMost; before += 1) {
    const [opening] = openingsOn(workingTime, dateAfter(date, -before));
    if (opening !== undefined) return opening.opensAt;
  }
  return undefined;
};

/**
 * Appointments to remind of now, from the days of the calendars and the cards of those who hold them: booked, at this slot, not confirmed. Who
 * booked after the reminder would have come knows it, and is not reminded. Costs the days of a week and the cards of those who are due.
 */
export const dueReminders =
  ({ slots, cards, clock }: Pick<AppointmentPorts, 'slots' | 'cards' | 'clock'>) =>
  async (calendars: readonly Calendar[]): Promise<readonly Reminder[]> => {
    const now = clock.now();
    const candidates: Reminder[] = [];
    for (const { name, workingTime } of calendars) {
      const today = localDateOf(workingTime.timeZone, now);
      const last = dateAfter(today, closedDaysAtMost + 1);
      let from: string | undefined = today;
      while (from !== undefined && from <= last) {
        const { days, more } = await slots.readDays(name, from, daysARead);
        candidates.push(
          ...days.filter(({ date }) => date <= last).flatMap((day) => candidatesOn(day, workingTime, now)),
        );
        const lastRead: string | undefined = days.at(-1)?.date;
        from = more && lastRead !== undefined ? dateAfter(lastRead, 1) : undefined;
      }
    }
    if (candidates.length === 0) return [];
    const found = await cards.findEach(candidates.map(({ number }) => number));
    return candidates.filter(({ appointmentId, slotId }, index) => {
      const appointment = found[index]?.[appointmentId];
      return (
        appointment?.state === 'booked' &&
        appointment.slotId === slotId &&
        appointment.confirmedSlotId !== slotId
      );
    });
  };

const candidatesOn = (day: CalendarDay, workingTime: WorkingTime, now: Date): readonly Reminder[] => {
  const notBefore = reminderTime(workingTime, day.date);
  if (notBefore === undefined || notBefore > now) return [];
  return day.slots.flatMap(({ id, startsAt, claim }) =>
    claim !== undefined && startsAt > now && claim.claimedAt < notBefore
      ? [reminderOf(claim, { slotId: id, startsAt, notBefore })]
      : [],
  );
};

const reminderOf = (
  { number, customerId, appointmentId }: Claim,
  when: Pick<Reminder, 'slotId' | 'startsAt' | 'notBefore'>,
): Reminder => ({ number, customerId, appointmentId, ...when });
