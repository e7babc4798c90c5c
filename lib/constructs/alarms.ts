import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface Watched {
  /** In words of whoever is woken; begins the alarm's text. */
  readonly what: string;
  /** What to do first. */
  readonly cure: string;
  /** Both in French, for operators who read it. */
  readonly french: string;
  readonly metric: IMetric;
  /** The first value that is bad. */
  readonly from: number;
  /** In a row, of the metric's own period. */
  readonly periods?: number;
}

/** Alarms that all ring at one place. No data is no alarm: a quiet night is not a fault. */
export class Alarms extends Construct {
  readonly #topic: ITopic;

  constructor(scope: Construct, id: string, { topic }: { readonly topic: ITopic }) {
    super(scope, id);
    this.#topic = topic;
  }

  watch(id: string, { what, cure, french, metric, from, periods = 1 }: Watched): Alarm {
    const alarm = new Alarm(this, id, {
      alarmDescription: `${what}. ${cure}.\n${french}.`,
      metric,
      threshold: from,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
    alarm.addOkAction(new SnsAction(this.#topic));
    return alarm;
  }
}

const metric =
  (namespace: string) =>
  (
    metricName: string,
    dimensionsMap: Readonly<Record<string, string>>,
    { statistic = 'Sum', minutes = 5 }: { readonly statistic?: string; readonly minutes?: number } = {},
  ): Metric =>
    new Metric({
      namespace,
      metricName,
      dimensionsMap: { ...dimensionsMap },
      statistic,
      period: Duration.minutes(minutes),
    });

export const lambdaMetric = metric('AWS/Lambda');
export const queueMetric = metric('AWS/SQS');
export const streamMetric = metric('AWS/Kinesis');

/**
 * Amazon Connect's own metrics; every one has the instance and a group.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/monitoring-cloudwatch.html
 */
export const connectMetric = (
  instanceId: string,
  group: 'VoiceCalls' | 'CallRecordings',
  name: string,
  statistic: 'Sum' | 'Maximum' = 'Sum',
): Metric =>
  metric('AWS/Connect')(name, { InstanceId: instanceId, MetricGroup: group }, { statistic, minutes: 1 });

/** Connect counts flow errors by flow; an alarm on all flows together asks for their sum. */
export const flowErrors = (
  instanceId: string,
  name: 'ContactFlowErrors' | 'ContactFlowFatalErrors',
): MathExpression =>
  new MathExpression({
    expression: `SELECT SUM(${name}) FROM SCHEMA("AWS/Connect", ContactFlowName, InstanceId, MetricGroup) WHERE InstanceId = '${instanceId}'`,
    usingMetrics: {},
    period: Duration.minutes(5),
    label: name,
  });
