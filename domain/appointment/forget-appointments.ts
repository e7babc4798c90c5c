import { retentionDays } from '../shared/retention.ts';
import type { AppointmentsOnCard } from './model.ts';

/**
 * Appointments so long past that the next write takes them off the card: nobody can move or cancel them, and a card must not grow for ever.
 *
 * @param keptDays after the appointment was to begin. What was agreed is kept elsewhere, with the contact.
 */
export const longPast = (
  card: AppointmentsOnCard,
  now: Date,
  keptDays: number = retentionDays.appointments,
): readonly string[] => {
  const before = now.getTime() - keptDays * 24 * 60 * 60 * 1000;
  return Object.entries(card ?? {})
    .filter(([, { startsAt }]) => Date.parse(startsAt) < before)
    .map(([appointmentId]) => appointmentId);
};
