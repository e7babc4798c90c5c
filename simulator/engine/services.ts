import type { CenterDefinition, FlowDefinition } from '../center/definition.ts';
import type { VirtualClock } from '../clock.ts';
import type { Happening } from '../events.ts';
import type { ContactState } from './contact.ts';

/**
 * What a running flow asks of the centre around it. `simulator/center` implements it; the engine's own tests use a small one in memory.
 * Every method names the contact it is about; arguments are already resolved (no JSONPath left).
 */
export interface CenterServices {
  readonly clock: VirtualClock;
  readonly definition: CenterDefinition;
  /** Chance for DistributeByPercentage: 1 to 100. */
  percent(): number;
  emit(contact: ContactState, happening: Happening): void;

  /** A flow or module by ARN, by id, or by `id:alias`. Undefined: not published, or not there. */
  flow(idOrArn: string): FlowDefinition | undefined;
  /** Invokes a function as Connect does (association checked, event built by the engine); resolves with the parsed payload. */
  invokeFunction(functionArn: string, event: unknown): Promise<FunctionAnswer>;

  /** Puts the contact in its target queue. The flow ends on `queued`; `at-capacity` and `failed` go on in the current flow. */
  enqueue(contact: ContactState): 'queued' | 'at-capacity' | 'failed';
  /** From a customer queue flow: to another queue (undefined = the present target), as a new contact. */
  dequeueAndTransfer(
    contact: ContactState,
    target: ContactState['targetQueue'],
  ): 'queued' | 'at-capacity' | 'failed';
  createCallback(
    contact: ContactState,
    request: CallbackRequest,
  ): { readonly ok: boolean; readonly contactId?: string };
  createTask(
    contact: ContactState,
    request: TaskRequest,
  ): { readonly ok: boolean; readonly contactId?: string };
  /** Dials outside and talks. `connected` is answered when the third party has hung up (with resume) or at once (without). */
  dialThirdParty(
    contact: ContactState,
    request: ThirdPartyRequest,
  ): Promise<'connected' | 'failed' | 'timed-out'>;
  /** TransferContactToAgent in a quick connect's flow: to the agent whose quick connect started it. */
  transferToAgent(contact: ContactState): 'transferred' | 'busy';
  /** CompleteOutboundCall: dials the customer now; false when that is over already or failed. */
  completeOutboundCall(
    contact: ContactState,
    request: { readonly callerId?: string; readonly timeLimitSeconds?: number },
  ): Promise<boolean>;

  isOpen(hoursArn: string): boolean | undefined;
  /** The hours of a queue; undefined for an agent queue or none. */
  hoursOf(contact: ContactState): string | undefined;
  queueMetrics(target: NonNullable<ContactState['targetQueue']>): QueueMetrics | undefined;
  /** Is this number in E.164 and dialable from here? */
  isDialable(number: string): boolean;
  findQueue(
    idOrArn: string,
  ): { readonly arn: string; readonly name: string; readonly outboundCallerId?: string } | undefined;
  /** By id, ARN or user name. */
  findAgent(idOrArnOrName: string): ContactState['agent'];
  /** The contact named by RelatedContactId, while it is known. */
  relatedContact(contact: ContactState): ContactState | undefined;
  /** Puts the other party of the previous contact on hold or takes it off. False when there is none. */
  setPreviousParticipantState(
    contact: ContactState,
    state: 'AgentOnHold' | 'CustomerOnHold' | 'OffHold',
  ): boolean;
  /** Which intent of the bot an utterance means. The bot itself is outside: this stands in for it. Undefined: no bot at that alias. */
  recognise(
    botAliasArn: string,
    utterance: string,
    languageCode: string | undefined,
  ): Promise<Recognised | undefined>;
}

export type FunctionAnswer =
  | { readonly ok: true; readonly payload: unknown; readonly realMilliseconds: number }
  | {
      readonly ok: false;
      readonly error: string;
      readonly retryable: boolean;
      readonly realMilliseconds: number;
    };

export interface Recognised {
  /** `FallbackIntent` when nothing fits. */
  readonly intent: string;
  readonly slots: Readonly<Record<string, string>>;
}

export interface CallbackRequest {
  readonly target: NonNullable<ContactState['targetQueue']>;
  readonly number: string;
  readonly initialDelaySeconds: number;
  readonly retryDelaySeconds: number;
  readonly maximumAttempts: number;
  readonly creationFlowId?: string;
  readonly callerId?: string;
}

export interface TaskRequest {
  readonly flowId?: string;
  readonly taskTemplateId?: string;
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly references: Readonly<Record<string, { readonly type: string; readonly value: string }>>;
  readonly delaySeconds?: number;
  readonly scheduledTime?: string;
}

export interface ThirdPartyRequest {
  readonly number: string;
  readonly timeLimitSeconds: number;
  readonly resume: boolean;
  readonly dtmf: string | undefined;
  readonly callerId: string | undefined;
}

export interface QueueMetrics {
  readonly name: string;
  readonly arn: string;
  readonly contactsInQueue: number;
  readonly oldestContactAgeSeconds: number;
  readonly estimatedWaitSeconds: number | undefined;
  readonly agentsOnline: number;
  readonly agentsAvailable: number;
  readonly agentsStaffed: number;
  readonly agentsAfterContactWork: number;
  readonly agentsBusy: number;
  readonly agentsMissed: number;
  readonly agentsNonProductive: number;
}
