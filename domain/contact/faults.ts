import { Fault } from '../shared/fault.ts';

/** Copies of one record come in faster than they can be told apart. The stream delivers again. */
export class ContactRecordFault extends Fault {
  readonly code = 'contact.contended';
  readonly retryable = true;
}

/** Connect takes no more tasks at the moment, and none was started. The stream delivers again. */
export class DispositionTaskFault extends Fault {
  readonly code = 'contact.disposition-task';
  readonly retryable = true;
}
