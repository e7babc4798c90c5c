import { describe, expect, it, vi } from 'vitest';
import { block, hangUp, journey } from '../support/journey.ts';

const arn = 'arn:aws:lambda:eu-central-1:111122223333:function:look-up:live';

const invoke = (Parameters: Readonly<Record<string, unknown>> = {}) => ({
  call: block(
    'InvokeLambdaFunction',
    { next: 'keep', NoMatchingError: 'end' },
    { LambdaFunctionARN: arn, InvocationTimeLimitSeconds: '3', ...Parameters },
  ),
  keep: block('UpdateContactAttributes', 'end', {
    Attributes: {
      word: '$.External.word',
      deep: '$.External.list.1.name',
      same: '$.LambdaInvocation.ResultData.word',
    },
  }),
  end: hangUp,
});
describe('the event that a function gets', () => {
  it('is the one of the service, with null for what the contact does not have', async () => {
    const seen = vi.fn<(event: never) => unknown>(() => ({}));

    await journey(invoke(), { functions: { 'look-up': seen } });

    expect(seen.mock.calls[0]?.[0]).toEqual({
      Name: 'ContactFlowEvent',
      Details: {
        ContactData: {
          Attributes: {},
          AwsRegion: 'eu-central-1',
          Channel: 'VOICE',
          ContactId: 'contact-1',
          CustomerEndpoint: { Address: '+32470123456', Type: 'TELEPHONE_NUMBER' },
          CustomerId: null,
          Description: null,
          InitialContactId: 'contact-1',
          InitiationMethod: 'INBOUND',
          InstanceARN: 'arn:aws:connect:eu-central-1:111122223333:instance/i-1',
          LanguageCode: 'en-GB',
          MediaStreams: { Customer: { Audio: null } },
          Name: null,
          PreviousContactId: 'contact-1',
          Queue: null,
          References: {},
          RelatedContactId: null,
          SegmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Telephony' } },
          SystemEndpoint: { Address: '+3225550199', Type: 'TELEPHONE_NUMBER' },
          Tags: {},
        },
        Parameters: {},
      },
    });
  });

  it('names the queue that is set, the references and the attributes, and has null endpoints for a contact without', async () => {
    const seen = vi.fn<(event: never) => unknown>(() => ({}));

    await journey(invoke(), {
      functions: { 'look-up': seen },
      contact: {
        customerEndpoint: undefined,
        systemEndpoint: undefined,
        attributes: { need: 'move' },
        references: { a: { type: 'URL', value: 'u' } },
        targetQueue: { kind: 'queue', arn: 'sales' },
      },
    });

    expect(seen.mock.calls[0]?.[0]).toMatchObject({
      Details: {
        ContactData: {
          Attributes: { need: 'move' },
          CustomerEndpoint: null,
          SystemEndpoint: null,
          Queue: { Name: 'Sales', OutboundCallerId: { Address: '+3225550100', Type: 'TELEPHONE_NUMBER' } },
          References: { a: { Type: 'URL', Value: 'u' } },
        },
      },
    });
  });

  it('holds the parameters with their paths resolved, and an empty word for one that leads nowhere', async () => {
    const seen = vi.fn<(event: never) => unknown>(() => ({}));

    await journey(
      invoke({
        LambdaInvocationAttributes: {
          fixed: 'a',
          path: '$.Channel',
          mixed: 'to $.CustomerEndpoint.Address',
          none: '$.Attributes.x',
        },
      }),
      { functions: { 'look-up': seen } },
    );

    expect(seen.mock.calls[0]?.[0]).toMatchObject({
      Details: { Parameters: { fixed: 'a', path: 'VOICE', mixed: 'to +32470123456', none: '' } },
    });
  });
});
