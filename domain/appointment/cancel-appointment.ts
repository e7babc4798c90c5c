import { ok, type Result, refuse } from '../shared/result.ts';
import { AppointmentContention } from './faults.ts';
import { longPast } from './forget-appointments.ts';
import { type Caller, changeable, holderOf } from './holder.ts';
import type { Appointment, CardAppointment } from './model.ts';
import type { AppointmentPorts } from './ports.ts';
import type { CancelRefusal } from './refusals.ts';
import { attempts, releaseSlot } from './release-slot.ts';

export interface CancelRequest extends Caller {
  readonly appointmentId: string;
}

/** Decides on the card, then releases the slot: one read and two writes. Cancelled already is cancelled, and releases once more. */
export const cancelAppointment =
  ({ slots, cards, clock, keptDays }: AppointmentPorts) =>
  async (request: CancelRequest): Promise<Result<Appointment, CancelRefusal>> => {
    const { appointmentId } = request;
    const identity = holderOf(request);
    if (!identity.ok) return identity;
    const { number } = identity.value;

    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const now = clock.now();
      const card = await cards.find(number);
      const current = card?.[appointmentId];
      if (!changeable(current, identity.value, now)) {
        return refuse({ code: 'appointment.no-such-appointment', appointmentId });
      }
      if (current.state === 'cancelled') {
        await releaseSlot(slots, current.slotId, appointmentId, current.version);
        return ok({ ...current, appointmentId });
      }
      const cancelled: CardAppointment = { ...current, state: 'cancelled', version: current.version + 1 };
      const decided = await cards.write(
        { number, appointmentId },
        cancelled,
        card,
        longPast(card, now, keptDays),
      );
      if (decided === 'written') {
        await releaseSlot(slots, cancelled.slotId, appointmentId, cancelled.version);
        return ok({ ...cancelled, appointmentId });
      }
    }
    throw new AppointmentContention(
      `cancelling ${appointmentId} was overtaken ${attempts} times: try the call again`,
    );
  };
