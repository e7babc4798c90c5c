import { createHash } from 'node:crypto';
import type { Json } from './template.ts';

/** A resource as its name-giving needs it. */
export interface Named {
  readonly stackName: string;
  readonly account: string;
  readonly region: string;
  readonly logicalId: string;
  /** A resolved property of the resource. */
  text(property: string): string | undefined;
}
export interface Identity {
  /** What `Ref` answers. */
  readonly ref: string;
  /** What `Fn::GetAtt` answers, by attribute. */
  readonly attributes: Readonly<Record<string, Json>>;
}

const digest = (one: Named): string =>
  createHash('sha256').update(`${one.stackName}/${one.logicalId}`).digest('hex');
/** The same resource gets the same id at every boot. */
export const stableUuid = (one: Named): string => {
  const hex = digest(one);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
/** As CloudFormation names what has no name: stack, logical id, a suffix. */
const generatedName = (one: Named, longest = 64): string => {
  const suffix = digest(one).slice(0, 12).toUpperCase();
  return `${`${one.stackName}-${one.logicalId}`.slice(0, longest - 13)}-${suffix}`;
};
export const nestedStackName = (parent: string, logicalId: string): string => `${parent}-${logicalId}`;
const arn = (one: Named, service: string, rest: string): string =>
  `arn:aws:${service}:${one.region}:${one.account}:${rest}`;

const namedArn =
  (
    nameProperty: string,
    service: string,
    prefix: string,
    more: (name: string, one: Named) => Attributes = () => ({}),
  ) =>
  (one: Named): Identity => {
    const name = one.text(nameProperty) ?? generatedName(one);
    return { ref: name, attributes: { Arn: arn(one, service, `${prefix}${name}`), ...more(name, one) } };
  };
type Attributes = Readonly<Record<string, Json>>;
const arnIsRef =
  (
    nameProperty: string,
    service: string,
    prefix: string,
    attribute: string,
    more: (name: string) => Attributes = () => ({}),
  ) =>
  (one: Named): Identity => {
    const name = one.text(nameProperty) ?? generatedName(one);
    const own = arn(one, service, `${prefix}${name}`);
    return { ref: own, attributes: { [attribute]: own, ...more(name) } };
  };
/** Parts of a Connect instance: their ARN is their reference. */
const partOfInstance =
  (kind: string, attribute: string, more: (one: Named) => Attributes = () => ({})) =>
  (one: Named): Identity => {
    const instance = one.text('InstanceArn') ?? arn(one, 'connect', 'instance/unknown');
    const own = `${instance}/${kind}/${stableUuid(one)}`;
    return { ref: own, attributes: { [attribute]: own, ...more(one) } };
  };
const iamArn = (one: Named, rest: string): string => `arn:aws:iam::${one.account}:${rest}`;
const table = namedArn('TableName', 'dynamodb', 'table/', (name, one) => ({
  StreamArn: arn(one, 'dynamodb', `table/${name}/stream/2026-01-01T00:00:00.000`),
  TableId: stableUuid(one),
}));
const onlyRef = (one: Named): Identity => ({ ref: generatedName(one), attributes: {} });
const onlyId = (one: Named): Identity => ({ ref: stableUuid(one), attributes: { Id: stableUuid(one) } });

/** One entry for each resource type: what it is called and which attributes it has. */
const types: Readonly<Record<string, (one: Named) => Identity>> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::SQS::Queue': (one) => {
    const name = one.text('QueueName') ?? generatedName(one, 80);
    const url = `https://sqs.${one.region}.amazonaws.com/${one.account}/${name}`;
    return { ref: url, attributes: { Arn: arn(one, 'sqs', name), QueueName: name, QueueUrl: url } };
  },
  'AWS::SQS::QueuePolicy': onlyId,
  'AWS::Lambda::Function': namedArn('FunctionName', 'lambda', 'function:'),
  'AWS::Lambda::Version': (one) => {
    const own = `${functionArn(one)}:1`;
    return { ref: own, attributes: { Version: '1', FunctionArn: own } };
  },
  'AWS::Lambda::Alias': (one) => {
    const own = `${functionArn(one)}:${one.text('Name') ?? 'live'}`;
    return { ref: own, attributes: { AliasArn: own } };
  },
  'AWS::Lambda::Permission': onlyId,
  'AWS::Lambda::EventInvokeConfig': onlyRef,
  'AWS::Lambda::EventSourceMapping': (one) => ({
    ref: stableUuid(one),
    attributes: {
      Id: stableUuid(one),
      EventSourceMappingArn: arn(one, 'lambda', `event-source-mapping:${stableUuid(one)}`),
    },
  }),
  'AWS::Lambda::LayerVersion': arnIsRef('LayerName', 'lambda', 'layer:', 'LayerVersionArn'),
  'AWS::IAM::Role': (one) => {
    const name = one.text('RoleName') ?? generatedName(one);
    return {
      ref: name,
      attributes: {
        Arn: iamArn(one, `role/${name}`),
        RoleId: `AROA${digest(one).slice(0, 17).toUpperCase()}`,
      },
    };
  },
  'AWS::IAM::Policy': (one) => ({ ref: generatedName(one), attributes: { Id: stableUuid(one) } }),
  'AWS::IAM::ManagedPolicy': (one) => {
    const own = iamArn(one, `policy/${one.text('ManagedPolicyName') ?? generatedName(one)}`);
    return { ref: own, attributes: { PolicyArn: own } };
  },
  'AWS::KMS::Key': (one) => ({
    ref: stableUuid(one),
    attributes: { Arn: arn(one, 'kms', `key/${stableUuid(one)}`), KeyId: stableUuid(one) },
  }),
  'AWS::KMS::Alias': (one) => ({
    ref: one.text('AliasName') ?? `alias/${generatedName(one)}`,
    attributes: {},
  }),
  'AWS::Logs::LogGroup': (one) => {
    const name = one.text('LogGroupName') ?? generatedName(one, 512);
    return { ref: name, attributes: { Arn: arn(one, 'logs', `log-group:${name}:*`) } };
  },
  'AWS::Logs::ResourcePolicy': onlyRef,
  'AWS::S3::Bucket': (one) => {
    const name = one.text('BucketName') ?? generatedName(one, 63).toLowerCase();
    return {
      ref: name,
      attributes: {
        Arn: `arn:aws:s3:::${name}`,
        DomainName: `${name}.s3.amazonaws.com`,
        RegionalDomainName: `${name}.s3.${one.region}.amazonaws.com`,
        DualStackDomainName: `${name}.s3.dualstack.${one.region}.amazonaws.com`,
        WebsiteURL: `http://${name}.s3-website-${one.region}.amazonaws.com`,
      },
    };
  },
  'AWS::S3::BucketPolicy': onlyRef,
  'AWS::Kinesis::Stream': namedArn('Name', 'kinesis', 'stream/'),
  'AWS::KinesisFirehose::DeliveryStream': namedArn('DeliveryStreamName', 'firehose', 'deliverystream/'),
  'AWS::Events::Rule': namedArn('Name', 'events', 'rule/'),
  'AWS::Events::EventBus': namedArn('Name', 'events', 'event-bus/', (name) => ({ Name: name })),
  'AWS::Scheduler::Schedule': namedArn('Name', 'scheduler', 'schedule/default/'),
  'AWS::Scheduler::ScheduleGroup': namedArn('Name', 'scheduler', 'schedule-group/'),
  'AWS::SNS::Topic': arnIsRef('TopicName', 'sns', '', 'TopicArn', (name) => ({ TopicName: name })),
  'AWS::SNS::Subscription': (one) => ({
    ref: arn(one, 'sns', stableUuid(one)),
    attributes: { Arn: arn(one, 'sns', stableUuid(one)) },
  }),
  'AWS::SNS::TopicPolicy': onlyId,
  'AWS::CloudWatch::Alarm': namedArn('AlarmName', 'cloudwatch', 'alarm:'),
  'AWS::CloudWatch::CompositeAlarm': namedArn('AlarmName', 'cloudwatch', 'alarm:'),
  'AWS::CloudWatch::Dashboard': onlyRef,
  'AWS::SecretsManager::Secret': arnIsRef('Name', 'secretsmanager', 'secret:', 'Id'),
  'AWS::SSM::Parameter': (one) => ({
    ref: one.text('Name') ?? generatedName(one),
    attributes: { Type: one.text('Type') ?? 'String', Value: one.text('Value') ?? '' },
  }),
  'AWS::StepFunctions::StateMachine': arnIsRef(
    'StateMachineName',
    'states',
    'stateMachine:',
    'Arn',
    (name) => ({ Name: name }),
  ),
  // The same as the pseudo parameters say inside.
  'AWS::CloudFormation::Stack': (one) => ({
    ref: arn(one, 'cloudformation', `stack/${nestedStackName(one.stackName, one.logicalId)}/local`),
    attributes: {},
  }),
  'AWS::CDK::Metadata': onlyRef,
  'AWS::Connect::Instance': (one) => {
    const own = arn(one, 'connect', `instance/${stableUuid(one)}`);
    return {
      ref: own,
      attributes: {
        Arn: own,
        Id: stableUuid(one),
        InstanceStatus: 'ACTIVE',
        ServiceRole: iamArn(one, 'role/connect'),
      },
    };
  },
  'AWS::Connect::InstanceStorageConfig': (one) => ({
    ref: stableUuid(one),
    attributes: { AssociationId: stableUuid(one) },
  }),
  'AWS::Connect::IntegrationAssociation': (one) => ({
    ref: stableUuid(one),
    attributes: { IntegrationAssociationId: stableUuid(one) },
  }),
  'AWS::Connect::ContactFlow': partOfInstance('contact-flow', 'ContactFlowArn'),
  'AWS::Connect::ContactFlowModule': partOfInstance('flow-module', 'ContactFlowModuleArn', () => ({
    Status: 'published',
  })),
  'AWS::Connect::HoursOfOperation': partOfInstance('operating-hours', 'HoursOfOperationArn'),
  'AWS::Connect::Queue': partOfInstance('queue', 'QueueArn', () => ({ Type: 'STANDARD' })),
  'AWS::Connect::RoutingProfile': partOfInstance('routing-profile', 'RoutingProfileArn'),
  'AWS::Connect::QuickConnect': partOfInstance('transfer-destination', 'QuickConnectArn', () => ({
    QuickConnectType: 'QUEUE',
  })),
  'AWS::Connect::User': partOfInstance('agent', 'UserArn'),
  'AWS::Connect::UserHierarchyGroup': partOfInstance('agent-group', 'UserHierarchyGroupArn'),
  'AWS::Connect::SecurityProfile': partOfInstance('security-profile', 'SecurityProfileArn'),
  'AWS::Connect::AgentStatus': partOfInstance('agent-state', 'AgentStatusArn'),
  'AWS::Connect::Prompt': partOfInstance('prompt', 'PromptArn'),
  'AWS::Connect::View': partOfInstance('view', 'ViewArn', (one) => ({
    ViewId: stableUuid(one),
    ViewContentSha256: digest(one),
  })),
  'AWS::Connect::ViewVersion': (one) => {
    const own = `${one.text('ViewArn') ?? ''}:1`;
    return { ref: own, attributes: { ViewVersionArn: own, Version: 1 } };
  },
  'AWS::Connect::TaskTemplate': partOfInstance('task-template', 'Arn'),
  'AWS::Connect::EvaluationForm': partOfInstance('evaluation-form', 'EvaluationFormArn'),
  'AWS::Connect::Rule': partOfInstance('rule', 'RuleArn'),
  'AWS::Connect::PhoneNumber': (one) => {
    const own = arn(one, 'connect', `phone-number/${stableUuid(one)}`);
    return { ref: own, attributes: { PhoneNumberArn: own, Address: reservedNumber(one) } };
  },
};
const functionArn = (one: Named): string => {
  const name = one.text('FunctionName') ?? 'unknown';
  return name.startsWith('arn:') ? name : arn(one, 'lambda', `function:${name}`);
};
/** Ofcom keeps these numbers for drama: nobody can be called by mistake. */
const reservedNumber = (one: Named): string =>
  `+44207946${String(Number.parseInt(digest(one).slice(0, 6), 16) % 1000).padStart(4, '0')}`;

/** Undefined: a type that is not in the table. */
export const identityOf = (type: string, one: Named): Identity | undefined => types[type]?.(one);
