import { Fault } from '../../domain/shared/fault.ts';

/** The table of customers did not answer, or answered with something we cannot read. */
export class CustomerStoreFault extends Fault {
  readonly code = 'customer.store';
  readonly retryable = true;
}
