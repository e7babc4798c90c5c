import { Fault } from '../shared/fault.ts';

/** A call was ordered for something that is no attempt: a bug in our code. */
export class NotAnAttemptFault extends Fault {
  readonly code = 'dialling.not-an-attempt';
  readonly retryable = false;
}

/** Amazon Connect lets us call nobody. Nothing was placed and nobody has lost an attempt; the queue delivers again. */
export class CannotCallFault extends Fault {
  readonly code = 'dialling.cannot-call';
  readonly retryable = true;

  constructor(what: 'call' | 'task') {
    super(
      `Amazon Connect lets this function place no ${what}: look at its rights, and whether the flow and the instance it names are there`,
    );
  }
}

/** A number or member was changed faster than it could be read again. The queue delivers again. */
export class ContendedFault extends Fault {
  readonly code = 'dialling.contended';
  readonly retryable = true;
}
