import * as z from 'zod/mini';
import type { ListPart } from '../../domain/calling-list/model.ts';

const whole = z.int().check(z.gte(0));

/** A message of the queue `list-parts`. */
export const listPartMessage: z.ZodMiniType<ListPart> = z.object({
  list: z.string().check(z.regex(/^[0-9a-f]{20}$/)),
  part: whole,
  from: whole,
  to: whole,
  line: z.int().check(z.gte(1)),
  repeats: z.boolean(),
});
