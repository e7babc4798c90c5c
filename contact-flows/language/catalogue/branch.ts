import {
  type ActionType,
  copyOf,
  equals,
  errors,
  exactly,
  failing,
  form,
  mayFail,
  operators,
  success,
} from './action-type.ts';
import { everyChannel, everywhere, talking, talkingMaybeOutbound, voiceOnly } from './allowed-in.ts';
import { id, integer, none, object, pathOnly, word, wordOrPath } from './parameter-rule.ts';
import { wait } from './wait.ts';

const queueOrAgent = { QueueId: id, AgentId: id };
const metric = (...of: readonly string[]) =>
  object({ MetricType: word(...of) }, queueOrAgent, { atMostOne: [Object.keys(queueOrAgent)] });
const agentMetrics = ['NumberOfAgentsAvailable', 'NumberOfAgentsStaffed', 'NumberOfAgentsOnline'];
const queueMetrics = ['OldestContactInQueueAgeSeconds', 'NumberOfContactsInQueue'];
const metricErrors = errors(['NoMatchingError', 'NoMatchingCondition']);

export const branch: readonly ActionType[] = [
  {
    type: 'Compare',
    group: 'branch',
    block: 'Check contact attributes',
    source: 'flow-control-actions-compare, and the API’s refusals',
    forms: form(object({ ComparisonValue: pathOnly }), errors(['NoMatchingCondition']), {
      operators,
      operands: { any: 'word-or-path' },
      required: [],
    }),
    next: copyOf('NoMatchingCondition'),
    flowTypes: everywhere,
    channels: everyChannel,
  },
  {
    type: 'Loop',
    group: 'branch',
    block: 'Loop',
    source: 'flow-control-actions-loop',
    forms: form(
      object({ LoopCount: integer(0, 100, 'whole') }),
      mayFail,
      exactly('ContinueLooping', 'DoneLooping'),
    ),
    next: copyOf('DoneLooping'),
    flowTypes: everywhere,
    channels: everyChannel,
  },
  wait,
  {
    type: 'CheckHoursOfOperation',
    group: 'branch',
    block: 'Check hours of operation',
    source: 'flow-control-actions-checkhoursofoperation',
    forms: form(object({}, { HoursOfOperationId: id }), failing, exactly('True', 'False')),
    next: copyOf('NoMatchingError'),
    flowTypes: talking,
    channels: everyChannel,
  },
  {
    type: 'CheckMetricData',
    group: 'branch',
    block: 'Check staffing; Check queue status',
    source: 'flow-control-actions-checkmetricdata, and the API’s refusals',
    forms: [
      {
        name: 'queue',
        when: ({ MetricType }) => queueMetrics.includes(String(MetricType)),
        parameters: metric(...queueMetrics),
        conditions: {
          operators: [
            'Equals',
            'NumberGreaterThan',
            'NumberGreaterOrEqualTo',
            'NumberLessThan',
            'NumberLessOrEqualTo',
          ],
          operands: { any: 'number' },
          required: [],
        },
        errors: metricErrors,
      },
      {
        name: 'agents',
        parameters: metric(...agentMetrics, ...queueMetrics),
        conditions: { operators: ['NumberGreaterThan'], operands: { of: ['0'] }, required: ['0'] },
        errors: metricErrors,
      },
    ],
    next: copyOf('NoMatchingError'),
    flowTypes: talking,
    channels: everyChannel,
  },
  {
    type: 'GetMetricData',
    group: 'branch',
    block: 'Get queue metrics',
    source: 'flow-control-actions-getmetricdata',
    forms: form(
      object(
        {},
        { ...queueOrAgent, QueueChannel: wordOrPath('Voice', 'Chat') },
        { atMostOne: [Object.keys(queueOrAgent)] },
      ),
    ),
    next: success,
    flowTypes: everywhere,
    channels: everyChannel,
  },
  {
    type: 'CheckOutboundCallStatus',
    group: 'branch',
    block: 'Check call progress',
    source: 'flow-control-actions-checkoutboundcallstatus',
    forms: form(none, failing, equals('CallAnswered', 'VoicemailBeep', 'VoicemailNoBeep', 'NotDetected')),
    next: copyOf('NoMatchingError'),
    flowTypes: everywhere,
    channels: voiceOnly,
  },
  {
    type: 'DistributeByPercentage',
    group: 'branch',
    block: 'Distribute by percentage',
    source: 'a console sample',
    forms: form(none, errors(['NoMatchingCondition']), {
      operators: ['NumberLessThan'],
      operands: {
        pattern: /^([2-9]|[1-9][0-9]|100)$/,
        form: 'a threshold from 2 to 100, one more than the percentages so far',
      },
      required: [],
    }),
    next: copyOf('NoMatchingCondition'),
    flowTypes: talkingMaybeOutbound,
    channels: everyChannel,
  },
];
