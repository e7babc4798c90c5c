import { eventHooks } from '../event-hooks.ts';
import { type ActionType, errors, failing, form, mayFail, noErrors, success } from './action-type.ts';
import {
  beforeQueue,
  beforeQueueMaybeOutbound,
  everyChannel,
  everywhere,
  routing,
  spoken,
  talking,
  voiceOnly,
} from './allowed-in.ts';
import { attributeTypes } from './attributes.ts';
import { id, integer, none, object, pathOnly, word, wordOrPath } from './parameter-rule.ts';
import { recordingTypes } from './recording.ts';
import { routingCriteria } from './routing-criteria.ts';

export const set: readonly ActionType[] = [
  ...attributeTypes,
  {
    type: 'UpdateContactTextToSpeechVoice',
    group: 'set',
    block: 'Set voice',
    source: 'contact-actions-updatecontacttexttospeechvoice',
    forms: form(
      object(
        { TextToSpeechVoice: id },
        { TextToSpeechEngine: id, TextToSpeechStyle: wordOrPath('None', 'Conversational', 'Newscaster') },
      ),
      mayFail,
    ),
    next: success,
    flowTypes: everywhere,
    channels: spoken,
  },
  {
    type: 'UpdateContactTargetQueue',
    group: 'set',
    block: 'Set working queue',
    source: 'contact-actions-updatecontacttargetqueue',
    forms: form(object({}, { QueueId: id, AgentId: id }, { exactlyOne: [['QueueId', 'AgentId']] })),
    next: success,
    flowTypes: beforeQueue,
    channels: everyChannel,
  },
  {
    type: 'UpdateContactEventHooks',
    group: 'set',
    block: 'Set event flow; Set whisper, hold, customer queue, disconnect flow',
    source: 'contact-actions-updatecontacteventhooks',
    forms: form(
      object(
        { EventHooks: object({}, Object.fromEntries(eventHooks.map((hook) => [hook, id]))) },
        {},
        { consoleOnly: ['EventHooksConfiguration'] },
      ),
    ),
    next: success,
    flowTypes: everywhere,
    channels: everyChannel,
  },
  {
    type: 'UpdateContactCallbackNumber',
    group: 'set',
    block: 'Set callback number',
    source: 'contact-actions-updatecontactcallbacknumber',
    forms: form(
      object({ CallbackNumber: pathOnly }),
      errors(['InvalidCallbackNumber', 'CallbackNumberNotDialable']),
    ),
    next: success,
    flowTypes: talking,
    channels: voiceOnly,
  },
  {
    type: 'UpdateContactRoutingBehavior',
    group: 'set',
    block: 'Change routing priority / age',
    source: 'contact-actions-updatecontactroutingbehavior',
    forms: form(
      object(
        {},
        { QueuePriority: integer(1), QueueTimeAdjustmentSeconds: integer(Number.NEGATIVE_INFINITY) },
        { exactlyOne: [['QueuePriority', 'QueueTimeAdjustmentSeconds']] },
      ),
      noErrors,
    ),
    next: success,
    flowTypes: routing,
    channels: everyChannel,
  },
  routingCriteria,
  ...recordingTypes,
  {
    type: 'UpdateFlowLoggingBehavior',
    group: 'set',
    block: 'Set logging behaviour',
    source: 'flow-control-actions-updateflowloggingbehavior',
    forms: form(object({ FlowLoggingBehavior: word('Enabled', 'Disabled') }), noErrors),
    next: success,
    flowTypes: everywhere,
    channels: everyChannel,
  },
  {
    type: 'UpdatePreviousContactParticipantState',
    group: 'set',
    block: 'Hold customer or agent',
    source: 'contact-actions-updatepreviouscontactparticipantstate',
    forms: form(
      object({ PreviousContactParticipantState: word('AgentOnHold', 'CustomerOnHold', 'OffHold') }),
      failing,
    ),
    next: success,
    flowTypes: beforeQueueMaybeOutbound,
    channels: voiceOnly,
  },
  {
    type: 'ResumeContact',
    group: 'set',
    block: 'Resume contact',
    source: 'contact-actions-resumecontact',
    forms: form(none),
    next: success,
  },
];
