import { afterEach, describe, expect, it, vi } from 'vitest';
import { retentionDaysOf } from '../../../lambdas/shared/retention.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('how long a function keeps what it writes', () => {
  it('is what the settings say for the class of data', () => {
    vi.stubEnv('RETENTION_DAYS', '{"promises":7,"complaints":400}');

    expect(retentionDaysOf('complaints')).toBe(400);
  });

  it.each(['{}', '{"promises":0}', '{"promises":"90"}', '{"promises":1.5}'])(
    'stops the function at its start when it is not said: %s',
    (said) => {
      vi.stubEnv('RETENTION_DAYS', said);

      expect(() => retentionDaysOf('promises')).toThrowError(/whole number of days for promises: the stack/);
    },
  );

  it('stops the function at its start when nothing is said', () => {
    vi.stubEnv('RETENTION_DAYS', '');

    expect(() => retentionDaysOf('promises')).toThrowError(/RETENTION_DAYS is not set/);
  });
});
