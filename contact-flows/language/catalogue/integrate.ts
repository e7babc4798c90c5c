import { type ActionType, anyWord, errors, failing, form, success } from './action-type.ts';
import { everyChannel, everywhere, modules, talking, voiceOnly } from './allowed-in.ts';
import { caseTypes } from './cases.ts';
import { profileTypes } from './customer-profiles.ts';
import { id, integer, json, map, object, staticText, text, word } from './parameter-rule.ts';

const queueOrAgent = { QueueId: id, AgentId: id };
const threeDays = 259_200;
const sixDays = 518_400;
const endpoint = (type: string) => object({ Type: word(type), Address: text() });

export const integrate: readonly ActionType[] = [
  {
    type: 'InvokeLambdaFunction',
    group: 'integrate',
    block: 'AWS Lambda function',
    source: 'interactions-invokelambdafunction',
    forms: [
      {
        name: 'asynchronous',
        when: ({ InvocationType }) => InvocationType === 'ASYNCHRONOUS',
        parameters: lambda(60),
        errors: failing,
      },
      { name: 'synchronous', parameters: lambda(8), errors: failing },
    ],
    next: success,
    flowTypes: everywhere,
    channels: everyChannel,
  },
  {
    type: 'InvokeFlowModule',
    group: 'integrate',
    block: 'Invoke module',
    source: 'contact-actions-invokeflowmodule',
    forms: form(
      object({ FlowModuleId: id }, { Input: map(json) }),
      errors(['NoMatchingError'], ['NoMatchingCondition']),
      anyWord,
    ),
    // Newer exports: plain success is NoMatchingCondition, and NextAction the same; older ones have NextAction alone.
    next: success,
    flowTypes: modules,
    channels: everyChannel,
  },
  {
    type: 'CreateCallbackContact',
    group: 'integrate',
    block: 'Transfer to queue, callback',
    source: 'interactions-createcallbackcontact',
    forms: form(
      object(
        {
          InitialCallDelaySeconds: integer(1, threeDays),
          RetryDelaySeconds: integer(1, threeDays),
          // not established: whether 0 passes; a sample of AWS holds it.
          MaximumConnectionAttempts: integer(0),
        },
        { ...queueOrAgent, ContactFlowId: id, CallerId: id },
        { atMostOne: [Object.keys(queueOrAgent)] },
      ),
    ),
    next: success,
    flowTypes: talking,
    channels: voiceOnly,
  },
  {
    type: 'CreateTask',
    group: 'integrate',
    block: 'Create task',
    source: 'interactions-createtask',
    forms: form(
      object(
        {},
        {
          ContactFlowId: id,
          TaskTemplateId: id,
          Name: text(),
          Description: text(),
          Attributes: map(text()),
          References: map(object({ Type: staticText, Value: text() })),
          DelaySeconds: integer(1, sixDays, 'whole'),
          ScheduledTime: text(),
        },
        { exactlyOne: [['ContactFlowId', 'TaskTemplateId']], atMostOne: [['DelaySeconds', 'ScheduledTime']] },
      ),
    ),
    next: success,
    flowTypes: everywhere,
    channels: everyChannel,
  },
  {
    type: 'StartOutboundChatContact',
    group: 'integrate',
    block: 'Send message',
    source: 'contact-actions-startoutboundchatcontact',
    forms: form(
      object(
        {
          SourceEndpoint: endpoint('CONNECT_PHONENUMBER_ARN'),
          DestinationEndpoint: endpoint('TELEPHONE_NUMBER'),
          ContactFlowArn: id,
          ContactSubtype: word('connect:SMS'),
        },
        { InitialSystemMessage: object({ Content: text() }), RelatedContact: word('CURRENT') },
      ),
    ),
    next: success,
  },
  {
    type: 'CreateWisdomSession',
    group: 'integrate',
    block: 'Amazon Q in Connect',
    source: 'contact-actions-createwisdomsession',
    forms: form(object({ WisdomAssistantArn: id })),
    next: success,
    flowTypes: everywhere,
    channels: everyChannel,
  },
  ...profileTypes,
  ...caseTypes,
];

function lambda(maximumSeconds: number) {
  return object(
    { LambdaFunctionARN: id, InvocationTimeLimitSeconds: integer(1, maximumSeconds) },
    {
      InvocationType: word('SYNCHRONOUS', 'ASYNCHRONOUS'),
      LambdaInvocationAttributes: map(text()),
      ResponseValidation: object({ ResponseType: word('STRING_MAP', 'JSON') }),
    },
  );
}
