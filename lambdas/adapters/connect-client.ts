import { ConnectClient } from '@aws-sdk/client-connect';

/**
 * For functions that ask Connect while a caller waits: one try, no retries.
 *
 * @param options `requestTimeoutMilliseconds`: longer where nobody listens to silence and an answer that is lost costs more.
 */
export const connectClient = ({ requestTimeoutMilliseconds = 1500 } = {}): ConnectClient =>
  new ConnectClient({
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 500,
      requestTimeout: requestTimeoutMilliseconds,
      throwOnRequestTimeout: true,
    },
  });
