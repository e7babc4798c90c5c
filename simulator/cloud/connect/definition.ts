import type {
  CenterDefinition,
  Channel,
  HoursDefinition,
  QuickConnectDefinition,
  TimeOfDay,
} from '../../center/definition.ts';
import type { Resource, Resources } from '../assembly/resources.ts';
import { AssemblyFault, type Json, listOf, numberOf, objectOf, textOf } from '../assembly/template.ts';
import { flowOf, moduleOf, nameOf, optional } from './flows.ts';

export interface DefinitionOptions {
  /** Numbers that the assembly only knows by ARN, in E.164. */
  readonly phoneNumbers?: Readonly<Record<string, string>>;
}

/** The contact centre that the `AWS::Connect::*` resources of the assembly describe. */
export const centerDefinition = (
  resources: Resources,
  { phoneNumbers = {} }: DefinitionOptions = {},
): CenterDefinition => {
  const of = <T>(type: string, read: (resource: Resource) => T): readonly T[] =>
    resources.ofType(`AWS::Connect::${type}`).map(read);
  const instanceArn = instanceOf(resources);
  const numbers = new Map([
    ...resources.ofType('Custom::PhoneNumberContactFlow').flatMap(boundNumber),
    ...Object.entries(phoneNumbers),
    ...of(
      'PhoneNumber',
      (one) => [one.ref, phoneNumbers[one.logicalId] ?? one.attribute('Address') ?? ''] as const,
    ),
  ]);
  const storage = new Set(
    of('InstanceStorageConfig', ({ properties }) => textOf(properties['ResourceType'])),
  );
  return {
    instanceArn,
    region: instanceArn.split(':')[3] ?? '',
    flows: [
      ...of('ContactFlow', flowOf).filter(({ active }) => active),
      ...of('ContactFlowModule', moduleOf).filter(({ active }) => active),
    ].map(({ active: _active, ...flow }) => flow),
    hours: of('HoursOfOperation', hoursOf),
    queues: of('Queue', ({ ref, properties }) => {
      const caller = objectOf(properties['OutboundCallerConfig']);
      const numberArn = textOf(caller['OutboundCallerIdNumberArn']);
      const maxContacts = numberOf(properties['MaxContacts']);
      return {
        arn: ref,
        name: nameOf(properties),
        hoursArn: textOf(properties['HoursOfOperationArn']) ?? '',
        ...(maxContacts !== undefined && { maxContacts }),
        outboundCallerId: {
          ...optional('name', textOf(caller['OutboundCallerIdName'])),
          ...optional('number', numberArn === undefined ? undefined : numbers.get(numberArn)),
          ...optional('flowArn', textOf(caller['OutboundFlowArn'])),
        },
        quickConnectArns: listOf(properties['QuickConnectArns']).map(String),
      };
    }),
    routingProfiles: of('RoutingProfile', ({ ref, properties }) => ({
      arn: ref,
      name: nameOf(properties),
      defaultOutboundQueueArn: textOf(properties['DefaultOutboundQueueArn']) ?? '',
      concurrency: listOf(properties['MediaConcurrencies'])
        .map(objectOf)
        .map((one) => ({
          channel: channelOf(one['Channel']),
          concurrency: numberOf(one['Concurrency']) ?? 1,
          routesAnyChannel:
            textOf(objectOf(one['CrossChannelBehavior'])['BehaviorType']) === 'ROUTE_ANY_CHANNEL',
        })),
      queues: listOf(properties['QueueConfigs'])
        .map(objectOf)
        .map((one) => ({
          queueArn: textOf(objectOf(one['QueueReference'])['QueueArn']) ?? '',
          channel: channelOf(objectOf(one['QueueReference'])['Channel']),
          priority: numberOf(one['Priority']) ?? 1,
          delaySeconds: numberOf(one['Delay']) ?? 0,
        })),
    })),
    quickConnects: of('QuickConnect', quickConnectOf).filter((one) => one !== undefined),
    users: of('User', ({ ref, properties }) => ({
      arn: ref,
      username: textOf(properties['Username']) ?? '',
      firstName: textOf(objectOf(properties['IdentityInfo'])['FirstName']) ?? '',
      lastName: textOf(objectOf(properties['IdentityInfo'])['LastName']) ?? '',
      routingProfileArn: textOf(properties['RoutingProfileArn']) ?? '',
      autoAccepts: String(objectOf(properties['PhoneConfig'])['AutoAccept']) === 'true',
    })),
    agentStates: of('AgentStatus', ({ properties }) => properties)
      .filter(({ State }) => State !== 'DISABLED')
      .map(nameOf),
    phoneNumbers: [...numbers].map(([arn, phoneNumber]) => ({ arn, phoneNumber })),
    prompts: of('Prompt', ({ ref, properties }) => ({
      arn: ref,
      name: nameOf(properties),
      s3Uri: textOf(properties['S3Uri']) ?? '',
    })),
    views: of('View', ({ ref, properties }) => ({
      arn: ref,
      name: nameOf(properties),
      template: properties['Template'] ?? {},
      actions: listOf(properties['Actions']).map(String),
    })),
    associatedFunctionArns: of('IntegrationAssociation', ({ properties }) => properties)
      .filter(({ IntegrationType }) => IntegrationType === 'LAMBDA_FUNCTION')
      .map(({ IntegrationArn }) => String(IntegrationArn)),
    storage: {
      callRecordings: storage.has('CALL_RECORDINGS'),
      chatTranscripts: storage.has('CHAT_TRANSCRIPTS'),
      contactRecords: storage.has('CONTACT_TRACE_RECORDS'),
    },
  };
};

