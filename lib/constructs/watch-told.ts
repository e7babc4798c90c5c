import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { type LambdaDefinition, type LambdaName, lambdas } from '../../lambdas/registry.ts';
import type { Alarms } from './alarms.ts';

/** Something that functions say in their logs, as `{"metric":"…","count":…}`, and that wakes people. */
interface Told {
  readonly metric: string;
  readonly by: readonly LambdaName[];
  readonly what: string;
  readonly cure: string;
  readonly french: string;
}

const registry = Object.entries(lambdas) as [LambdaName, LambdaDefinition][];

const promises: Told = {
  metric: 'PromiseLate',
  by: registry
    .filter(([, { tables, trigger }]) => tables.promises !== undefined && trigger.kind === 'schedule')
    .map(([name]) => name),
  what: 'A promise to a customer was not kept in time',
  cure: 'Look at the list of late promises and have somebody ring',
  french:
    'Une promesse faite à un client n’a pas été tenue à temps. Consultez la liste des promesses en retard et faites rappeler',
};

const outbound: readonly Told[] = [
  {
    metric: 'DialOutsideGate',
    by: ['record-contact'],
    what: 'An agent dialled a customer by hand, past the rules of calling out',
    cure: 'Look at the ledger for lines that escaped, and at the security profile of the agent',
    french:
      'Un agent a appelé un client à la main, hors des règles d’appel. Consultez le registre des appels et le profil de sécurité de l’agent',
  },
  {
    metric: 'DialUnknown',
    by: ['dial'],
    what: 'Amazon Connect did not say whether a call was placed',
    cure: 'Nobody is called again by itself: if it goes on, look at the state of Amazon Connect and pause the campaigns',
    french:
      'Amazon Connect n’a pas dit si un appel a été lancé. Personne n’est rappelé automatiquement : si cela dure, vérifiez l’état d’Amazon Connect et suspendez les campagnes',
  },
  {
    metric: 'DialNotAllowed',
    by: ['dial'],
    what: 'Amazon Connect lets us call nobody',
    cure: 'Nobody has lost an attempt: look at the rights of the function dial, and whether the flows and the instance that it names are there',
    french:
      'Amazon Connect ne nous laisse appeler personne. Aucune tentative n’est perdue : vérifiez les droits de la fonction dial, et si les flux et l’instance qu’elle nomme existent',
  },
  {
    metric: 'DueLate',
    by: ['queue-due-dials'],
    what: 'Members of a campaign have waited for more than an hour after their time',
    cure: 'Look at the function dial, the free agents and the rate of calls: more is due than can be called',
    french:
      'Des membres d’une campagne attendent depuis plus d’une heure après leur heure. Consultez la fonction dial, les agents libres et le rythme des appels : il y a plus d’appels dus que possibles',
  },
];

/** @returns the metrics, for the dashboard. */
export const watchWhatIsTold = (
  scope: Construct,
  alarms: Alarms,
  { namespace, log }: { readonly namespace: string; readonly log: (name: LambdaName) => ILogGroup },
): { readonly promises: IMetric[]; readonly outbound: IMetric[] } => {
  const logs = new Map<LambdaName, ILogGroup>();
  const logOf = (name: LambdaName): ILogGroup => {
    const group = logs.get(name) ?? log(name);
    logs.set(name, group);
    return group;
  };
  const watch = ({ metric: metricName, by, what, cure, french }: Told): IMetric[] =>
    by.map((name) => {
      const metric = new MetricFilter(scope, `${metricName}-${name}-Filter`, {
        logGroup: logOf(name),
        filterPattern: FilterPattern.stringValue('$.metric', '=', metricName),
        metricNamespace: namespace,
        metricName,
        metricValue: '$.count', // a line tells of all that a run found
      }).metric({ statistic: 'Sum' });
      alarms.watch(`${metricName}-${name}`, { what, cure, french, metric, from: 1 });
      return metric.with({ label: metricName });
    });
  return { promises: watch(promises), outbound: outbound.flatMap(watch) };
};
