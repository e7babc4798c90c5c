import type { Block } from '../flow.ts';
import type { Parameter } from '../reference.ts';
import { errorsTo, given, type NextOrError, orError } from '../targets.ts';

/** Start or stop media streaming of the customer's audio. */
export const streamMedia = <const L extends string>(
  state: 'Enabled' | 'Disabled',
  options: NextOrError<L> & { readonly directions?: readonly ['From' | 'To', ...('From' | 'To')[]] },
): Block<L> => ({
  Type: 'UpdateContactMediaStreamingBehavior',
  Parameters: {
    MediaStreamingState: state,
    Participants: [{ ParticipantType: 'Customer', MediaDirections: options.directions ?? ['From', 'To'] }],
    MediaStreamType: 'Audio',
  },
  Transitions: orError(options),
});

type Behaviour = Readonly<Record<string, Parameter>>;

/**
 * Set recording, analytics and processing behaviour: the newer block, one of voice, chat or screen. What a behaviour holds is not
 * established; it is passed on as it is.
 */
export const setRecordingAndAnalytics = <const L extends string>(
  behaviour: { readonly voice: Behaviour } | { readonly screen: Behaviour },
  options: NextOrError<L> & { readonly onOtherChannel: L },
): Block<L> => ({
  Type: 'UpdateContactRecordingAndAnalyticsBehavior',
  Parameters:
    'voice' in behaviour ? { VoiceBehavior: behaviour.voice } : { ScreenRecordingBehavior: behaviour.screen },
  Transitions: {
    NextAction: options.next,
    Errors: errorsTo({ NoMatchingError: options.onError, ChannelMismatch: options.onOtherChannel }),
  },
});

/** The same for chat, where redaction in flight can fail on its own. */
export const setChatAnalytics = <const L extends string>(
  behaviour: Behaviour,
  options: NextOrError<L> & { readonly onOtherChannel: L; readonly onRedactionFailed: L },
): Block<L> => ({
  Type: 'UpdateContactRecordingAndAnalyticsBehavior',
  Parameters: { ChatBehavior: behaviour },
  Transitions: {
    NextAction: options.next,
    Errors: errorsTo({
      NoMatchingError: options.onError,
      ChannelMismatch: options.onOtherChannel,
      InFlightRedactionConfigurationFailed: options.onRedactionFailed,
    }),
  },
});

/** Message processing: each chat message passes a function of ours before it is delivered. */
export const processMessages = <const L extends string>(
  processor: { readonly functionArn?: string; readonly deliverUnprocessed: boolean },
  options: NextOrError<L> & { readonly onOtherChannel: L },
): Block<L> => ({
  Type: 'UpdateContactMediaProcessing',
  Parameters: {
    ChatProcessor: given({
      ProcessingEnabled: 'True',
      LambdaProcessorARN: processor.functionArn,
      ChatProcessorSettings: { DeliverUnprocessedMessages: processor.deliverUnprocessed ? 'True' : 'False' },
    }),
  },
  Transitions: {
    NextAction: options.next,
    Errors: errorsTo({ NoMatchingError: options.onError, ChannelMismatch: options.onOtherChannel }),
  },
});
