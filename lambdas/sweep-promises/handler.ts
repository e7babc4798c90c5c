import { type SweepPromisesPorts, sweepPromises } from '../../domain/promise/sweep-promises.ts';
import type { Frame } from '../shared/log.ts';
import { scheduledHandler } from '../shared/scheduled-handler.ts';

/** Makes promises that were not kept in time visible. It dials nobody: that comes with the outbound side. */
export const createHandler = (ports: SweepPromisesPorts, frame?: Frame) => {
  const sweep = sweepPromises(ports);
  return scheduledHandler(async () => ({ ...(await sweep()) }), frame);
};
