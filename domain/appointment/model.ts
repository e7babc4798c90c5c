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

/** One local day of a calendar, with its slots in order of time. A day that is not open has none of these. */
export interface CalendarDay {
  readonly calendar: string;
  /** Local date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly timeZone: string;
  readonly slots: readonly CalendarSlot[];
}

export interface CalendarSlot {
  /** As flows know it: `office/2026-11-25/0930`, the local time at which it begins. */
  readonly id: string;
  readonly startsAt: Date;
  /** Free when undefined. */
  readonly claim?: Claim;
}

/**
 * That a slot is held for an appointment. It is no booking yet: the booking is on the caller's card. `version` is the version that the
 * appointment will have once it is decided; see `sweep-slots.ts` for what follows from it.
 */
export interface Claim {
  readonly appointmentId: string;
  readonly version: number;
  readonly number: string;
  readonly customerId: string;
  readonly claimedAt: Date;
}

/**
 * An appointment as it stands on the card of a number: the truth about it. Every write counts `version` up by one or more, starting at 1, and
 * replaces exactly the version it has read; so the versions of an appointment are one line of history.
 */
export interface CardAppointment {
  /** `guest` when nobody knows who it is: whoever calls from the number may move or cancel it. */
  readonly customerId: string;
  readonly calendar: string;
  readonly slotId: string;
  /** ISO 8601, UTC. */
  readonly startsAt: string;
  /** The calendar's, to speak `startsAt` in. */
  readonly timeZone: string;
  /** `cancelled` is also what the sweep writes for a booking that never came to its end. */
  readonly state: 'booked' | 'cancelled';
  readonly version: number;
  /** The slot it was moved away from, so that a retry can release it once more. */
  readonly previousSlotId?: string;
  /** The slot that the customer has confirmed. Moved to another one, the appointment is not confirmed any more. */
  readonly confirmedSlotId?: string;
}

export const isConfirmed = ({ state, slotId, confirmedSlotId }: CardAppointment): boolean =>
  state === 'booked' && confirmedSlotId === slotId;

/** All appointments on the card of a number, by appointment id. Undefined: the number has no card, or one that never had any. */
export type AppointmentsOnCard = Readonly<Record<string, CardAppointment>> | undefined;

/** Which appointment on which card. */
export interface CardReference {
  /** E.164, of the card. */
  readonly number: string;
  readonly appointmentId: string;
}

/** An appointment with its name, as a flow is answered. */
export interface Appointment extends CardAppointment {
  readonly appointmentId: string;
}

export const guest = 'guest';
