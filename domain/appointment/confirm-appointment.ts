import { ok, type Result } from '../shared/result.ts';
import { type AnnouncedRequest, announcedOn } from './announced-appointment.ts';
import { AppointmentContention } from './faults.ts';
import { longPast } from './forget-appointments.ts';
import { holderOf } from './holder.ts';
import { type Appointment, type CardAppointment, isConfirmed } from './model.ts';
import type { AppointmentPorts } from './ports.ts';
import type { ReminderRefusal } from './refusals.ts';
import { attempts } from './release-slot.ts';

/**
 * Marks the appointment on the card as confirmed for the time that was announced: one read and one write; confirmed already is confirmed, and
 * writes nothing. One that was moved meanwhile is not confirmed by who heard the old time.
 */
export const confirmAppointment =
  ({ cards, clock, keptDays }: Omit<AppointmentPorts, 'slots'>) =>
  async (request: AnnouncedRequest): Promise<Result<Appointment, ReminderRefusal>> => {
    const identity = holderOf(request);
    if (!identity.ok) return identity;
    const { number } = identity.value;
    const { appointmentId, slotId } = request;

    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const now = clock.now();
      const card = await cards.find(number);
      const announced = announcedOn(card, request, identity.value, now);
      if (!announced.ok || isConfirmed(announced.value)) return announced;
      const { appointmentId: _, ...current } = announced.value;
      const confirmed: CardAppointment = {
        ...current,
        confirmedSlotId: slotId,
        version: current.version + 1,
      };
      const decided = await cards.write(
        { number, appointmentId },
        confirmed,
        card,
        longPast(card, now, keptDays),
      );
      if (decided === 'written') return ok({ ...confirmed, appointmentId });
    }
    throw new AppointmentContention(
      `confirming ${appointmentId} was overtaken ${attempts} times: try the call again`,
    );
  };
