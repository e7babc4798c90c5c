import type { CustomerPorts } from '../../domain/customer/ports.ts';
import { refreshCards } from '../../domain/customer/refresh-cards.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import type { Frame } from '../shared/log.ts';
import { scheduledHandler } from '../shared/scheduled-handler.ts';

/** Customers a run: some 500 requests at most, well within its time-out; the rest waits for the next run. */
const customersARun = 100;

export const createHandler = (ports: CustomerPorts & { readonly clock: Clock }, frame?: Frame) =>
  scheduledHandler(async () => ({ ...(await refreshCards(ports)(customersARun)) }), frame);
