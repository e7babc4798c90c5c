/** What is wrong with a campaign or doubtful about it, where, why, and what would cure it. */
export interface CampaignFinding {
  /** Where in the document: `callerIds.0`; empty for what is around it. */
  readonly path: readonly (string | number)[];
  readonly rule: string;
  /** `error`: it does not start. `warning`: it starts, and somebody should know. */
  readonly severity: 'error' | 'warning';
  readonly why: string;
  readonly cure: string;
}
