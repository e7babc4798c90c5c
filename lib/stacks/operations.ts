import { Stack, type StackProps } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, Row, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { type LambdaDefinition, type LambdaName, lambdas } from '../../lambdas/registry.ts';
import {
  Alarms,
  connectMetric,
  flowErrors,
  lambdaMetric,
  queueMetric,
  streamMetric,
} from '../constructs/alarms.ts';
import { Handover } from '../constructs/handover.ts';
import { alarmKey } from '../constructs/keys.ts';
import type { Settings } from '../settings.ts';

export interface OperationsStackProps extends StackProps {
  readonly settings: Settings;
}

const registry = Object.entries(lambdas) as [LambdaName, LambdaDefinition][];

/** What wakes people, and the one page they look at. It reads what the contact centre handed over; nothing depends on it. */
export class OperationsStack extends Stack {
  readonly #center: Handover;
  readonly #settings: Settings;
  readonly #alarms: Alarms;
  readonly #lateMetric: string;

  constructor(scope: Construct, id: string, { settings, ...props }: OperationsStackProps) {
    super(scope, id, { description: 'Parloir: alarms and dashboard', ...props });
    this.#settings = settings;
    this.#center = new Handover(this, settings.deployment, 'contact-center');
    this.#lateMetric = `Parloir/${settings.deployment}`;
    const topic = new Topic(this, 'Alarm', {
      masterKey: alarmKey(this, 'Key', settings.deployment),
      enforceSSL: true,
      displayName: `Parloir ${settings.deployment}`,
    });
    topic.addSubscription(new EmailSubscription(settings.alarms.email));
    this.#alarms = new Alarms(this, 'Alarms', { topic });
    const instanceId = this.#center.take('instance-id');

    const calls = this.#watchConnect(instanceId);
    const functions = this.#watchFunctions();
    const backlog = this.#watchBacklog();
    const promises = this.#watchPromises();
    new Dashboard(this, 'Dashboard', {
      dashboardName: settings.deployment,
      widgets: [
        [new TextWidget({ markdown: `# Parloir: ${settings.deployment}`, width: 24, height: 1 })],
        [
          graph('Calls', calls.volume),
          graph('Calls that failed', calls.failures),
          graph('Flow errors', calls.flows),
        ],
        [
          graph('Function errors', functions.errors),
          graph('Function time, slowest 1 % (ms)', functions.durations),
        ],
        [graph('Waiting messages', backlog), graph('Late promises', promises)],
      ].map((widgets) => new Row(...widgets).widgets as never),
    });
  }

