import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { type LambdaDefinition, type LambdaName, lambdas } from '../../lambdas/registry.ts';
import { type Alarms, lambdaMetric } from './alarms.ts';

/** @param nameOf what the function is called in the cloud. */
export const watchFunctions = (
  alarms: Alarms,
  nameOf: (lambda: LambdaName) => string,
): { readonly errors: IMetric[]; readonly durations: IMetric[] } => {
  const errors: IMetric[] = [];
  const durations: IMetric[] = [];
  for (const [name, { trigger }] of Object.entries(lambdas) as [LambdaName, LambdaDefinition][]) {
    const dimensions = { FunctionName: nameOf(name) };
    const failed = lambdaMetric('Errors', dimensions);
    alarms.watch(`Errors-${name}`, {
      what:
        trigger.kind === 'flow'
          ? `The function ${name} fails: callers are told so and sent to a person`
          : `The function ${name} fails`,
      cure: 'Look at its log; the last deployment can be rolled back',
      french: `La fonction ${name} échoue${trigger.kind === 'flow' ? ' : les appelants en sont avertis et passent à une personne' : ''}. Consultez son journal ; le dernier déploiement peut être annulé`,
      metric: failed,
      from: trigger.kind === 'flow' ? 3 : 1,
    });
    alarms.watch(`Throttles-${name}`, {
      what: `The function ${name} is throttled`,
      cure: 'Ask AWS for more concurrent executions of Lambda',
      french: `La fonction ${name} est bridée. Demandez à AWS davantage d’exécutions Lambda simultanées`,
      metric: lambdaMetric('Throttles', dimensions),
      from: 1,
    });
    errors.push(failed.with({ label: name }));
    durations.push(lambdaMetric('Duration', dimensions, { statistic: 'p99' }).with({ label: name }));
  }
  return { errors, durations };
};
