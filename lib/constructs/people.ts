import { RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import { CfnAgentStatus, CfnSecurityProfile, CfnUser } from 'aws-cdk-lib/aws-connect';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { acknowledge } from './acknowledge.ts';
import type { RoutingProfiles } from './routing-profiles.ts';
import { securityProfiles } from './security-profiles.ts';

export interface PeopleProps {
  readonly instanceArn: string;
  readonly settings: Settings;
  readonly routingProfiles: RoutingProfiles;
  readonly key: IKey;
}

/** Who may do what, why an agent may be away, and the first person who can let the others in. */
export class People extends Construct {
  readonly administratorArn: string;
  /** Where the first password is. */
  readonly passwordSecretArn: string;

  constructor(scope: Construct, id: string, { instanceArn, settings, routingProfiles, key }: PeopleProps) {
    super(scope, id);
    const profiles = Object.fromEntries(
      Object.entries(securityProfiles).map(([name, { description, permissions }]) => [
        name,
        new CfnSecurityProfile(this, name, {
          instanceArn,
          // Every instance has one called Agent; not established: that names differ by a capital letter alone.
          securityProfileName: `${settings.deployment}-${name}`,
          description,
          permissions: [...permissions],
        }).attrSecurityProfileArn,
      ]),
    );
    settings.agentStatuses.forEach((name, index) => {
      new CfnAgentStatus(this, `Status-${name}`, {
        instanceArn,
        name,
        state: 'ENABLED',
        displayOrder: index + 3, // Available and Offline come first
      });
    });
    const { administrator } = settings;
    this.passwordSecretArn = administrator.passwordSecretArn ?? this.#firstPassword(key);
    this.administratorArn = new CfnUser(this, 'Administrator', {
      instanceArn,
      username: administrator.username,
      identityInfo: {
        firstName: administrator.firstName,
        lastName: administrator.lastName,
        email: administrator.email,
      },
      password: SecretValue.secretsManager(this.passwordSecretArn, { jsonField: 'password' }).unsafeUnwrap(),
      phoneConfig: { phoneType: 'SOFT_PHONE', autoAccept: false, afterContactWorkTimeLimit: 0 },
      routingProfileArn: routingProfiles.arn(administrator.routingProfile),
      securityProfileArns: [profiles['administrator'] ?? ''],
    }).attrUserArn;
  }

  /** Connect asks for 8 to 64 characters with a capital, a small letter and a digit. */
  #firstPassword(key: IKey): string {
    const secret = new Secret(this, 'FirstPassword', {
      description: 'First password of the Amazon Connect administrator; to be changed at the first login',
      encryptionKey: key,
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'password',
        passwordLength: 24,
        excludePunctuation: true,
        requireEachIncludedType: true,
      },
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    acknowledge(
      secret,
      'SMG4',
      'a first password is used once and changed by its owner; rotating the secret would not change it in Connect',
    );
    return secret.secretArn;
  }
}
