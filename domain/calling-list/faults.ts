import { Fault } from '../shared/fault.ts';

/** The bucket, the table or the queue of lists did not answer, or holds what cannot be read. */
export class ListFault extends Fault {
  readonly code = 'list.store';
  readonly retryable = true;
}

/** The file is another one now: what was split is gone. Importing it again is another list. */
export class ListChanged extends Fault {
  readonly code = 'list.changed';
  readonly retryable = false;
}

/** A part of a list that nobody has begun, or that was not split to its end. */
export class UnknownList extends Fault {
  readonly code = 'list.unknown';
  readonly retryable = true;
}
