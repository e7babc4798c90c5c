import { check } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { setEventFlow, setQueue, setRouting } from '../language/set.ts';
import { hangUp, transferToQueue } from '../language/terminate.ts';
import { attribute } from '../language/text.ts';

const receives = [
  'taskKind',
  'promiseId',
  'attemptId',
  'campaign',
  'conversationId',
  'customerId',
  'direction',
  'language',
  'need',
  'team',
  'scriptId',
  'scriptVersion',
] as const;

/**
 * A task that leads to a call: a promised callback at its time, or somebody on the list of a campaign whose agents look first. It waits in the
 * queue of its team like any contact; the guide beside it rings, or does not.
 */
export const callTask: Flow = defineFlow('call-task', {
  type: 'CONTACT_FLOW',
  description: 'Brings a callback that is due, or a member of a preview campaign, to an agent of the team.',
  spoken: 'each-language',
  receives: [...receives],
  lastResort: {
    block: 'end',
    why: 'nobody is on the line: it is a task. The promise, or the member’s due entry, brings it back, and a late promise goes to a supervisor.',
  },
  start: 'guide',
  blocks: {
    guide: setEventFlow('DefaultAgentUI', 'call-guide', { next: 'team', onError: 'team' }),
    team: check(attribute('team'), {
      when: {
        appointments: 'queue-appointments',
        complaints: 'queue-complaints',
        sales: 'queue-sales',
        campaigns: 'queue-campaigns',
      },
      otherwise: 'queue-service',
    }),
    'queue-service': setQueue('service', { next: 'priority', onError: 'end' }),
    'queue-appointments': setQueue('appointments', { next: 'priority', onError: 'queue-service' }),
    'queue-complaints': setQueue('complaints', { next: 'priority', onError: 'queue-service' }),
    'queue-sales': setQueue('sales', { next: 'priority', onError: 'queue-service' }),
    'queue-campaigns': setQueue('campaigns', { next: 'queue', onError: 'end' }),
    // Who was promised a time comes before who has just rung in, and never before a complaint.
    priority: setRouting({ priority: 4 }, { next: 'queue' }),
    queue: transferToQueue({ atCapacity: 'end', onError: 'end' }),
    end: hangUp(),
  },
});

/**
 * A promise that is late, or that nobody can keep without a decision. It goes before everything else in the queue that supervisors take after
 * three minutes, so that either of them has it at once.
 */
export const latePromise: Flow = defineFlow('late-promise', {
  type: 'CONTACT_FLOW',
  description:
    'Brings a promise that is late, or that needs a decision, to the service team and its supervisors.',
  spoken: 'each-language',
  receives: [...receives],
  lastResort: {
    block: 'end',
    why: 'nobody is on the line: it is a task. The alarm on late promises tells the operator as well.',
  },
  start: 'guide',
  blocks: {
    guide: setEventFlow('DefaultAgentUI', 'call-guide', { next: 'queue-service', onError: 'queue-service' }),
    'queue-service': setQueue('service', { next: 'first', onError: 'end' }),
    first: setRouting({ priority: 1 }, { next: 'queue' }),
    queue: transferToQueue({ atCapacity: 'end', onError: 'end' }),
    end: hangUp(),
  },
});
