import { ok, type Result, refuse } from '../shared/result.ts';
import { type CardAppointment, guest } from './model.ts';
import type { NoIdentity } from './refusals.ts';

/** Whom an appointment is held for: a number, and the customer behind it when one is known. */
export interface Holder {
  readonly number: string;
  readonly customerId: string;
}

/** Who calls, as the flow knows it. */
export interface Caller {
  /** E.164; undefined when withheld. */
  readonly callerNumber: string | undefined;
  /** Undefined or `guest` when no customer was found. */
  readonly customerId: string | undefined;
}

export const holderOf = ({ callerNumber, customerId }: Caller): Result<Holder, NoIdentity> =>
  callerNumber === undefined
    ? refuse({ code: 'appointment.no-identity' })
    : ok({ number: callerNumber, customerId: customerId ?? guest });

/**
 * Whether this caller may still move or cancel it: a customer's own, or one that a caller nobody knew has made from this number; not another
 * customer's behind the same number, and not one that has begun.
 */
export const changeable = (
  appointment: CardAppointment | undefined,
  holder: Holder,
  now: Date,
): appointment is CardAppointment =>
  appointment !== undefined &&
  (appointment.customerId === holder.customerId || appointment.customerId === guest) &&
  new Date(appointment.startsAt) > now;
