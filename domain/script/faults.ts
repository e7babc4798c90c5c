import { Fault } from '../shared/fault.ts';

/** The script cannot be played as it is written: the checker refuses it before it is published. */
export class ScriptFault extends Fault {
  readonly code = 'script.broken';
  readonly retryable = false;
}
