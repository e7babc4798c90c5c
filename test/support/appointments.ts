import type { BookingRequest } from '../../domain/appointment/book-appointment.ts';
import { daySlots } from '../../domain/appointment/day-slots.ts';
import { inMemoryAppointmentCards, inMemorySlotStore } from '../../domain/appointment/in-memory.ts';
import type { Calendar } from '../../domain/appointment/model.ts';
import type { AppointmentPorts } from '../../domain/appointment/ports.ts';

/** Tuesday, ten in the morning in Brussels. */
export const now = new Date('2026-11-24T09:00:00Z');

/** Monday to Friday, two hours, slots of half an hour: 0900, 0930, 1000, 1030. */
export const office: Calendar = {
  name: 'office',
  slotMinutes: 30,
  horizonDays: 14,
  workingTime: {
    timeZone: 'Europe/Brussels',
    weekly: [1, 2, 3, 4, 5].map((day) => ({ day, opens: '09:00', closes: '11:00' })),
    holidays: ['2026-12-01'],
  },
};

/** Wednesday, the next day. */
export const tomorrow = '2026-11-25';
export const nine = `office/${tomorrow}/0900`;
export const halfPastNine = `office/${tomorrow}/0930`;
export const ten = `office/${tomorrow}/1000`;

/** Ports in memory at `now`, with the days given open. */
export const officePorts = async (dates: readonly string[] = [tomorrow]): Promise<AppointmentPorts> => {
  const slots = inMemorySlotStore();
  for (const date of dates) await slots.openDay(daySlots(office, date));
  return { slots, cards: inMemoryAppointmentCards(), clock: { now: () => now } };
};

export const ada = { callerNumber: '+3225550101', customerId: 'C-ada' };
export const grace = { callerNumber: '+3225550102', customerId: 'C-grace' };
export const stranger = { callerNumber: '+3225550103', customerId: undefined };

export const aBooking = (request: Partial<BookingRequest> = {}): BookingRequest => ({
  ...ada,
  slotId: nine,
  initialContactId: 'contact-1',
  ...request,
});

/** Who holds a slot: the appointment id, or undefined when it is free. */
export const holderOfSlot = async (
  { slots }: Pick<AppointmentPorts, 'slots'>,
  slotId: string,
): Promise<string | undefined> => {
  const [calendar = '', date = ''] = slotId.split('/');
  const { days } = await slots.readDays(calendar, date, 1);
  return days[0]?.slots.find(({ id }) => id === slotId)?.claim?.appointmentId;
};
