import { type SweepPromisesPorts, sweepPromises } from '../../domain/promise/sweep-promises.ts';
import type { Frame } from '../shared/log.ts';
import { scheduledHandler } from '../shared/scheduled-handler.ts';

/** Brings promised callbacks to agents at their time and late ones to a supervisor. It dials nobody. */
export const createHandler = (ports: SweepPromisesPorts, frame?: Frame) => {
  const sweep = sweepPromises(ports);
  return scheduledHandler(async () => ({ ...(await sweep()) }), frame);
};
