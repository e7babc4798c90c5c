import type { Team } from '../../domain/need/model.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { AttributeName } from '../attributes.ts';
import type { FlowName } from '../flows/index.ts';
import type { EventHook } from './event-hooks.ts';
import type { Block } from './flow.ts';
import type { Reference } from './reference.ts';
import type { Path } from './text.ts';

const onError = <L extends string>(NextAction: L) => [{ ErrorType: 'NoMatchingError', NextAction }];

/** Set contact attributes. Values are words or paths; an empty one is refused by the service. */
export const setAttributes = <const L extends string>(
  values: Readonly<Partial<Record<AttributeName, string | Path | (Reference & { readonly ref: 'voice' })>>>,
  options: { readonly next: L; readonly onError: L },
): Block<L> => ({
  Type: 'UpdateContactAttributes',
  Parameters: {
    Attributes: values as Readonly<Record<string, string | Reference>>,
    TargetContact: 'Current',
  },
  Transitions: { NextAction: options.next, Errors: onError(options.onError) },
});

/** Set working queue: the team's queue in the language of the flow. */
export const setQueue = <const L extends string>(
  team: Team,
  options: { readonly kind?: 'waiting' | 'callback'; readonly next: L; readonly onError: L },
): Block<L> => ({
  Type: 'UpdateContactTargetQueue',
  Parameters: { QueueId: { ref: 'queue', team, kind: options.kind ?? 'waiting' } },
  Transitions: { NextAction: options.next, Errors: onError(options.onError) },
});

/** Set voice. */
export const setVoice = <const L extends string>(options: {
  readonly in?: Language;
  readonly next: L;
}): Block<L> => ({
  Type: 'UpdateContactTextToSpeechVoice',
  Parameters: {
    TextToSpeechVoice: { ref: 'voice', part: 'voice', ...(options.in ? { language: options.in } : {}) },
    TextToSpeechEngine: { ref: 'voice', part: 'engine', ...(options.in ? { language: options.in } : {}) },
  },
  Transitions: { NextAction: options.next, Errors: onError(options.next) },
});

/** Set contact data, language: what functions, Lex and records see as LanguageCode. */
export const setLanguage = <const L extends string>(options: {
  readonly in?: Language;
  readonly next: L;
  readonly onError: L;
}): Block<L> => ({
  Type: 'UpdateContactData',
  Parameters: {
    LanguageCode: { ref: 'voice', part: 'locale', ...(options.in ? { language: options.in } : {}) },
  },
  Transitions: { NextAction: options.next, Errors: onError(options.onError) },
});

/** Set event flow (whisper, hold, customer queue, disconnect, guide). One hook a block: the service is only sure to take one. */
export const setEventFlow = <const L extends string>(
  hook: EventHook,
  flow: FlowName,
  options: { readonly next: L; readonly onError: L },
): Block<L> => ({
  Type: 'UpdateContactEventHooks',
  Parameters: { EventHooks: { [hook]: { ref: 'flow', name: flow } } },
  Transitions: { NextAction: options.next, Errors: onError(options.onError) },
});

/** Set recording behaviour: of the talk, and of what the caller says and hears in the flow. */
export const setRecording = <const L extends string>(
  participants: readonly ('Agent' | 'Customer')[],
  options: { readonly flow?: 'Enabled' | 'Disabled'; readonly next: L },
): Block<L> => ({
  Type: 'UpdateContactRecordingBehavior',
  Parameters: {
    RecordingBehavior: {
      RecordedParticipants: participants,
      ...(options.flow ? { IVRRecordingBehavior: options.flow } : {}),
    },
  },
  Transitions: { NextAction: options.next },
});

/** Change routing priority or age: 1 is served first, 5 is the default; or so many seconds older. */
export const setRouting = <const L extends string>(
  change: { readonly priority: number } | { readonly olderBySeconds: number },
  options: { readonly next: L },
): Block<L> => ({
  Type: 'UpdateContactRoutingBehavior',
  Parameters:
    'priority' in change
      ? { QueuePriority: String(change.priority) }
      : { QueueTimeAdjustmentSeconds: String(change.olderBySeconds) },
  Transitions: { NextAction: options.next },
});

/** Set callback number, from a path. */
export const setCallbackNumber = <const L extends string>(
  number: Path,
  options: { readonly next: L; readonly onInvalid: L; readonly onNotDialable: L },
): Block<L> => ({
  Type: 'UpdateContactCallbackNumber',
  Parameters: { CallbackNumber: number },
  Transitions: {
    NextAction: options.next,
    Errors: [
      { ErrorType: 'InvalidCallbackNumber', NextAction: options.onInvalid },
      { ErrorType: 'CallbackNumberNotDialable', NextAction: options.onNotDialable },
    ],
  },
});

/** Set logging behaviour: off around personal input, and on again after it. */
export const setLogging = <const L extends string>(
  state: 'Enabled' | 'Disabled',
  options: { readonly next: L },
): Block<L> => ({
  Type: 'UpdateFlowLoggingBehavior',
  Parameters: { FlowLoggingBehavior: state },
  Transitions: { NextAction: options.next },
});
