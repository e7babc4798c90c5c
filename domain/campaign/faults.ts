import { Fault } from '../shared/fault.ts';

/** The store of campaigns and tallies did not answer, or holds something that we cannot read. */
export class CampaignStoreFault extends Fault {
  readonly code = 'campaign.store';
  readonly retryable = true;
}
