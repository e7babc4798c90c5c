/** What a test says about the contact; the rest is an ordinary inbound call. */
export interface FlowEventParts {
  readonly contactId?: string;
  /** E.164; null for a withheld number. */
  readonly callerNumber?: string | null;
  readonly channel?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** The event that Amazon Connect sends when a flow invokes a function, as live payloads have it. */
export const aFlowEvent = ({
  contactId = '7f3c1d5e-4d0b-4c61-9d8e-2a1b7e0f5c11',
  callerNumber = '+3225550101',
  channel = 'VOICE',
  parameters = {},
  attributes = {},
}: FlowEventParts = {}) => ({
  Name: 'ContactFlowEvent',
  Details: {
    ContactData: {
      Attributes: attributes,
      AwsRegion: 'eu-central-1',
      Channel: channel,
      ContactId: contactId,
      InitialContactId: contactId,
      PreviousContactId: contactId,
      RelatedContactId: null,
      CustomerEndpoint: callerNumber === null ? null : { Address: callerNumber, Type: 'TELEPHONE_NUMBER' },
      CustomerId: null,
      Description: null,
      Name: null,
      InitiationMethod: 'INBOUND',
      InstanceARN: 'arn:aws:connect:eu-central-1:111122223333:instance/11111111-2222-4333-8444-555555555555',
      LanguageCode: 'fr-FR',
      MediaStreams: { Customer: { Audio: null } },
      Queue: null,
      References: {},
      SegmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Telephony' } },
      SystemEndpoint: { Address: '+3225550100', Type: 'TELEPHONE_NUMBER' },
      Tags: {},
    },
    Parameters: parameters,
  },
});
