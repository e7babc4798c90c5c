import type { Calendar } from '../../domain/appointment/model.ts';
import type { AppointmentPorts } from '../../domain/appointment/ports.ts';
import { sweepSlots } from '../../domain/appointment/sweep-slots.ts';
import { scheduledHandler } from '../shared/scheduled-handler.ts';

export interface SweepSlotsPorts extends AppointmentPorts {
  readonly calendars: readonly Calendar[];
}

/** Far above the time limit of any function that claims: what is older is not being worked on. */
const settleMinutes = 10;

/** Frees the slots that a crash left held for no appointment. */
export const createHandler = ({ calendars, ...ports }: SweepSlotsPorts) =>
  scheduledHandler(async () => ({ ...(await sweepSlots(ports)({ calendars, settleMinutes })) }));
