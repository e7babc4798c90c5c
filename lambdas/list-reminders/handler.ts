import type { Calendar } from '../../domain/appointment/model.ts';
import { type ListRemindersPorts, listReminders } from '../../domain/reminder/list-reminders.ts';
import type { Frame } from '../shared/log.ts';
import { scheduledHandler } from '../shared/scheduled-handler.ts';

/** Appointments of the next day of work become members of the campaigns that remind. */
export const createHandler = (
  { calendars, ...ports }: ListRemindersPorts & { readonly calendars: readonly Calendar[] },
  frame?: Frame,
) => scheduledHandler(async () => ({ ...(await listReminders(ports)(calendars)) }), frame);
