/** Something that happened to a contact, as Connect's contact events tell it. */
export interface ContactEvent {
  readonly contactId: string;
  readonly initialContactId: string;
  /** `INITIATED`, `QUEUED`, `DISCONNECTED` …: an open set. */
  readonly type: string;
  /** When it happened, by the timestamp that belongs to the type; else when Connect told it. */
  readonly at: Date;
  readonly channel: string;
  readonly initiationMethod: string | undefined;
  readonly queueArn: string | undefined;
  readonly agentArn: string | undefined;
  readonly disconnectReason: string | undefined;
  /** Somebody or something answered a call that we placed. */
  readonly connectedToSystemAt?: Date | undefined;
  readonly connectedToAgentAt?: Date | undefined;
  readonly disconnectedAt?: Date | undefined;
  readonly answeringMachineDetectionStatus?: string | undefined;
}

/** A contact, or one leg of it, as Connect's contact record tells it. */
export interface ContactRecord {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly previousContactId: string | undefined;
  /** The last that was begun from this one: a transfer, a callback, or somebody consulted. */
  readonly nextContactId: string | undefined;
  /** The customer's contact beside which this one runs: of a guide. */
  readonly relatedContactId: string | undefined;
  readonly channel: string;
  readonly initiationMethod: string | undefined;
  readonly startedAt: Date;
  /** The later copy of a record replaces the former. */
  readonly lastUpdatedAt: Date;
  readonly connectedToSystemAt: Date | undefined;
  readonly disconnectedAt: Date | undefined;
  readonly disconnectReason: string | undefined;
  /** Of a call that we placed with detection on: an open set. */
  readonly answeringMachineDetectionStatus?: string | undefined;
  /** E.164 */
  readonly customerNumber: string | undefined;
  readonly queue: QueueStay | undefined;
  readonly agent: AgentWork | undefined;
  readonly attributes: ContactAttributes;
}

interface QueueStay {
  readonly name: string | undefined;
  readonly enqueuedAt: Date | undefined;
  readonly waitSeconds: number | undefined;
}

interface AgentWork {
  /** Of the user in the instance. */
  readonly id: string | undefined;
  readonly username: string | undefined;
  readonly connectedAt: Date | undefined;
  readonly talkSeconds: number | undefined;
  readonly holdSeconds: number | undefined;
  readonly afterContactWorkSeconds: number | undefined;
  /** After-contact work has begun and nothing says yet that it is over. */
  readonly stillWorking: boolean;
}

/** What is kept of a contact's attributes: keys and choices; names and words of callers stay out. */
export const keptAttributes = [
  'customerId',
  'language',
  'segment',
  'need',
  'team',
  'scriptId',
  'scriptVersion',
  'appointmentId',
  'complaintReference',
  'agreed',
  'campaign',
  'attemptId',
  'promiseId',
  'conversationId',
  'direction',
  'taskKind',
] as const;
export type ContactAttributes = Readonly<Partial<Record<(typeof keptAttributes)[number], string>>>;

/** A line in the list of one person's contacts. */
export interface PersonContact {
  /** `CUSTOMER#<id>`, or `NUMBER#<E.164>` of somebody in no file. */
  readonly person: string;
  readonly contactId: string;
  readonly startedAt: Date;
  /** E.164, of the customer in this contact. */
  readonly number: string | undefined;
  readonly channel: string;
  readonly initiationMethod: string | undefined;
  readonly need: string | undefined;
  /** Of the record it was made from. */
  readonly revision: string;
}

/** A record as it is kept. */
export interface KeptRecord {
  readonly record: ContactRecord;
  readonly revision: string;
  /** Lines in lists of persons that earlier copies had named: they must not be there any more. */
  readonly former: readonly Pick<PersonContact, 'person' | 'startedAt'>[];
}
