import { ConnectApiError } from '../api.ts';

/** The service's default for operations without a rate of their own; a quota that a person may ask to have raised. */
const defaultRate = { perSecond: 2, burst: 5 } as const;

/**
 * How often an operation may be called, an account and Region, on the centre's clock.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html (API throttling quotas)
 */
export const tokenBucket = (
  operation: string,
  now: () => number,
  { perSecond, burst }: { readonly perSecond: number; readonly burst: number } = defaultRate,
): { /** Throws TooManyRequestsException, as the service does beyond the rate. */ take(): void } => {
  let tokens = burst;
  let at = now();
  return {
    take: () => {
      const instant = now();
      tokens = Math.min(burst, tokens + ((instant - at) / 1_000) * perSecond);
      at = instant;
      if (tokens < 1)
        throw new ConnectApiError(
          'TooManyRequestsException',
          429,
          `${operation} was called more than ${perSecond} times a second (${burst} at once)`,
        );
      tokens -= 1;
    },
  };
};
