import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { language } from '../shared/fields.ts';

/** A person, service or outside number by the short code that callers key. `number` is E.164, or `none` when our own agents serve it. */
export const lookUpDirectory = contract({
  parameters: z.object({ code: z.string().check(z.regex(/^[0-9]{1,6}$/)), language }),
  outcomes: {
    'outside-number': ['name', 'number'],
    team: ['name', 'team'],
    closed: ['name', 'opensSpoken'],
    'not-found': [],
  },
});
