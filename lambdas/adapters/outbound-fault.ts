import { Fault } from '../../domain/shared/fault.ts';

/** The table `outbound` did not answer, or an item in it cannot be read. */
export class OutboundStoreFault extends Fault {
  readonly code = 'outbound.store';
  readonly retryable = true;
}

export const storeFault =
  (message: string) =>
  (cause: unknown): never => {
    if (cause instanceof OutboundStoreFault) throw cause;
    throw new OutboundStoreFault(message, { cause });
  };
