import type { CardAppointment } from '../../domain/appointment/model.ts';

const prefix = 'appointment#';

/**
 * An appointment is a top-level attribute of the card, not an entry of a map in it: an entry can be written only into a map that is there
 * already, and the first appointment of a number that is in no file would cost a third write.
 */
export const appointmentAttribute = (appointmentId: string): string => `${prefix}${appointmentId}`;

/** The appointments on a card as the table holds it, by appointment id. */
export const appointmentsOnCard = (
  item: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, CardAppointment>> =>
  Object.fromEntries(
    Object.entries(item ?? {})
      .filter(([attribute]) => attribute.startsWith(prefix))
      .map(([attribute, appointment]) => [attribute.slice(prefix.length), appointment as CardAppointment]),
  );
