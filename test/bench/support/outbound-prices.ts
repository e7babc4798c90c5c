/**
 * US dollars, Frankfurt (eu-central-1), without free tiers. Known in 2026-11 from the price pages of AWS (dynamodb/pricing/on-demand, sqs/pricing, lambda/pricing) and not
 * read again for this table: read them before you quote a figure. Telephony, Amazon Connect and the agents' time are left out: they are most of what a call costs.
 */
export const prices = {
  dated: '2026-11-24',
  writeUnitMillion: 0.7625,
  readUnitMillion: 0.1525,
  sqsRequestMillion: 0.4,
  lambdaRequestMillion: 0.2,
  /** arm64 */
  lambdaGigabyteSecond: 0.0000133334,
  /** On demand, written and read; the hours of the stream are the centre's, campaign or not. */
  kinesisGigabyte: 0.14,
  /** Assumed. */
  eurosADollar: 0.92,
} as const;