  #watchConnect(instanceId: string): { volume: IMetric[]; failures: IMetric[]; flows: IMetric[] } {
    const voice = (name: string, statistic?: 'Sum' | 'Maximum') =>
      connectMetric(instanceId, 'VoiceCalls', name, statistic);
    const concurrent = voice('ConcurrentCalls', 'Maximum');
    const refused = voice('CallsBreachingConcurrencyQuota');
    const throttled = voice('ThrottledCalls');
    const misconfigured = voice('MisconfiguredPhoneNumbers');
    const unrecorded = connectMetric(instanceId, 'CallRecordings', 'CallRecordingUploadError');
    const errors = flowErrors(instanceId, 'ContactFlowErrors');
    const fatal = flowErrors(instanceId, 'ContactFlowFatalErrors');
    const { concurrentCalls } = this.#settings;
    this.#alarms.watch('ConcurrentCalls', {
      what: `Calls at once are near the quota of ${concurrentCalls}: the next callers will hear a busy tone`,
      cure: 'Ask AWS for more concurrent calls (docs/deploy.md)',
      metric: concurrent,
      from: Math.max(1, Math.ceil(concurrentCalls * 0.8)),
      periods: 3,
    });
    this.#alarms.watch('CallsBreachingConcurrencyQuota', {
      what: 'Callers heard a busy tone, because too many calls ran at once',
      cure: 'Ask AWS for more concurrent calls (docs/deploy.md)',
      metric: refused,
      from: 1,
    });
    this.#alarms.watch('ThrottledCalls', {
      what: 'Calls were refused, because too many came in one second',
      cure: 'Look for a storm of calls; ask AWS for a higher rate if it is a real one',
      metric: throttled,
      from: 1,
    });
    this.#alarms.watch('MisconfiguredPhoneNumbers', {
      what: 'A number rang that starts no flow: its callers hear nothing',
      cure: 'Deploy again, or bind the number to the flow "entry" in the console',
      metric: misconfigured,
      from: 1,
    });
    this.#alarms.watch('CallRecordingUploadError', {
      what: 'A recording could not be stored',
      cure: 'Look at the policies of the conversations bucket and of its key',
      metric: unrecorded,
      from: 1,
    });
    this.#alarms.watch('ContactFlowErrors', {
      what: 'Flows take their error branches often',
      cure: 'Look at the flow log and at the functions',
      metric: errors,
      from: 10,
      periods: 2,
    });
    this.#alarms.watch('ContactFlowFatalErrors', {
      what: 'A flow broke: a caller was cut off',
      cure: 'Look at the flow log for the last block of the contact',
      metric: fatal,
      from: 1,
    });
    return {
      volume: [voice('CallsPerInterval'), concurrent],
      failures: [refused, throttled, misconfigured, voice('MissedCalls')],
      flows: [errors, fatal],
    };
  }

  #watchFunctions(): { errors: IMetric[]; durations: IMetric[] } {
    const errors: IMetric[] = [];
    const durations: IMetric[] = [];
    for (const [name, { trigger }] of registry) {
      const dimensions = { FunctionName: this.#center.take(`function-${name}`) };
      const failed = lambdaMetric('Errors', dimensions);
      this.#alarms.watch(`Errors-${name}`, {
        what:
          trigger.kind === 'flow'
            ? `The function ${name} fails: callers are told so and sent to a person`
            : `The function ${name} fails`,
        cure: 'Look at its log; the last deployment can be rolled back',
        metric: failed,
        from: trigger.kind === 'flow' ? 3 : 1,
      });
      this.#alarms.watch(`Throttles-${name}`, {
        what: `The function ${name} is throttled`,
        cure: 'Ask AWS for more concurrent executions of Lambda',
        metric: lambdaMetric('Throttles', dimensions),
        from: 1,
      });
      errors.push(failed.with({ label: name }));
      durations.push(lambdaMetric('Duration', dimensions, { statistic: 'p99' }).with({ label: name }));
    }
    return { errors, durations };
  }

  #watchBacklog(): IMetric[] {
    const events = { QueueName: this.#center.take('contact-events') };
    this.#alarms.watch('ContactEventsAge', {
      what: 'Contact events wait for more than 15 minutes',
      cure: 'Look at the function that takes them: it fails or is too slow',
      metric: queueMetric('ApproximateAgeOfOldestMessage', events, { statistic: 'Maximum' }),
      from: 900,
    });
    const letters = (name: string) =>
      queueMetric(
        'ApproximateNumberOfMessagesVisible',
        { QueueName: this.#center.take(name) },
        { statistic: 'Maximum' },
      );
    for (const [id, name, what] of [
      ['ContactEventsDeadLetters', 'contact-events-dead-letters', 'A contact event could not be handled'],
      ['Undelivered', 'undelivered', 'An event, a record or a scheduled run was given up on'],
    ] as const)
      this.#alarms.watch(id, {
        what,
        cure: 'Read the message in the dead-letter queue, mend the cause, redrive it',
        metric: letters(name),
        from: 1,
      });
    const readers = registry.filter(([, { trigger }]) => trigger.kind === 'stream');
    if (readers.length > 0)
      this.#alarms.watch('ContactRecordsAge', {
        what: 'Contact records wait for more than an hour',
        cure: 'Look at the function that reads them: after seven days they are gone',
        metric: streamMetric(
          'GetRecords.IteratorAgeMilliseconds',
          { StreamName: this.#center.take('contact-records') },
          { statistic: 'Maximum' },
        ),
        from: 3_600_000,
      });
    return [
      queueMetric('ApproximateNumberOfMessagesVisible', events, { statistic: 'Maximum' }),
      letters('contact-events-dead-letters'),
      letters('undelivered'),
    ];
  }

  /** Functions write `"metric":"PromiseLate"` when a promise to a customer was not kept in time. */
  #watchPromises(): IMetric[] {
    return registry
      .filter(([, { tables, trigger }]) => tables.promises !== undefined && trigger.kind !== 'flow')
      .map(([name]) => {
        const late = new MetricFilter(this, `Late-${name}`, {
          logGroup: LogGroup.fromLogGroupName(this, `Log-${name}`, this.#center.take(`log-${name}`)),
          filterPattern: FilterPattern.stringValue('$.metric', '=', 'PromiseLate'),
          metricNamespace: this.#lateMetric,
          metricName: 'PromiseLate',
          metricValue: '1',
        }).metric({ statistic: 'Sum' });
        this.#alarms.watch(`PromiseLate-${name}`, {
          what: 'A promise to a customer was not kept in time',
          cure: 'Look at the list of late promises and have somebody ring',
          metric: late,
          from: 1,
        });
        return late;
      });
  }
}

const graph = (title: string, left: IMetric[]): GraphWidget =>
  new GraphWidget({ title, left, width: 8, height: 6 });
