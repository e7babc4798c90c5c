import {
  type ConnectClient,
  StartOutboundVoiceContactCommand,
  StartTaskContactCommand,
} from '@aws-sdk/client-connect';
import { guest } from '../../domain/appointment/model.ts';
import type { CallOrder } from '../../domain/dialling/model.ts';
import type { Calls, Placement } from '../../domain/dialling/ports.ts';
import type { Language } from '../../domain/shared/language.ts';
import { spokenNumber } from '../../domain/shared/spoken.ts';
import { isBusy, isRefusal, wasNeverSent } from './connect-errors.ts';

/** Flows of a call, by ARN in each language; of a function that does not start one of them it may be missing. */
export type FlowArns = Readonly<Record<Language, string>>;
export interface CallSettings {
  readonly instanceId: string;
  readonly flows: {
    /** The customer talks with an agent. */
    readonly 'outbound-call': FlowArns;
    /** The customer talks with the flow. */
    readonly reminder: FlowArns;
    /** An agent looks and rings. */
    readonly 'call-task': FlowArns;
  };
}

/** Connect takes these. */
const leastRingSeconds = 15;
const mostRingSeconds = 60;

/** What the agent reads on the task; whom it is about is in the guide. */
const words: Readonly<Record<Language, { readonly name: string; readonly description: string }>> = {
  fr: {
    name: 'Personne à appeler',
    description: 'Lisez le dossier, puis appelez, ou choisissez « Ne pas appeler ».',
  },
  nl: { name: 'Iemand opbellen', description: 'Lees het dossier en bel dan, of sla deze persoon over.' },
  de: {
    name: 'Jemanden anrufen',
    description: 'Akte lesen, dann anrufen oder die Person überspringen.',
  },
  en: { name: 'Person to call', description: 'Read the file, then call, or skip this person.' },
};

/**
 * Calls and tasks of Amazon Connect. The client must send once (`maxAttempts: 1`): what it sends again by itself may be a second call. The token is the attempt's, which
 * helps and is no guard.
 */
export const connectCalls = (
  client: Pick<ConnectClient, 'send'>,
  { instanceId, flows }: CallSettings,
): Calls => ({
  place: async (order) => {
    const withMachines = order.answeringMachine === 'hang-up';
    const flow = order.manner === 'automated' ? flows.reminder : flows['outbound-call'];
    return placed(() =>
      client.send(
        new StartOutboundVoiceContactCommand({
          InstanceId: instanceId,
          ContactFlowId: idOf(flow[order.language]),
          DestinationPhoneNumber: order.number,
          SourcePhoneNumber: order.callerId,
          ClientToken: order.attemptId,
          Attributes: attributesOf(order),
          RingTimeoutInSeconds: Math.min(mostRingSeconds, Math.max(leastRingSeconds, order.ringSeconds)),
          // Detection needs campaign traffic, and campaign traffic its own quota.
          TrafficType: withMachines ? 'CAMPAIGN' : 'GENERAL',
          ...(withMachines && {
            AnswerMachineDetectionConfig: {
              EnableAnswerMachineDetection: true,
              AwaitAnswerMachinePrompt: false,
            },
          }),
          ...(order.taskContactId !== undefined && { RelatedContactId: order.taskContactId }),
        }),
      ),
    );
  },

  offer: async (order) =>
    placed(() =>
      client.send(
        new StartTaskContactCommand({
          InstanceId: instanceId,
          ContactFlowId: idOf(flows['call-task'][order.language]),
          Name: words[order.language].name,
          Description: words[order.language].description,
          Attributes: {
            ...attributesOf({ ...order, agentId: undefined }),
            taskKind: order.promiseId === undefined ? 'preview' : 'callback',
          },
        }),
      ),
    ),
});

/** Keys and choices: never a name, an address or free text. */
const attributesOf = (order: Omit<CallOrder, 'taskContactId'>): Record<string, string> => ({
  attemptId: order.attemptId,
  promiseId: order.promiseId ?? 'none',
  campaign: order.campaign,
  direction: 'outbound',
  language: order.language,
  need: order.need,
  team: order.team,
  customerId: order.customerId ?? guest,
  segment: order.segment ?? 'none',
  scriptId: order.scriptId ?? 'none',
  conversationId: order.conversationId ?? 'none',
  agentId: order.agentId ?? 'none',
  appointmentId: order.appointmentId ?? 'none',
  slotId: order.slotId ?? 'none',
  callerIdSpoken: spokenNumber(order.callerId),
});

const placed = async (
  send: () => Promise<{ readonly ContactId?: string | undefined }>,
): Promise<Placement> => {
  try {
    const { ContactId } = await send();
    return ContactId === undefined ? { placed: 'unknown' } : { placed: true, contactId: ContactId };
  } catch (error) {
    if (wasNeverSent(error) || isBusy(error)) return { placed: false, why: 'busy' };
    if (!isRefusal(error)) return { placed: 'unknown' };
    if (aboutUs.has(error.name)) return { placed: false, why: 'account' };
    return { placed: false, why: isAboutNumber(error) ? 'invalid-number' : 'not-allowed' };
  }
};

/** Errors that every other call of ours would meet as well: a right that is missing, a flow or an instance that is gone, credentials. */
const aboutUs: ReadonlySet<string> = new Set([
  'AccessDeniedException',
  'ResourceNotFoundException',
  'UnrecognizedClientException',
  'InvalidSignatureException',
  'ExpiredTokenException',
]);

/** Not established: the words of the refusal; any other than these says nothing about the number, and the member may be tried again. */
const isAboutNumber = ({ name, message }: Error): boolean =>
  name === 'InvalidParameterException' && /destination ?phone ?number/i.test(message);

const idOf = (flowArn: string): string => flowArn.slice(flowArn.lastIndexOf('/') + 1);
