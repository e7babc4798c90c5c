import type { Block } from '../flow.ts';
import { branchesTo, errorsTo, given, type NextOrError, orError } from '../targets.ts';

/** Get queue metrics of the queue that is set: `$.Metrics.Queue.Size` and the like, five to ten seconds old. */
export const getQueueMetrics = <const L extends string>(
  options: NextOrError<L> & { readonly channel?: 'Voice' | 'Chat' },
): Block<L> => ({
  Type: 'GetMetricData',
  Parameters: given({ QueueChannel: options.channel }),
  Transitions: orError(options),
});

type QueueTest<L extends string> =
  | { readonly longerThanSeconds: number; readonly next: L }
  | { readonly moreThanContacts: number; readonly next: L };

/**
 * Check queue status of the queue that is set: how long its oldest contact waits, or how many wait. Connect's operand for the age is in
 * milliseconds, in spite of the name of its metric.
 */
export const checkQueue = <const L extends string>(
  test: QueueTest<L>,
  options: { readonly otherwise: L; readonly onError: L },
): Block<L> => ({
  Type: 'CheckMetricData',
  Parameters: {
    MetricType: 'longerThanSeconds' in test ? 'OldestContactInQueueAgeSeconds' : 'NumberOfContactsInQueue',
  },
  Transitions: {
    NextAction: options.onError,
    Conditions: branchesTo<L>(
      {
        [String('longerThanSeconds' in test ? test.longerThanSeconds * 1000 : test.moreThanContacts)]:
          test.next,
      },
      'NumberGreaterThan',
    ),
    Errors: errorsTo({ NoMatchingCondition: options.otherwise, NoMatchingError: options.onError }),
  },
});

/** Check call progress: who or what picked up a call of a campaign. Any other contact takes the error branch. */
export const checkCallProgress = <const L extends string>(options: {
  readonly answered: L;
  readonly voicemailAfterBeep: L;
  readonly voicemailWithoutBeep: L;
  readonly notDetected: L;
  readonly onError: L;
}): Block<L> => ({
  Type: 'CheckOutboundCallStatus',
  Parameters: {},
  Transitions: {
    NextAction: options.onError,
    Conditions: branchesTo<L>({
      CallAnswered: options.answered,
      VoicemailBeep: options.voicemailAfterBeep,
      VoicemailNoBeep: options.voicemailWithoutBeep,
      NotDetected: options.notDetected,
    }),
    Errors: errorsTo({ NoMatchingError: options.onError }),
  },
});
