import * as z from 'zod/mini';
import type { DialRequest } from '../../domain/dialling/model.ts';
import { identifier, optionalInstant } from '../shared/fields.ts';

/** An order as it waits in the queue. */
export const dialRequest = z.pipe(
  z.object({
    campaign: identifier,
    key: identifier,
    attempt: z.int().check(z.minimum(1)),
    dueAt: optionalInstant,
    busy: z.optional(z.int().check(z.minimum(0))),
  }),
  z.transform((order): DialRequest => order),
);
