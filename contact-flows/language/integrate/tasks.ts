import type { AttributeName } from '../../attributes.ts';
import type { FlowName } from '../../flows/index.ts';
import type { Block } from '../flow.ts';
import { given, type NextOrError, orError } from '../targets.ts';
import type { Path } from '../text.ts';

/** Create task: a piece of work for an agent, through a flow of ours; the new contact is in `$.Task.ContactId`. */
export const createTask = <const L extends string>(
  flow: FlowName,
  options: NextOrError<L> & {
    readonly name: string | Path;
    readonly description?: string;
    readonly attributes?: Readonly<Partial<Record<AttributeName, string | Path>>>;
    /** At most six days ahead. */
    readonly delaySeconds?: number;
  },
): Block<L> => ({
  Type: 'CreateTask',
  Parameters: given({
    ContactFlowId: { ref: 'flow', name: flow } as const,
    Name: options.name,
    Description: options.description,
    Attributes: options.attributes as Readonly<Record<string, string>> | undefined,
    DelaySeconds: options.delaySeconds === undefined ? undefined : String(options.delaySeconds),
  }),
  Transitions: orError(options),
});

/** Send message, SMS: a new contact from a number of ours, through a flow of ours. */
export const sendSms = <const L extends string>(
  flow: FlowName,
  options: NextOrError<L> & {
    /** The ARN of our number. */
    readonly from: string;
    readonly to: Path;
    readonly text: string;
  },
): Block<L> => ({
  Type: 'StartOutboundChatContact',
  Parameters: {
    SourceEndpoint: { Type: 'CONNECT_PHONENUMBER_ARN', Address: options.from },
    DestinationEndpoint: { Type: 'TELEPHONE_NUMBER', Address: options.to },
    ContactFlowArn: { ref: 'flow', name: flow },
    ContactSubtype: 'connect:SMS',
    InitialSystemMessage: { Content: options.text },
    RelatedContact: 'CURRENT',
  },
  Transitions: orError(options),
});

/** Amazon Q in Connect: opens a session for the agent; `$.Wisdom.SessionArn`. */
export const openAssistant = <const L extends string>(
  assistantArn: string,
  options: NextOrError<L>,
): Block<L> => ({
  Type: 'CreateWisdomSession',
  Parameters: { WisdomAssistantArn: assistantArn },
  Transitions: orError(options),
});
