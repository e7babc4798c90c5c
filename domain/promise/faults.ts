import { Fault } from '../shared/fault.ts';

/** The promise store did not answer, or holds something we cannot read. */
export class PromiseStoreFault extends Fault {
  readonly code = 'promise.store';
  readonly retryable = true;
}

/** Connect did not do what was asked about a task. */
export class PromiseTaskFault extends Fault {
  readonly code = 'promise.task';
  readonly retryable = true;
}
