import { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/**
 * The secret of the keyed hash by which telephone numbers are known in the outbound table. Whoever loses it has lost what people refused:
 * it is kept like the tables.
 */
export const numberKeySecret = (scope: Construct, id: string, key: IKey): Secret => {
  const secret = new Secret(scope, id, {
    description: 'Keyed hash of telephone numbers; never to be changed, or nobody’s refusal is found again',
    encryptionKey: key,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  acknowledge(
    secret,
    'SMG4',
    'with another secret every number would have another key, and what people refused would not be found',
  );
  return secret;
};
