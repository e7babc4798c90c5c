import { Fault } from '../shared/fault.ts';

/** A conversation goes by a script that is not with the published ones any more. */
export class ScriptMissingFault extends Fault {
  readonly code = 'conversation.script-missing';
  readonly retryable = false;
}

/** The customer's file kept changing while a consent was to be written into it. */
export class ConsentNotKeptFault extends Fault {
  readonly code = 'conversation.consent-not-kept';
  readonly retryable = true;
}
