/**
 * The Amazon Connect Flow language, version 2019-10-30, as JSON. Everything here may come from somebody else's export, so
 * parameters are unknown until a check or the engine has looked at them.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-language.html
 */
export interface FlowDocument {
  readonly Version: '2019-10-30';
  readonly StartAction: string;
  readonly Metadata?: Readonly<Record<string, unknown>>;
  /** Only in a module's content, and required there. */
  readonly Settings?: Readonly<Record<string, unknown>>;
  readonly Actions: readonly FlowAction[];
}

export interface FlowAction {
  readonly Identifier: string;
  readonly Type: string;
  /** Console exports leave it out when empty: read a missing one as `{}`. */
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly Transitions: Transitions;
}

export interface Transitions {
  readonly NextAction?: string;
  readonly Conditions?: readonly FlowCondition[];
  readonly Errors?: readonly FlowError[];
}

export interface FlowCondition {
  readonly NextAction: string;
  readonly Condition: { readonly Operator: string; readonly Operands: readonly string[] };
}

export interface FlowError {
  readonly NextAction: string;
  readonly ErrorType: string;
}

/** `ContactFlowType` of the API, and `MODULE`, which is a resource of its own. */
const flowTypes = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'CAMPAIGN',
  'MODULE',
] as const;
export type FlowType = (typeof flowTypes)[number];

/** `agentWhisper` and `AGENT_WHISPER` are the same. */
export const flowTypeNamed = (name: string): FlowType | undefined => {
  const plain = (text: string) => text.replaceAll('_', '').toLowerCase();
  return flowTypes.find((type) => plain(type) === plain(name));
};
