import { Fault } from '../shared/fault.ts';

/** The working time of this deployment cannot be used: somebody must correct the settings and deploy again. */
export class WorkingTimeFault extends Fault {
  readonly code = 'working-time.unusable';
  readonly retryable = false;
}
