/** Why a slot was not claimed. */
export type SlotRefusal =
  | { readonly code: 'appointment.slot-taken'; readonly slotId: string }
  | { readonly code: 'appointment.slot-past'; readonly slotId: string }
  /** The id is no slot id, the day is not open, or the day has no such slot. */
  | { readonly code: 'appointment.unknown-slot'; readonly slotId: string };

/** The number is withheld, so there is no card to hold an appointment on. */
export type NoIdentity = { readonly code: 'appointment.no-identity' };

/** Never there, somebody else's, cancelled or over. */
type NoSuchAppointment = {
  readonly code: 'appointment.no-such-appointment';
  readonly appointmentId: string;
};

/** It stands, at another time than the one that is asked for. */
type AnotherTime = { readonly code: 'appointment.another-time'; readonly appointmentId: string };

export type ReminderRefusal = NoIdentity | NoSuchAppointment | AnotherTime;
export type BookingRefusal = SlotRefusal | NoIdentity;
export type MoveRefusal = SlotRefusal | NoIdentity | NoSuchAppointment;
export type CancelRefusal = NoIdentity | NoSuchAppointment;
