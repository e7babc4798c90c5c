import type { EventHook } from '../../contact-flows/language/event-hooks.ts';
import type { Channel } from '../center/definition.ts';

/** The state that Amazon Connect keeps for a contact, as far as flows, functions, events and records can see it. Mutable: it is the contact. */
export interface ContactState {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly previousContactId: string | undefined;
  readonly relatedContactId: string | undefined;
  readonly channel: Channel;
  readonly initiationMethod: string;
  readonly initiationTimestamp: number;
  customerEndpoint: Endpoint | undefined;
  systemEndpoint: Endpoint | undefined;
  /** Shared by every contact with the same initial contact: the same object. */
  attributes: Record<string, string>;
  segmentAttributes: Record<string, string>;
  tags: Record<string, string>;
  references: Record<string, { readonly type: string; readonly value: string }>;
  name: string | undefined;
  description: string | undefined;
  customerId: string | undefined;
  languageCode: string | undefined;
  textToSpeechVoice: string;
  textToSpeechEngine: string | undefined;
  initialMessage: string | undefined;
  /** The target (working) queue: a queue ARN, or an agent's ARN for an agent queue. */
  targetQueue: { readonly kind: 'queue' | 'agent'; readonly arn: string } | undefined;
  queuePriority: number;
  queueTimeAdjustmentSeconds: number;
  routingCriteria: unknown;
  callbackNumber: string | undefined;
  eventHooks: Partial<Record<EventHook, string>>;
  flowLogging: boolean;
  recording: { readonly participants: readonly string[]; readonly ivr: boolean };
  /** Of a call dialled with answering machine detection, as contact events spell it: `HUMAN_ANSWERED`, `VOICEMAIL_BEEP`… */
  answeringMachineDetectionStatus?: string | undefined;
  agent:
    | {
        readonly arn: string;
        readonly username: string;
        readonly firstName: string;
        readonly lastName: string;
      }
    | undefined;
}

export interface Endpoint {
  readonly address: string;
  readonly type: 'TELEPHONE_NUMBER' | 'VOIP' | 'EMAIL_ADDRESS' | 'CONTACT_FLOW';
}
