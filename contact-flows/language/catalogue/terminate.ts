import {
  type ActionType,
  copyOf,
  errors,
  failing,
  form,
  isWord,
  noErrors,
  success,
  terminal,
} from './action-type.ts';
import {
  agentTransfers,
  beforeQueue,
  everyChannel,
  inQueue,
  insideModules,
  outboundWhisper,
  resumes,
  talking,
  voiceOnly,
} from './allowed-in.ts';
import { flag, id, integer, json, map, none, object, staticText, text, written } from './parameter-rule.ts';

const tenMinutes = 600;
const thirdParty = object(
  {
    ThirdPartyPhoneNumber: id,
    ThirdPartyConnectionTimeLimitSeconds: integer(0, tenMinutes, 'whole'),
    ContinueFlowExecution: flag,
  },
  {
    ThirdPartyDTMFDigits: written(/^[0-9,*#]{1,50}$/, 'up to 50 of 0-9 , * #', 'whole'),
    CallerId: object({}, { Number: id, Name: text() }, { atLeastOne: [['Number', 'Name']] }),
  },
);
const queueErrors = errors(['QueueAtCapacity', 'NoMatchingError']);
const callerId = object({}, { Number: id, Name: text() });

export const terminate: readonly ActionType[] = [
  {
    type: 'DisconnectParticipant',
    group: 'terminate',
    block: 'Disconnect / hang up',
    source: 'participant-actions-disconnectparticipant, and the API’s refusals',
    forms: form(none, noErrors),
    next: terminal,
    flowTypes: talking,
    channels: everyChannel,
  },
  {
    type: 'EndFlowExecution',
    group: 'terminate',
    block: 'End flow / Resume',
    source: 'flow-control-actions-endflowexecution',
    forms: form(none, noErrors),
    next: terminal,
    flowTypes: resumes,
    channels: everyChannel,
  },
  {
    type: 'EndFlowModuleExecution',
    group: 'terminate',
    block: 'Return',
    source: 'contact-actions-endflowmoduleexecution',
    forms: form(object({}, { Result: staticText, ResultData: map(json) }), noErrors),
    next: terminal,
    flowTypes: insideModules,
    channels: everyChannel,
  },
  {
    type: 'TransferContactToQueue',
    group: 'terminate',
    block: 'Transfer to queue',
    source: 'contact-actions-transfercontacttoqueue',
    forms: form(none, queueErrors),
    next: copyOf('NoMatchingError'),
    flowTypes: beforeQueue,
    channels: everyChannel,
  },
  {
    type: 'DequeueContactAndTransferToQueue',
    group: 'terminate',
    block: 'Transfer to queue, from a queue',
    source: 'contact-actions-dequeuecontactandtransfertoqueue',
    forms: form(
      object({}, { QueueId: id, AgentId: id }, { atMostOne: [['QueueId', 'AgentId']] }),
      queueErrors,
    ),
    next: copyOf('NoMatchingError'),
    flowTypes: inQueue,
    channels: everyChannel,
  },
  {
    type: 'TransferToFlow',
    group: 'terminate',
    block: 'Transfer to flow',
    source: 'flow-control-actions-transfertoflow',
    forms: form(object({ ContactFlowId: id })),
    next: copyOf('NoMatchingError'),
    flowTypes: beforeQueue,
    channels: everyChannel,
  },
  {
    type: 'TransferContactToAgent',
    group: 'terminate',
    block: 'Transfer to agent',
    source: 'contact-actions-transfercontacttoagent',
    forms: form(none, noErrors),
    next: terminal,
    flowTypes: agentTransfers,
    channels: voiceOnly,
  },
  {
    type: 'TransferParticipantToThirdParty',
    group: 'terminate',
    block: 'Transfer to phone number',
    source: 'participant-actions-transferparticipanttothirdparty, and the API’s refusals',
    forms: [
      {
        name: 'coming back, in a flow of an agent’s transfer',
        when: ({ ContinueFlowExecution }, flowType) =>
          isWord(ContinueFlowExecution, 'True') && flowType === 'AGENT_TRANSFER',
        parameters: thirdParty,
        errors: failing,
      },
      {
        name: 'coming back',
        when: ({ ContinueFlowExecution }) => isWord(ContinueFlowExecution, 'True'),
        parameters: thirdParty,
        errors: errors(['NoMatchingError', 'CallFailed', 'ConnectionTimeLimitExceeded']),
      },
      {
        name: 'handing over',
        parameters: thirdParty,
        errors: failing,
        // Nothing comes back: NextAction can only repeat the error branch.
        next: copyOf('NoMatchingError'),
      },
    ],
    next: success,
    flowTypes: talking,
    channels: voiceOnly,
  },
  {
    type: 'CompleteOutboundCall',
    group: 'terminate',
    block: 'Complete outbound call',
    source: 'contact-actions-completeoutboundcall',
    forms: form(
      // not established: the members of VoiceConnector.
      object(
        {},
        { CallerId: callerId, VoiceConnector: map(json), ConnectionTimeLimitSeconds: integer(1, tenMinutes) },
      ),
      noErrors,
    ),
    next: success,
    flowTypes: outboundWhisper,
    channels: voiceOnly,
  },
];
