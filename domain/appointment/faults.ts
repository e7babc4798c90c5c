import { Fault } from '../shared/fault.ts';

/** The store of calendar days did not answer, or holds what we cannot read. */
export class SlotStoreFault extends Fault {
  readonly code = 'appointment.slot-store';
  readonly retryable: boolean;

  constructor(message: string, options: { readonly cause?: unknown; readonly retryable: boolean }) {
    super(message, options);
    this.retryable = options.retryable;
  }
}

/** The store of cards did not answer, or holds what we cannot read. */
export class AppointmentCardsFault extends Fault {
  readonly code = 'appointment.cards';
  readonly retryable: boolean;

  constructor(message: string, options: { readonly cause?: unknown; readonly retryable: boolean }) {
    super(message, options);
    this.retryable = options.retryable;
  }
}

/** The same appointment was changed by somebody else again and again while we tried. Nothing was decided. */
export class AppointmentContention extends Fault {
  readonly code = 'appointment.contention';
  readonly retryable = true;
}
