import { ArnFormat, Stack, type StackProps } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { type LambdaDefinition, type LambdaName, lambdas } from '../../lambdas/registry.ts';
import { Alarms, queueMetric, streamMetric } from '../constructs/alarms.ts';
import { Handover } from '../constructs/handover.ts';
import { alarmKey } from '../constructs/keys.ts';
import { watchConnect } from '../constructs/watch-connect.ts';
import { watchFunctions } from '../constructs/watch-functions.ts';
import { watchOutboundQueues } from '../constructs/watch-outbound-queues.ts';
import { watchWhatIsTold } from '../constructs/watch-told.ts';
import type { Settings } from '../settings.ts';

export interface OperationsStackProps extends StackProps {
  readonly settings: Settings;
}

const registry = Object.entries(lambdas) as [LambdaName, LambdaDefinition][];
const names = registry.map(([name]) => name);

/** What wakes people, and the one page they look at. It reads what the contact centre handed over; nothing depends on it. */
export class OperationsStack extends Stack {
  readonly #center: Handover;
  readonly #alarms: Alarms;

  constructor(scope: Construct, id: string, { settings, ...props }: OperationsStackProps) {
    super(scope, id, { description: 'Parloir: alarms and dashboard', ...props });
    this.#center = new Handover(this, settings.deployment, 'contact-center');
    const topic = new Topic(this, 'Alarm', {
      masterKey: alarmKey(this, 'Key', settings.deployment),
      enforceSSL: true,
      displayName: `Parloir ${settings.deployment}`,
    });
    topic.addToResourcePolicy(
      // A policy of our own takes the place of the default one, by which CloudWatch could publish.
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': this.account },
          ArnLike: {
            'aws:SourceArn': this.formatArn({
              service: 'cloudwatch',
              resource: 'alarm',
              resourceName: '*',
              arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            }),
          },
        },
      }),
    );
    topic.addSubscription(new EmailSubscription(settings.alarms.email));
    this.#alarms = new Alarms(this, 'Alarms', { topic });
    const instanceId = this.#center.take('instance-id');

    const calls = watchConnect(this.#alarms, instanceId, settings.concurrentCalls);
    const functions = watchFunctions(this.#alarms, (name) => this.#center.takeOne('functions', names, name));
    const backlog = this.#watchBacklog();
    const log = (name: LambdaName) =>
      LogGroup.fromLogGroupName(this, `Log-${name}`, this.#center.takeOne('logs', names, name));
    const told = watchWhatIsTold(this, this.#alarms, { namespace: `Parloir/${settings.deployment}`, log });
    const outbound = watchOutboundQueues(this.#alarms, new Handover(this, settings.deployment, 'campaigns'));
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
        [graph('Waiting messages', backlog), graph('Late promises', told.promises)],
        [graph('Calls out: waiting', outbound), graph('Calls out: to look at', told.outbound)],
      ],
    });
  }

  #watchBacklog(): IMetric[] {
    const events = { QueueName: this.#center.take('contact-events') };
    this.#alarms.watch('ContactEventsAge', {
      what: 'Contact events wait for more than 15 minutes',
      cure: 'Look at the function that takes them: it fails or is too slow',
      french:
        'Des événements de contact attendent depuis plus de 15 minutes. Consultez la fonction qui les traite : elle échoue ou elle est trop lente',
      metric: queueMetric('ApproximateAgeOfOldestMessage', events, { statistic: 'Maximum' }),
      from: 900,
    });
    const letters = (name: string) =>
      queueMetric(
        'ApproximateNumberOfMessagesVisible',
        { QueueName: this.#center.take(name) },
        { statistic: 'Maximum' },
      );
    for (const [id, name, what, french] of [
      [
        'ContactEventsDeadLetters',
        'contact-events-dead-letters',
        'A contact event could not be handled',
        'Un événement de contact n’a pas pu être traité',
      ],
      [
        'Undelivered',
        'undelivered',
        'An event, a record or a scheduled run was given up on',
        'Un événement, un enregistrement de contact ou une exécution planifiée a été abandonné',
      ],
    ] as const)
      this.#alarms.watch(id, {
        what,
        cure: 'Read the message in the dead-letter queue, mend the cause, redrive it',
        french: `${french}. Lisez le message dans la file de rebut, corrigez la cause, relancez-le`,
        metric: letters(name),
        from: 1,
      });
    const readers = registry.filter(([, { trigger }]) => trigger.kind === 'stream');
    if (readers.length > 0)
      this.#alarms.watch('ContactRecordsAge', {
        what: 'Contact records wait for more than an hour',
        cure: 'Look at the function that reads them: after seven days they are gone',
        french:
          'Des enregistrements de contact attendent depuis plus d’une heure. Consultez la fonction qui les lit : après sept jours ils sont perdus',
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
}

const graph = (title: string, left: IMetric[]): GraphWidget =>
  new GraphWidget({ title, left, width: 8, height: 6 });
