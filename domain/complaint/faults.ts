import { Fault } from '../shared/fault.ts';

/** The complaint store did not answer, or holds something we cannot read. */
export class ComplaintStoreFault extends Fault {
  readonly code = 'complaint.store';
  readonly retryable = true;
}

/** Every candidate for the reference belongs to another complaint: six digits are no longer enough, or the store is not ours. */
export class NoReferenceLeft extends Fault {
  readonly code = 'complaint.no-reference-left';
  readonly retryable = false;
}
