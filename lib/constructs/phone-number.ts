import { CustomResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnPhoneNumber } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { Bundles } from './bundle.ts';
import { type LogSettings, PrivateFunction } from './private-function.ts';

/** The number that callers ring. */
export class PhoneNumber extends Construct {
  /** Undefined until AWS has given a number. */
  readonly arn: string | undefined;
  readonly #e164: string | undefined;
  readonly #props: PhoneNumberProps;

  constructor(scope: Construct, id: string, props: PhoneNumberProps) {
    super(scope, id);
    this.#props = props;
    const { number } = props.settings;
    if (number.kind === 'import') {
      this.arn = number.arn;
      this.#e164 = number.e164;
    } else if (number.kind === 'claim') {
      const claimed = new CfnPhoneNumber(this, 'Claimed', {
        targetArn: props.instanceArn,
        countryCode: number.country,
        type: number.type,
        description: `Parloir ${props.settings.deployment}`,
      });
      claimed.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
      this.arn = claimed.attrPhoneNumberArn;
      this.#e164 = claimed.attrAddress;
    }
  }

  /**
   * Lets calls to the number start the flow, after everything else in the stack is there. No CloudFormation resource does this. When the
   * deployment fails or the stack goes, the number starts the flow again that it started before.
   */
  bindLast(flowArn: string): void {
    if (this.arn === undefined || this.#e164 === undefined) return;
    const { instanceArn, bundles, logs } = this.#props;
    const bundle = bundles['bind-number'];
    if (bundle === undefined) throw new Error('the function "bind-number" was not bundled');
    const binder = new PrivateFunction(this, 'Binder', {
      name: 'bind-number',
      description: 'bind-number: lets the phone number start the entry flow',
      bundle,
      timeoutSeconds: 60,
      logs,
      retryAttempts: 0,
    });
    binder.allow(['connect:BatchGetFlowAssociation'], [instanceArn, this.arn]);
    const bind = ['connect:AssociatePhoneNumberContactFlow', 'connect:DisassociatePhoneNumberContactFlow'];
    binder.allow(bind, [this.arn, instanceArn]);
    binder.allowMany(
      bind,
      [`${instanceArn}/contact-flow/*`],
      'the flow that the number started before may be any flow of this instance, and must be given back on roll-back',
    );
    const binding = new CustomResource(this, 'Binding', {
      resourceType: 'Custom::PhoneNumberContactFlow',
      serviceToken: binder.function.functionArn,
      serviceTimeout: Duration.minutes(5), // CloudFormation waits an hour otherwise
      properties: {
        InstanceArn: instanceArn,
        PhoneNumberArn: this.arn,
        PhoneNumber: this.#e164,
        ContactFlowArn: flowArn,
      },
    });
    for (const other of Stack.of(this).node.children)
      if (other !== this && !isParameter(other)) binding.node.addDependency(other);
  }
}

interface PhoneNumberProps {
  readonly instanceArn: string;
  readonly settings: Settings;
  readonly bundles: Bundles;
  readonly logs: LogSettings;
}

const isParameter = ({ node }: { readonly node: { readonly id: string } }): boolean =>
  node.id.startsWith('SsmParameterValue');
