import type { Endpoint } from './contact.ts';
import type { Line } from './line.ts';

const endpoint = (value: Endpoint | undefined) => value && { Address: value.address, Type: value.type };

/** The target queue as flows and functions see it; an agent queue has no outbound caller id. */
export const queueOf = (line: Pick<Line, 'contact' | 'services'>) => {
  const target = line.contact.targetQueue;
  if (!target) return undefined;
  if (target.kind === 'agent') {
    return { Name: line.services.findAgent(target.arn)?.username ?? target.arn, ARN: target.arn };
  }
  const queue = line.services.findQueue(target.arn);
  if (!queue) return undefined;
  return {
    Name: queue.name,
    ARN: queue.arn,
    ...(queue.outboundCallerId
      ? { OutboundCallerId: { Address: queue.outboundCallerId, Type: 'TELEPHONE_NUMBER' } }
      : {}),
  };
};

const references = (line: Line) =>
  Object.fromEntries(
    Object.entries(line.contact.references).map(([key, { type, value }]) => [
      key,
      { Type: type, Value: value },
    ]),
  );

const agentOf = ({ contact: { agent } }: Line) =>
  agent && {
    UserName: agent.username,
    FirstName: agent.firstName,
    LastName: agent.lastName,
    ARN: agent.arn,
  };

/** The roots of section "attribute namespaces"; those that nothing simulated fills resolve to nothing. */
const roots: Readonly<Record<string, (line: Line) => unknown>> = {
  ContactId: ({ contact }) => contact.contactId,
  InitialContactId: ({ contact }) => contact.initialContactId,
  PreviousContactId: ({ contact }) => contact.previousContactId,
  RelatedContactId: ({ contact }) => contact.relatedContactId,
  Channel: ({ contact }) => contact.channel,
  InitiationMethod: ({ contact }) => contact.initiationMethod,
  InstanceARN: ({ services }) => services.definition.instanceArn,
  AwsRegion: ({ services }) => services.definition.region,
  LanguageCode: ({ contact }) => contact.languageCode,
  TextToSpeechVoiceId: ({ contact }) => contact.textToSpeechVoice,
  Name: ({ contact }) => contact.name,
  Description: ({ contact }) => contact.description,
  References: references,
  Tags: ({ contact }) => contact.tags,
  CustomerId: ({ contact }) => contact.customerId,
  CustomerEndpoint: ({ contact }) => endpoint(contact.customerEndpoint),
  SystemEndpoint: ({ contact }) => endpoint(contact.systemEndpoint),
  StoredCustomerInput: ({ memory }) => memory.storedCustomerInput,
  // Not established: no path is documented for the callback number. Exports hold the first, a public project the second.
  CallbackNumber: ({ contact }) => contact.callbackNumber,
  CustomerCallbackNumber: ({ contact }) => contact.callbackNumber,
  Queue: queueOf,
  Agent: agentOf,
  Attributes: ({ contact }) => contact.attributes,
  SegmentAttributes: ({ contact }) => contact.segmentAttributes,
  FlowAttributes: ({ scope }) => scope.flowAttributes,
  External: ({ scope }) => scope.external,
  LambdaInvocation: ({ scope }) => ({
    ResultData: scope.external,
    InvocationId: scope.lambdaInvocationId,
  }),
  Lex: ({ scope }) => scope.lex,
  Views: ({ scope }) => scope.views,
  Metrics: ({ scope }) => scope.metrics,
  Task: ({ scope }) => scope.task,
  Modules: ({ scope }) => ({
    Input: scope.modules.input,
    Result: scope.modules.result,
    ResultData: scope.modules.resultData,
  }),
  Media: ({ contact }) => ({ InitialMessage: contact.initialMessage }),
  MediaStreams: () => undefined,
  Customer: () => undefined,
  Case: () => undefined,
  Wisdom: () => undefined,
  Email: () => undefined,
  AdditionalEmailRecipients: () => undefined,
  Loop: () => undefined,
  DataTables: () => undefined,
  DataTableList: () => undefined,
  Capabilities: () => undefined,
};

export const isRoot = (name: string): boolean => Object.hasOwn(roots, name);

export const readRoot = (name: string, line: Line): unknown =>
  Object.hasOwn(roots, name) ? roots[name]?.(line) : undefined;
