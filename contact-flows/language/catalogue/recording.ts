import { type ActionType, errors, form, noErrors, success } from './action-type.ts';
import { exceptHolds, recording, voiceOnly } from './allowed-in.ts';
import { flag, id, json, list, map, object, text, word } from './parameter-rule.ts';

const recordingBehavior = object(
  { RecordedParticipants: list(word('Agent', 'Customer')) },
  { ScreenRecordedParticipants: list(word('Agent')), IVRRecordingBehavior: word('Enabled', 'Disabled') },
);
const modes = list(word('PostContact', 'RealTime', 'ContactLens'));
const analyticsBehavior = object(
  { Enabled: flag },
  {
    AnalyticsLanguage: text(),
    AnalyticsRedactionBehavior: text(),
    AnalyticsRedactionResults: text(),
    AnalyticsMode: word('PostCall', 'RealTime'),
    ChannelConfiguration: object(
      {},
      { Chat: object({ AnalyticsModes: modes }), Voice: object({ AnalyticsModes: modes }) },
    ),
    // not established: the members of the next one.
    SummaryConfiguration: json,
    SentimentConfiguration: object({ Enabled: flag }),
  },
);
/** not established: the members of these behaviours; only which of them there are. */
const behaviours = {
  VoiceBehavior: map(json),
  ChatBehavior: map(json),
  ScreenRecordingBehavior: map(json),
};
const anyBehaviour = object({}, behaviours, { exactlyOne: [Object.keys(behaviours)] });

export const recordingTypes: readonly ActionType[] = [
  {
    type: 'UpdateContactRecordingBehavior',
    group: 'set',
    block: 'Set recording and analytics behaviour',
    source: 'contact-actions-updatecontactrecordingbehavior',
    forms: form(
      object({ RecordingBehavior: recordingBehavior }, { AnalyticsBehavior: analyticsBehavior }),
      noErrors,
    ),
    next: success,
    flowTypes: recording,
    channels: { chat: 'works', task: 'error-branch', email: 'error-branch' },
  },
  {
    type: 'UpdateContactRecordingAndAnalyticsBehavior',
    group: 'set',
    block: 'Set recording, analytics and processing behaviour',
    source: 'the API’s refusals',
    forms: [
      {
        name: 'chat',
        when: (parameters) => 'ChatBehavior' in parameters,
        parameters: anyBehaviour,
        errors: errors(['NoMatchingError', 'ChannelMismatch', 'InFlightRedactionConfigurationFailed']),
      },
      {
        name: 'voice or screen',
        parameters: anyBehaviour,
        errors: errors(['NoMatchingError', 'ChannelMismatch']),
      },
    ],
    next: success,
  },
  {
    type: 'UpdateContactMediaProcessing',
    group: 'set',
    block: 'Set recording, analytics and processing behaviour',
    source: 'contact-actions-updatecontactmediaprocessing, and the API’s refusals',
    forms: form(
      object({
        ChatProcessor: object(
          { ChatProcessorSettings: object({ DeliverUnprocessedMessages: flag }) },
          { ProcessingEnabled: flag, LambdaProcessorARN: id },
        ),
      }),
      errors(['NoMatchingError', 'ChannelMismatch']),
    ),
    next: success,
  },
  {
    type: 'UpdateContactMediaStreamingBehavior',
    group: 'set',
    block: 'Start media streaming; Stop media streaming',
    source: 'contact-actions-updatecontactmediastreamingbehavior',
    forms: form(
      object({
        MediaStreamingState: word('Enabled', 'Disabled'),
        Participants: list(
          object({ ParticipantType: word('Customer'), MediaDirections: list(word('From', 'To'), 1) }),
          1,
        ),
        MediaStreamType: word('Audio'),
      }),
    ),
    next: success,
    flowTypes: exceptHolds,
    channels: voiceOnly,
  },
];
