import { ok, type Result, refuse } from '../shared/result.ts';
import { AppointmentContention } from './faults.ts';
import { belongsTo, type Caller, holderOf } from './holder.ts';
import type { Appointment, CardAppointment } from './model.ts';
import type { AppointmentPorts } from './ports.ts';
import type { CancelRefusal } from './refusals.ts';
import { attempts, releaseSlot } from './release-slot.ts';

export interface CancelRequest extends Caller {
  readonly appointmentId: string;
}

/** Decides on the card, then releases the slot: one read and two writes. Cancelled already is cancelled, and releases once more. */
export const cancelAppointment =
  ({ slots, cards, clock }: AppointmentPorts) =>
  async (request: CancelRequest): Promise<Result<Appointment, CancelRefusal>> => {
    const { appointmentId } = request;
    const identity = holderOf(request);
    if (!identity.ok) return identity;
    const reference = { number: identity.value.number, appointmentId };
    const noSuchAppointment = refuse({ code: 'appointment.no-such-appointment', appointmentId });

    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const current = await cards.find(reference);
      if (current === undefined || !belongsTo(current, identity.value)) return noSuchAppointment;
      if (current.state === 'booked' && new Date(current.startsAt) <= clock.now()) return noSuchAppointment;

      const cancelled: CardAppointment =
        current.state === 'cancelled'
          ? current
          : { ...current, state: 'cancelled', version: current.version + 1 };
      const decided =
        cancelled === current ? 'written' : await cards.write(reference, cancelled, current.version);
      if (decided === 'written') {
        await releaseSlot(slots, cancelled.slotId, appointmentId, cancelled.version);
        return ok({ ...cancelled, appointmentId });
      }
    }
    throw new AppointmentContention(
      `cancelling ${appointmentId} was overtaken ${attempts} times: try the call again`,
    );
  };
