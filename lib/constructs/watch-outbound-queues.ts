import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { type Alarms, queueMetric } from './alarms.ts';
import type { Handover } from './handover.ts';

const queues = [
  {
    name: 'dial-requests',
    id: 'DialRequests',
    waits: 'Orders to dial wait for more than half an hour',
    waitsCure: 'Look at the function dial: it fails, or Amazon Connect takes no more calls',
    waitsFrench:
      'Des ordres d’appel attendent depuis plus d’une demi-heure. Consultez la fonction dial : elle échoue, ou Amazon Connect ne prend plus d’appels',
    // An order may be delayed by a quarter of an hour, and come back as often as nobody is free.
    seconds: 1800,
    dead: 'An order to dial was given up on',
    deadFrench: 'Un ordre d’appel a été abandonné',
  },
  {
    name: 'list-parts',
    id: 'ListParts',
    waits: 'Parts of a list wait to be imported for more than an hour',
    waitsCure: 'Look at the function import-list-part: it fails or is too slow',
    waitsFrench:
      'Des parties d’une liste attendent leur import depuis plus d’une heure. Consultez la fonction import-list-part : elle échoue ou elle est trop lente',
    seconds: 3600,
    dead: 'A part of a list could not be imported',
    deadFrench: 'Une partie de liste n’a pas pu être importée',
  },
] as const;

/**
 * What waits to be dialled or imported, and what was given up on. To send an order from the dead letters again dials nobody twice: the number decides.
 *
 * @returns the metrics, for the dashboard.
 */
export const watchOutboundQueues = (alarms: Alarms, campaigns: Handover): IMetric[] =>
  queues.flatMap(({ name, id, waits, waitsCure, waitsFrench, seconds, dead, deadFrench }) => {
    const waiting = { QueueName: campaigns.take(`queue-${name}`) };
    const letters = { QueueName: campaigns.take(`dead-letters-${name}`) };
    const given = queueMetric('ApproximateNumberOfMessagesVisible', letters, { statistic: 'Maximum' });
    alarms.watch(`${id}Age`, {
      what: waits,
      cure: waitsCure,
      french: waitsFrench,
      metric: queueMetric('ApproximateAgeOfOldestMessage', waiting, { statistic: 'Maximum' }),
      from: seconds,
    });
    alarms.watch(`${id}DeadLetters`, {
      what: dead,
      cure: 'Read the message in the dead-letter queue, mend the cause, redrive it',
      french: `${deadFrench}. Lisez le message dans la file de rebut, corrigez la cause, relancez-le`,
      metric: given,
      from: 1,
    });
    return [
      queueMetric('ApproximateNumberOfMessagesVisible', waiting, { statistic: 'Maximum' }).with({
        label: name,
      }),
      given.with({ label: `${name}: given up` }),
    ];
  });
