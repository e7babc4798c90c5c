import * as z from 'zod/mini';
import type { ListRequest } from '../../domain/calling-list/model.ts';

const key = z.string().check(
  z.minLength(1),
  z.maxLength(500),
  // What the import itself writes is no list.
  z.refine((text) => !/^(work|reports)\//.test(text), { error: 'a key outside work/ and reports/' }),
);
const country = z.enum(['BE', 'FR', 'NL', 'LU', 'DE', 'GB']);

/** What operators send once the file is in the bucket. */
export const importListRequest: z.ZodMiniType<ListRequest> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('members'),
    campaign: z
      .string()
      .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the name of a campaign'), z.maxLength(40)),
    key,
    country: z.optional(country),
  }),
  z.strictObject({
    kind: z.literal('do-not-call'),
    country,
    version: z.string().check(z.minLength(1), z.maxLength(40)),
    takenAt: z.pipe(
      z.iso.datetime({ offset: true }),
      z.transform((text) => new Date(text)),
    ),
    key,
  }),
  z.strictObject({
    kind: z.literal('refusals'),
    key,
    source: z.string().check(z.regex(/^[\w.:/-]{1,80}$/, 'a word for where the list comes from')),
  }),
]);
