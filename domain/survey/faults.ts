import { Fault } from '../shared/fault.ts';

/** The survey store did not answer, or holds something we cannot read. */
export class SurveyStoreFault extends Fault {
  readonly code = 'survey.store';
  readonly retryable = true;
}
