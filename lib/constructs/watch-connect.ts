import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { type Alarms, connectMetric, flowErrors } from './alarms.ts';

/** What goes wrong in Amazon Connect itself, and how much is going on there. */
export const watchConnect = (
  alarms: Alarms,
  instanceId: string,
  concurrentCalls: number,
): { readonly volume: IMetric[]; readonly failures: IMetric[]; readonly flows: IMetric[] } => {
  const voice = (name: string, statistic?: 'Sum' | 'Maximum') =>
    connectMetric(instanceId, 'VoiceCalls', name, statistic);
  const concurrent = voice('ConcurrentCalls', 'Maximum');
  const refused = voice('CallsBreachingConcurrencyQuota');
  const throttled = voice('ThrottledCalls');
  const misconfigured = voice('MisconfiguredPhoneNumbers');
  const unrecorded = connectMetric(instanceId, 'CallRecordings', 'CallRecordingUploadError');
  const errors = flowErrors(instanceId, 'ContactFlowErrors');
  const fatal = flowErrors(instanceId, 'ContactFlowFatalErrors');
  alarms.watch('ConcurrentCalls', {
    what: `Calls at once are near the quota of ${concurrentCalls}: the next callers will hear a busy tone`,
    cure: 'Ask AWS for more concurrent calls (docs/deploy.md)',
    french: `Les appels simultanés approchent du quota de ${concurrentCalls} : les prochains appelants entendront la tonalité « occupé ». Demandez à AWS davantage d’appels simultanés (docs/deploy.md)`,
    metric: concurrent,
    from: Math.max(1, Math.ceil(concurrentCalls * 0.8)),
    periods: 3,
  });
  alarms.watch('CallsBreachingConcurrencyQuota', {
    what: 'Callers heard a busy tone, because too many calls ran at once',
    cure: 'Ask AWS for more concurrent calls (docs/deploy.md)',
    french:
      'Des appelants ont entendu la tonalité « occupé » : trop d’appels à la fois. Demandez à AWS davantage d’appels simultanés (docs/deploy.md)',
    metric: refused,
    from: 1,
  });
  alarms.watch('ThrottledCalls', {
    what: 'Calls were refused, because too many came in one second',
    cure: 'Look for a storm of calls; ask AWS for a higher rate if it is a real one',
    french:
      'Des appels ont été refusés : trop sont arrivés dans la même seconde. Cherchez une rafale d’appels ; si elle est réelle, demandez à AWS un débit plus élevé',
    metric: throttled,
    from: 1,
  });
  alarms.watch('MisconfiguredPhoneNumbers', {
    what: 'A number rang that starts no flow: its callers hear nothing',
    cure: 'Deploy again, or bind the number to the flow "entry" in the console',
    french:
      'Un numéro a sonné sans lancer de flux : ses appelants n’entendent rien. Redéployez, ou associez le numéro au flux « entry » dans la console',
    metric: misconfigured,
    from: 1,
  });
  alarms.watch('CallRecordingUploadError', {
    what: 'A recording could not be stored',
    cure: 'Look at the policies of the conversations bucket and of its key',
    french:
      'Un enregistrement n’a pas pu être conservé. Vérifiez les politiques du compartiment des conversations et de sa clé',
    metric: unrecorded,
    from: 1,
  });
  alarms.watch('ContactFlowErrors', {
    what: 'Flows take their error branches often',
    cure: 'Look at the flow log and at the functions',
    french:
      'Les flux prennent souvent leurs branches d’erreur. Consultez le journal des flux et les fonctions',
    metric: errors,
    from: 10,
    periods: 2,
  });
  alarms.watch('ContactFlowFatalErrors', {
    what: 'A flow broke: a caller was cut off',
    cure: 'Look at the flow log for the last block of the contact',
    french:
      'Un flux s’est interrompu : un appelant a été coupé. Cherchez dans le journal des flux le dernier bloc du contact',
    metric: fatal,
    from: 1,
  });
  return {
    volume: [voice('CallsPerInterval'), concurrent],
    failures: [refused, throttled, misconfigured, voice('MissedCalls')],
    flows: [errors, fatal],
  };
};
