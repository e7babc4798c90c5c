import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** For one read a cold start, while somebody may be waiting: as long as the tables get. */
export const secretsClient = (): SecretsManagerClient =>
  new SecretsManagerClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 500, requestTimeout: 1200, throwOnRequestTimeout: true },
  });
