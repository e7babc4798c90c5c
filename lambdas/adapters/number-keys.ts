import { createHmac } from 'node:crypto';
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { NumberKeys } from '../../domain/dialling/ports.ts';
import { Fault } from '../../domain/shared/fault.ts';

/** The secret of the number keys could not be read: no number can be looked up, so nobody is called. */
export class NumberKeyFault extends Fault {
  readonly code = 'outbound.number-key';
  readonly retryable = true;
}

/** 22 characters of base64url: 132 bits. */
const keyLength = 22;

export const keyedHash = (secret: string, number: string): string =>
  createHmac('sha256', secret).update(number).digest('base64url').slice(0, keyLength);

/** HMAC-SHA-256 of numbers, with the secret from Secrets Manager: read once a cold start. */
export const secretNumberKeys = (
  client: Pick<SecretsManagerClient, 'send'>,
  secretArn: string,
): NumberKeys => {
  let secret: Promise<string> | undefined;
  const read = async (): Promise<string> => {
    const { SecretString } = await client
      .send(new GetSecretValueCommand({ SecretId: secretArn }))
      .catch((cause: unknown) => {
        throw new NumberKeyFault('reading the secret of the number keys failed', { cause });
      });
    if (SecretString === undefined || SecretString === '')
      throw new NumberKeyFault('the secret of the number keys is empty: the data stack makes it');
    return SecretString;
  };
  return {
    keyOf: async (number) => {
      secret ??= read();
      try {
        return keyedHash(await secret, number);
      } catch (fault) {
        secret = undefined; // a failure is not remembered
        throw fault;
      }
    },
  };
};
