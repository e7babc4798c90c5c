import { Fault } from '../shared/fault.ts';

/** Copies of one record come in faster than they can be told apart. The stream delivers again. */
export class ContactRecordFault extends Fault {
  readonly code = 'contact.contended';
  readonly retryable = true;
}
