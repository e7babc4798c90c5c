import type { AppointmentsOnCard } from './model.ts';

/** How long an appointment stays on the card after it was to begin. What was agreed is kept elsewhere, with the contact. */
const keptDays = 30;

/** Appointments so long past that the next write takes them off the card: nobody can move or cancel them, and a card must not grow for ever. */
export const longPast = (card: AppointmentsOnCard, now: Date): readonly string[] => {
  const before = now.getTime() - keptDays * 24 * 60 * 60 * 1000;
  return Object.entries(card ?? {})
    .filter(([, { startsAt }]) => Date.parse(startsAt) < before)
    .map(([appointmentId]) => appointmentId);
};
