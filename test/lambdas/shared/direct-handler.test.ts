import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { directHandler } from '../../../lambdas/shared/direct-handler.ts';
import type { LogLine } from '../../../lambdas/shared/log.ts';

const schema = z.strictObject({
  action: z.enum(['pause', 'stop']),
  most: z.optional(z.int().check(z.lte(10))),
});
const lines: LogLine[] = [];
const handler = directHandler(
  schema,
  async ({ action }) => {
    if (action === 'stop') throw new Error('the number +32470123456 is in this message');
    return { outcome: 'done', action };
  },
  { log: (line) => lines.push(line), elapsed: () => 0 },
);

describe('a function that operators start', () => {
  it('answers what was done, and logs how it ended', async () => {
    expect(await handler({ action: 'pause' })).toEqual({ outcome: 'done', action: 'pause' });

    expect(lines.at(-1)).toMatchObject({ trigger: 'direct', outcome: 'done', level: 'info' });
  });

  it('says what is wrong with a request, and where', async () => {
    expect(await handler({ action: 'sing', most: 11, loud: true })).toEqual({
      outcome: 'invalid-request',
      problems: [
        { path: 'action', why: 'one of pause, stop' },
        { path: 'most', why: 'at most 10' },
        { path: '', why: 'not known here: loud' },
      ],
    });
  });

  it('fails with a code alone: what a fault says does not leave it', async () => {
    await expect(handler({ action: 'stop' })).rejects.not.toThrow(/32470123456/);
  });
});
