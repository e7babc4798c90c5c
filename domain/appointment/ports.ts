import type { Clock } from '../shared/ports.ts';
import type { Result } from '../shared/result.ts';
import type { AppointmentsOnCard, CalendarDay, CardAppointment, CardReference, Claim } from './model.ts';
import type { SlotRefusal } from './refusals.ts';

/** The open days of the calendars. Each method is one request to the store, decided there by one condition. */
export interface SlotStore {
  /** Opens a day with all its slots free. A day that is open already stays as it is. */
  openDay(day: CalendarDay): Promise<'opened' | 'open-already'>;
  /** The dates that are open, from one to another, both included. */
  openDates(calendar: string, fromDate: string, toDate: string): Promise<readonly string[]>;
  /** Open days in order of date, at most `limit`. `more` says that there may be later ones. */
  readDays(
    calendar: string,
    fromDate: string,
    limit: number,
  ): Promise<{ readonly days: readonly CalendarDay[]; readonly more: boolean }>;
  /**
   * Holds a slot that begins after `claim.claimedAt` and is free, or held for the same appointment of the same number in this version or an
   * earlier one. `superseded`: held for the same appointment in a later version.
   */
  claim(slotId: string, claim: Claim): Promise<Result<ClaimedSlot, SlotRefusal | Superseded>>;
  /** Frees the slot if it is held for this appointment in `upToVersion` or an earlier version; else leaves it. */
  release(slotId: string, appointmentId: string, upToVersion: number): Promise<'released' | 'not-held'>;
}
interface ClaimedSlot {
  readonly startsAt: Date;
  readonly timeZone: string;
}
type Superseded = { readonly code: 'appointment.claim-superseded'; readonly slotId: string };

/** The appointments on the cards of the numbers. */
export interface AppointmentCards {
  /** @param number E.164 */
  find(number: string): Promise<AppointmentsOnCard>;
  /** For sweeps: in the order asked for, and possibly not the newest version. */
  findEach(numbers: readonly string[]): Promise<readonly AppointmentsOnCard[]>;
  /**
   * Writes `next` if the card has the version of this appointment that was `seen`, or none if none was. Makes the card when the number has
   * none.
   *
   * @param forget appointments to take off the card in the same write.
   */
  write(
    reference: CardReference,
    next: CardAppointment,
    seen: AppointmentsOnCard,
    forget: readonly string[],
  ): Promise<'written' | 'conflict'>;
}

export interface AppointmentPorts {
  readonly slots: SlotStore;
  readonly cards: AppointmentCards;
  readonly clock: Clock;
  /** How long an appointment stays on the card after it was to begin. Left out: as `retentionDays` says. */
  readonly keptDays?: number | undefined;
}
