import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { tableNames } from '../../lambdas/registry.ts';
import { Handover } from '../constructs/handover.ts';
import { numberKeySecret } from '../constructs/number-key-secret.ts';

export interface DataStackProps extends StackProps {
  readonly deployment: string;
}

/**
 * What must outlive everything else: the tables, the key they are encrypted with, and the secret by which numbers are found in them. Kept when the stack is deleted or a table would
 * be replaced. No table has a fixed name, so that a kept one never stands in the way of its successor.
 */
export class DataStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, ...props }: DataStackProps) {
    super(scope, id, { description: 'Parloir: tables', terminationProtection: true, ...props });
    const key = new Key(this, 'Key', {
      description: `${deployment}: customers, appointments, complaints, promises`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const handover = new Handover(this, deployment, 'data');
    handover.give('key-arn', key.keyArn);
    handover.give('number-key-secret-arn', numberKeySecret(this, 'NumberKey', key).secretArn);
    for (const name of tableNames) {
      const table = new TableV2(this, `Table-${name}`, {
        partitionKey: { name: 'pk', type: AttributeType.STRING },
        sortKey: { name: 'sk', type: AttributeType.STRING },
        billing: Billing.onDemand(),
        encryption: TableEncryptionV2.customerManagedKey(key),
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
        timeToLiveAttribute: 'expiresAt',
        deletionProtection: true,
        removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      });
      handover.give(`table-${name}`, table.tableName);
    }
  }
}
