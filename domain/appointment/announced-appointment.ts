import { ok, type Result, refuse } from '../shared/result.ts';
import { type Caller, changeable, type Holder, holderOf } from './holder.ts';
import type { Appointment, AppointmentsOnCard } from './model.ts';
import type { AppointmentPorts } from './ports.ts';
import type { ReminderRefusal } from './refusals.ts';

/** The appointment that somebody is reminded of, at the time for which the reminder was planned. */
export interface AnnouncedRequest extends Caller {
  readonly appointmentId: string;
  readonly slotId: string;
}

/** What is on the card, if it is the appointment that was announced: theirs, to come, not cancelled, and not moved since. */
export const announcedOn = (
  card: AppointmentsOnCard,
  { appointmentId, slotId }: AnnouncedRequest,
  holder: Holder,
  now: Date,
): Result<Appointment, ReminderRefusal> => {
  const current = card?.[appointmentId];
  if (!changeable(current, holder, now) || current.state === 'cancelled')
    return refuse({ code: 'appointment.no-such-appointment', appointmentId });
  if (current.slotId !== slotId) return refuse({ code: 'appointment.another-time', appointmentId });
  return ok({ ...current, appointmentId });
};

/** Whether there is still something to remind of, at the moment of the call: one read. */
export const announcedAppointment =
  ({ cards, clock }: Pick<AppointmentPorts, 'cards' | 'clock'>) =>
  async (request: AnnouncedRequest): Promise<Result<Appointment, ReminderRefusal>> => {
    const identity = holderOf(request);
    if (!identity.ok) return identity;
    return announcedOn(await cards.find(identity.value.number), request, identity.value, clock.now());
  };
