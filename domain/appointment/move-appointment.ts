import { ok, type Result, refuse } from '../shared/result.ts';
import { AppointmentContention } from './faults.ts';
import { longPast } from './forget-appointments.ts';
import { type Caller, changeable, holderOf } from './holder.ts';
import type { Appointment, CardAppointment } from './model.ts';
import type { AppointmentPorts } from './ports.ts';
import type { MoveRefusal } from './refusals.ts';
import { attempts, releaseSlot } from './release-slot.ts';
import { parseSlotId } from './slot-id.ts';

export interface MoveRequest extends Caller {
  readonly appointmentId: string;
  /** Where to; also into another calendar. */
  readonly slotId: string;
}

/**
 * Holds the new slot, decides on the card, releases the old slot: one read and three writes. Where it stops, the card names the old slot or
 * the new one, and that one is held; what else is held is dead. Moved there already is moved.
 */
export const moveAppointment =
  ({ slots, cards, clock, keptDays }: AppointmentPorts) =>
  async (request: MoveRequest): Promise<Result<Appointment, MoveRefusal>> => {
    const { appointmentId, slotId } = request;
    const place = parseSlotId(slotId);
    if (place === undefined) return refuse({ code: 'appointment.unknown-slot', slotId });
    const identity = holderOf(request);
    if (!identity.ok) return identity;
    const { number } = identity.value;

    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const now = clock.now();
      const card = await cards.find(number);
      const current = card?.[appointmentId];
      if (!changeable(current, identity.value, now) || current.state === 'cancelled') {
        if (current !== undefined && attempt > 1) {
          await releaseSlot(slots, slotId, appointmentId, current.version);
        }
        return refuse({ code: 'appointment.no-such-appointment', appointmentId });
      }
      if (current.slotId === slotId) {
        if (current.previousSlotId !== undefined) {
          await releaseSlot(slots, current.previousSlotId, appointmentId, current.version);
        }
        return ok({ ...current, appointmentId });
      }
      const version = current.version + 1;
      const claim = { number, customerId: current.customerId, appointmentId, version, claimedAt: now };
      const claimed = await slots.claim(slotId, claim);
      if (!claimed.ok) {
        if (claimed.error.code === 'appointment.claim-superseded') continue;
        return refuse(claimed.error);
      }
      const moved: CardAppointment = {
        ...current,
        calendar: place.calendar,
        slotId,
        startsAt: claimed.value.startsAt.toISOString(),
        timeZone: claimed.value.timeZone,
        version,
        previousSlotId: current.slotId,
      };
      const decided = await cards.write(
        { number, appointmentId },
        moved,
        card,
        longPast(card, now, keptDays),
      );
      if (decided === 'written') {
        await releaseSlot(slots, current.slotId, appointmentId, version);
        return ok({ ...moved, appointmentId });
      }
    }
    throw new AppointmentContention(
      `moving ${appointmentId} was overtaken ${attempts} times: try the call again`,
    );
  };
