import type { Calendar } from '../../domain/appointment/model.ts';
import { openCalendarDays } from '../../domain/appointment/open-calendar-days.ts';
import type { AppointmentPorts } from '../../domain/appointment/ports.ts';
import { scheduledHandler } from '../shared/scheduled-handler.ts';

export interface OpenCalendarDaysPorts extends Pick<AppointmentPorts, 'slots' | 'clock'> {
  readonly calendars: readonly Calendar[];
}

/** Opens what is missing up to the horizon; started twice, it opens nothing the second time. */
export const createHandler = ({ calendars, ...ports }: OpenCalendarDaysPorts) =>
  scheduledHandler(async () => ({ ...(await openCalendarDays(ports)(calendars)) }));
