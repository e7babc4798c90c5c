import * as z from 'zod/mini';

/** What operators ask: the figures as JSON, text or CSV, or a day (UTC) of the ledger as CSV. */
export const campaignReportRequest = z.strictObject({
  campaign: z.string().check(z.minLength(1), z.maxLength(40)),
  language: z._default(z.enum(['en', 'fr']), 'en'),
  format: z._default(z.enum(['json', 'text', 'csv', 'ledger']), 'json'),
  /** Of the ledger; the format asks for it. */
  day: z.optional(z.iso.date()),
});
