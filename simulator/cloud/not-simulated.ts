import { isCustom, type Resource, type Resources } from './assembly/resources.ts';
import { listOf, objectOf, textOf } from './assembly/template.ts';
import { isOfCdk } from './custom-resources.ts';
import type { LocalFunction } from './functions/pool.ts';
import type { AssemblyQueues } from './sqs/queues.ts';

/** Something of the templates that does nothing here. */
export interface NotSimulated {
  readonly type: string;
  readonly logicalId: string;
  readonly why: string;
}

const noBehaviour = 'has no behaviour on a call';
const types: Readonly<Record<string, string>> = {
  'AWS::IAM::Role': 'permissions are not checked here',
  'AWS::IAM::Policy': 'permissions are not checked here',
  'AWS::IAM::ManagedPolicy': 'permissions are not checked here',
  'AWS::Lambda::Permission': 'permissions are not checked here',
  'AWS::SQS::QueuePolicy': 'permissions are not checked here',
  'AWS::S3::BucketPolicy': 'permissions are not checked here',
  'AWS::SNS::TopicPolicy': 'permissions are not checked here',
  'AWS::Logs::ResourcePolicy': 'permissions are not checked here',
  'AWS::Connect::SecurityProfile': 'permissions are not checked here',
  'AWS::KMS::Key': 'nothing is encrypted here',
  'AWS::KMS::Alias': 'nothing is encrypted here',
  'AWS::Logs::LogGroup': 'what functions write is handed to the host instead',
  'AWS::Logs::MetricFilter': noBehaviour,
  'AWS::CloudWatch::Alarm': noBehaviour,
  'AWS::CloudWatch::CompositeAlarm': noBehaviour,
  'AWS::CloudWatch::Dashboard': noBehaviour,
  'AWS::SNS::Topic': 'nobody is notified here',
  'AWS::SNS::Subscription': 'nobody is notified here',
  'AWS::CDK::Metadata': noBehaviour,
};

/** What runs, so that everything else can be named. */
const simulated: ReadonlySet<string> = new Set([
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::SQS::Queue',
  'AWS::Kinesis::Stream',
  'AWS::S3::Bucket',
  'AWS::Events::Rule',
  'AWS::Events::EventBus',
  'AWS::Scheduler::Schedule',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::Lambda::Function',
  'AWS::Lambda::Version',
  'AWS::Lambda::Alias',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::SSM::Parameter',
  'AWS::SecretsManager::Secret',
  'AWS::CloudFormation::Stack',
  'AWS::CloudFormation::CustomResource',
  'AWS::Connect::Instance',
  'AWS::Connect::InstanceStorageConfig',
  'AWS::Connect::IntegrationAssociation',
  'AWS::Connect::AgentStatus',
  'AWS::Connect::ContactFlow',
  'AWS::Connect::ContactFlowModule',
  'AWS::Connect::HoursOfOperation',
  'AWS::Connect::Queue',
  'AWS::Connect::RoutingProfile',
  'AWS::Connect::QuickConnect',
  'AWS::Connect::User',
  'AWS::Connect::PhoneNumber',
  'AWS::Connect::Prompt',
  'AWS::Connect::View',
  'AWS::Connect::ViewVersion',
]);

export interface Running {
  readonly unmapped: readonly Resource[];
  readonly functionAt: (arn: string) => LocalFunction | undefined;
  readonly queues: AssemblyQueues;
}

/** Everything in the templates that nothing here stands for, with the reason. */
export const notSimulated = (resources: Resources, running: Running): readonly NotSimulated[] => [
  ...resources.all
    .filter(({ type }) => !simulated.has(type) && !isCustom(type))
    .map((one) => line(one, types[one.type] ?? 'the local cloud does not run this type')),
  ...running.unmapped.map((one) => line(one, 'its source is neither a queue nor a stream of this assembly')),
  ...resources.all
    .filter((one) => isCustom(one.type) && isOfCdk(one, running.functionAt))
    .map((one) =>
      line(one, 'a custom resource of CDK itself, which acts through AWS when the stack changes'),
    ),
  ...resources.ofType('AWS::Events::Rule', 'AWS::Scheduler::Schedule').flatMap((one) =>
    targetsOf(one)
      .filter((arn) => running.functionAt(arn) === undefined && running.queues.byArn(arn) === undefined)
      .map((arn) => line(one, `its target ${arn} is neither a queue nor a function of this assembly`)),
  ),
];

const line = ({ type, logicalId }: Resource, why: string): NotSimulated => ({ type, logicalId, why });
const targetsOf = ({ properties }: Resource): readonly string[] =>
  [...listOf(properties['Targets']), properties['Target'] ?? null].flatMap(
    (one) => textOf(objectOf(one)['Arn']) ?? [],
  );
