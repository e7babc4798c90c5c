import { ConnectClient } from '@aws-sdk/client-connect';

/** For functions that ask Connect while a caller waits: one try, no retries. */
export const connectClient = (): ConnectClient =>
  new ConnectClient({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 500, requestTimeout: 1500, throwOnRequestTimeout: true },
  });
