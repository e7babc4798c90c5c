import { Fn, RemovalPolicy } from 'aws-cdk-lib';
import { CfnInstance } from 'aws-cdk-lib/aws-connect';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { LogSettings } from './private-function.ts';

/** The Amazon Connect instance: made here, or one that is there already. A made one is kept when the stack goes. */
export class Instance extends Construct {
  readonly arn: string;
  readonly id: string;

  constructor(
    scope: Construct,
    id: string,
    { settings, logs }: { readonly settings: Settings; readonly logs: LogSettings },
  ) {
    super(scope, id);
    if (settings.instance.kind === 'import') {
      this.arn = settings.instance.arn;
      this.id = settings.instance.arn.split('/').at(-1) ?? '';
      return;
    }
    const { alias } = settings.instance;
    // Connect writes its flow logs to a group of this name, and would make one that is kept for ever and has no key of ours.
    const flowLogs = new LogGroup(this, 'FlowLogs', {
      logGroupName: `/aws/connect/${alias}`,
      encryptionKey: logs.key,
      retention: logs.retentionDays,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const instance = new CfnInstance(this, 'Resource', {
      identityManagementType: 'CONNECT_MANAGED',
      instanceAlias: alias,
      attributes: {
        inboundCalls: true,
        outboundCalls: true,
        contactflowLogs: true,
        contactLens: false,
        autoResolveBestVoices: true,
        earlyMedia: true,
      },
    });
    instance.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    instance.node.addDependency(flowLogs);
    this.arn = instance.attrArn;
    this.id = Fn.select(1, Fn.split('/', instance.attrArn));
  }
}
