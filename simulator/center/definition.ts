import type { FlowDocument, FlowType } from '../../contact-flows/language/document.ts';

/**
 * A contact centre as plain data: what `simulator/cloud` reads out of a cloud assembly and `simulator/center` runs. Ids are ARNs
 * everywhere; `matchesId` in the centre also accepts the bare id at the end of an ARN, as Connect does.
 */
export interface CenterDefinition {
  readonly instanceArn: string;
  readonly region: string;
  readonly flows: readonly FlowDefinition[];
  readonly hours: readonly HoursDefinition[];
  readonly queues: readonly QueueDefinition[];
  readonly routingProfiles: readonly RoutingProfileDefinition[];
  readonly quickConnects: readonly QuickConnectDefinition[];
  readonly users: readonly UserDefinition[];
  /** Names of the centre's own agent states, beside Available and Offline. */
  readonly agentStates?: readonly string[];
  readonly phoneNumbers: readonly PhoneNumberDefinition[];
  readonly prompts: readonly PromptDefinition[];
  readonly views: readonly ViewDefinition[];
  /** Functions associated with the instance; invoking any other takes the error branch. */
  readonly associatedFunctionArns: readonly string[];
  /** Recordings, transcripts and reports are stored only where an InstanceStorageConfig exists. */
  readonly storage: {
    readonly callRecordings: boolean;
    readonly chatTranscripts: boolean;
    readonly contactRecords: boolean;
  };
}

/** A flow or a module (`type` MODULE; `settings` is the resource's contract string). */
export interface FlowDefinition {
  readonly arn: string;
  readonly name: string;
  readonly type: FlowType;
  readonly content: FlowDocument;
  readonly settings?: string;
}

export interface HoursDefinition {
  readonly arn: string;
  readonly name: string;
  readonly timeZone: string;
  /** Local opening times; `day` as Connect spells it: MONDAY … SUNDAY. A window that ends at or before its start ends the next day. */
  readonly config: readonly { readonly day: string; readonly start: TimeOfDay; readonly end: TimeOfDay }[];
  /** Dated exceptions (holidays). Between the two local dates, inclusive, `config` of the override replaces the above; empty = closed. */
  readonly overrides: readonly {
    readonly name: string;
    readonly effectiveFrom: string;
    readonly effectiveTill: string;
    readonly config: readonly { readonly day: string; readonly start: TimeOfDay; readonly end: TimeOfDay }[];
  }[];
}
export interface TimeOfDay {
  readonly hours: number;
  readonly minutes: number;
}

export interface QueueDefinition {
  readonly arn: string;
  readonly name: string;
  readonly hoursArn: string;
  readonly maxContacts?: number;
  readonly outboundCallerId?: { readonly name?: string; readonly number?: string; readonly flowArn?: string };
  readonly quickConnectArns: readonly string[];
}

export interface RoutingProfileDefinition {
  readonly arn: string;
  readonly name: string;
  readonly defaultOutboundQueueArn: string;
  readonly concurrency: readonly {
    readonly channel: Channel;
    readonly concurrency: number;
    /** Who has a contact of this channel may be offered one of another. Default: of this channel alone, as the service has it. */
    readonly routesAnyChannel?: boolean;
  }[];
  readonly queues: readonly {
    readonly queueArn: string;
    readonly channel: Channel;
    readonly priority: number;
    readonly delaySeconds: number;
  }[];
}

export interface QuickConnectDefinition {
  readonly arn: string;
  readonly name: string;
  readonly destination:
    | { readonly type: 'QUEUE'; readonly queueArn: string; readonly flowArn: string }
    | { readonly type: 'USER'; readonly userArn: string; readonly flowArn: string }
    | { readonly type: 'PHONE_NUMBER'; readonly phoneNumber: string };
}

export interface UserDefinition {
  readonly arn: string;
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly routingProfileArn: string;
  /** Calls are accepted by themselves (PhoneConfig.AutoAccept). */
  readonly autoAccepts?: boolean;
  /** For routing criteria; levels 1 to 5. */
  readonly proficiencies?: readonly {
    readonly name: string;
    readonly value: string;
    readonly level: number;
  }[];
}

export interface PhoneNumberDefinition {
  readonly arn: string;
  readonly phoneNumber: string;
  /** The flow that a call to this number starts; undefined until something binds it, and then callers hear nothing. */
  readonly flowArn?: string;
}

export interface PromptDefinition {
  readonly arn: string;
  readonly name: string;
  readonly s3Uri: string;
}

export interface ViewDefinition {
  readonly arn: string;
  readonly name: string;
  readonly template: unknown;
  readonly actions: readonly string[];
}

export type Channel = 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';
