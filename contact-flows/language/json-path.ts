/** A JSONPath inside a text: `$.Attributes.name`, `$.Attributes.['a b']`, `$.SegmentAttributes['connect:Subtype']`. */
const anywhere = /\$(?:\.?\['[^']+'\]|\.[A-Za-z_][\w-]*)(?:\.?\['[^']+'\]|\.[\w-]+)*/g;

/** Every path that a text holds, in order. */
export const pathsIn = (text: string): readonly string[] => text.match(anywhere) ?? [];

/** Whether the whole text is one path. */
export const isWholePath = (text: string): boolean => pathsIn(text)[0] === text;

/** `$.Attributes.['a b']` → `Attributes`, `a b`. */
export const segmentsOf = (path: string): readonly string[] =>
  [...path.matchAll(/\['([^']+)'\]|\.([\w-]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** What a template or a deployment puts in later: its value is not known yet, so nothing can be said about it. */
export const isPlaceholder = (text: string): boolean => /\$\{[^}]*\}|\{\{[^}]*\}\}|%[\w.:-]+%/.test(text);

/**
 * The roots that a flow knows: `object` ones are read by a key below them.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html
 */
export const roots: Readonly<Record<string, 'value' | 'object'>> = {
  ContactId: 'value',
  InitialContactId: 'value',
  PreviousContactId: 'value',
  RelatedContactId: 'value',
  Channel: 'value',
  InitiationMethod: 'value',
  InstanceARN: 'value',
  AwsRegion: 'value',
  LanguageCode: 'value',
  TextToSpeechVoiceId: 'value',
  Name: 'value',
  Description: 'value',
  CustomerId: 'value',
  StoredCustomerInput: 'value',
  // The callback number: no page documents its path; the console's exports hold the first, a public project the second.
  CallbackNumber: 'value',
  CustomerCallbackNumber: 'value',
  References: 'object',
  Tags: 'object',
  CustomerEndpoint: 'object',
  SystemEndpoint: 'object',
  AdditionalEmailRecipients: 'object',
  Queue: 'object',
  Agent: 'object',
  Attributes: 'object',
  FlowAttributes: 'object',
  External: 'object',
  LambdaInvocation: 'object',
  Lex: 'object',
  Customer: 'object',
  Case: 'object',
  Metrics: 'object',
  MediaStreams: 'object',
  Media: 'object',
  Email: 'object',
  SegmentAttributes: 'object',
  Views: 'object',
  Loop: 'object',
  Modules: 'object',
  DataTables: 'object',
  DataTableList: 'object',
  Task: 'object',
  Wisdom: 'object',
  Capabilities: 'object',
};
