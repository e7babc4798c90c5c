import { ok, type Result, refuse } from '../shared/result.ts';
import { AppointmentContention } from './faults.ts';
import { longPast } from './forget-appointments.ts';
import { type Caller, holderOf } from './holder.ts';
import type { Appointment, CardAppointment } from './model.ts';
import type { AppointmentPorts } from './ports.ts';
import type { BookingRefusal } from './refusals.ts';
import { attempts, releaseSlot } from './release-slot.ts';
import { parseSlotId } from './slot-id.ts';

export interface BookingRequest extends Caller {
  readonly slotId: string;
  /** The first contact of the conversation: one conversation has one appointment in a calendar, however often it asks. */
  readonly initialContactId: string;
}

/** The same for every retry, so that a retry is not a rival. */
const appointmentIdOf = (calendar: string, initialContactId: string): string =>
  `${calendar}-${initialContactId}`;

/**
 * Reads the caller's card, claims the slot, decides on the card: one read and two writes. Asked again in the same conversation it answers
 * the appointment that there is, even when the slot asked for is another one: a caller who wants another time moves it.
 */
export const bookAppointment =
  ({ slots, cards, clock, keptDays }: AppointmentPorts) =>
  async (request: BookingRequest): Promise<Result<Appointment, BookingRefusal>> => {
    const { slotId } = request;
    const place = parseSlotId(slotId);
    if (place === undefined) return refuse({ code: 'appointment.unknown-slot', slotId });
    const identity = holderOf(request);
    if (!identity.ok) return identity;
    const { number, customerId } = identity.value;
    const appointmentId = appointmentIdOf(place.calendar, request.initialContactId);

    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const now = clock.now();
      const card = await cards.find(number);
      const current = card?.[appointmentId];
      if (current?.state === 'booked') {
        if (attempt > 1 && current.slotId !== slotId) {
          await releaseSlot(slots, slotId, appointmentId, current.version);
        }
        return ok({ ...current, appointmentId });
      }
      const version = (current?.version ?? 0) + 1;
      const claim = { number, customerId, appointmentId, version, claimedAt: now };
      const claimed = await slots.claim(slotId, claim);
      if (!claimed.ok) {
        if (claimed.error.code === 'appointment.claim-superseded') continue;
        return refuse(claimed.error);
      }
      const booked: CardAppointment = {
        customerId,
        calendar: place.calendar,
        slotId,
        startsAt: claimed.value.startsAt.toISOString(),
        timeZone: claimed.value.timeZone,
        state: 'booked',
        version,
      };
      const decided = await cards.write(
        { number, appointmentId },
        booked,
        card,
        longPast(card, now, keptDays),
      );
      if (decided === 'written') return ok({ ...booked, appointmentId });
    }
    throw new AppointmentContention(
      `booking ${appointmentId} was overtaken ${attempts} times: try the call again`,
    );
  };