/** An imported number is named, with its ARN, by the custom resource that binds it to a flow. */
const boundNumber = (resource: Resource): readonly (readonly [string, string])[] => {
  const [arn, number] = ['PhoneNumberArn', 'PhoneNumber'].map((name) => textOf(resource.property(name)));
  return arn === undefined || number === undefined ? [] : [[arn, number]];
};
/** The instance's ARN: its own resource, else what the flows name (an imported instance). */
const instanceOf = (resources: Resources): string => {
  const own = resources.ofType('AWS::Connect::Instance')[0]?.ref;
  if (own !== undefined) return own;
  for (const { type, properties } of resources.all.filter(({ type }) => type.startsWith('AWS::Connect::'))) {
    const arn = textOf(properties[type.endsWith('IntegrationAssociation') ? 'InstanceId' : 'InstanceArn']);
    if (arn?.startsWith('arn:')) return arn;
  }
  throw new AssemblyFault('the assembly has no Amazon Connect instance, neither its own nor an imported one');
};
const channelOf = (value: Json | undefined): Channel => (textOf(value) ?? 'VOICE') as Channel;

const timeOf = (value: Json | undefined): TimeOfDay => ({
  hours: numberOf(objectOf(value)['Hours']) ?? 0,
  minutes: numberOf(objectOf(value)['Minutes']) ?? 0,
});
const windowsOf = (value: Json | undefined): HoursDefinition['config'] =>
  listOf(value)
    .map(objectOf)
    .map((one) => ({
      day: textOf(one['Day']) ?? '',
      start: timeOf(one['StartTime']),
      end: timeOf(one['EndTime']),
    }));
const hoursOf = ({ ref, properties }: Resource): HoursDefinition => ({
  arn: ref,
  name: nameOf(properties),
  timeZone: textOf(properties['TimeZone']) ?? 'UTC',
  config: windowsOf(properties['Config']),
  overrides: listOf(properties['HoursOfOperationOverrides'])
    .map(objectOf)
    .map((one) => ({
      name: textOf(one['OverrideName']) ?? '',
      effectiveFrom: textOf(one['EffectiveFrom']) ?? '',
      effectiveTill: textOf(one['EffectiveTill']) ?? '',
      config: windowsOf(one['OverrideConfig']),
    })),
});

const quickConnectOf = ({ ref, properties }: Resource): QuickConnectDefinition | undefined => {
  const config = objectOf(properties['QuickConnectConfig']);
  const queue = objectOf(config['QueueConfig']);
  const user = objectOf(config['UserConfig']);
  const flowArn = textOf(queue['ContactFlowArn'] ?? user['ContactFlowArn']) ?? '';
  const named = { arn: ref, name: nameOf(properties) };
  switch (config['QuickConnectType']) {
    case 'QUEUE':
      return { ...named, destination: { type: 'QUEUE', queueArn: textOf(queue['QueueArn']) ?? '', flowArn } };
    case 'USER':
      return { ...named, destination: { type: 'USER', userArn: textOf(user['UserArn']) ?? '', flowArn } };
    case 'PHONE_NUMBER':
      return {
        ...named,
        destination: {
          type: 'PHONE_NUMBER',
          phoneNumber: textOf(objectOf(config['PhoneConfig'])['PhoneNumber']) ?? '',
        },
      };
    default:
      return undefined;
  }
};
