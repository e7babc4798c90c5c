import { check } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { setEventFlow, setQueue, setRouting } from '../language/set.ts';
import { hangUp, transferToQueue } from '../language/terminate.ts';
import { attribute } from '../language/text.ts';

/**
 * A task that leads to a call: a promised callback at its time, or somebody on the list of a campaign whose agents look first. It waits in the
 * queue of its team like any contact; the guide beside it rings, or does not. A promise that is late, or that nobody can keep without a decision, goes
 * before everything else in the queue that supervisors take after three minutes, so that either of them has it at once.
 */
export const callTask: Flow = defineFlow('call-task', {
  type: 'CONTACT_FLOW',
  description:
    'Brings a callback that is due, or a member of a preview campaign, to an agent of the team; a late promise to the service team and its supervisors.',
  spoken: 'each-language',
  receives: [
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
  ],
  lastResort: {
    block: 'end',
    why: 'nobody is on the line: it is a task. The promise, or the member’s due entry, brings it back, and a late promise goes to a supervisor.',
  },
  start: 'guide',
  blocks: {
    guide: setEventFlow('DefaultAgentUI', 'call-guide', { next: 'kind', onError: 'kind' }),
    kind: check(attribute('taskKind'), { when: { 'late-promise': 'queue-late' }, otherwise: 'team' }),
    'queue-late': setQueue('service', { next: 'first', onError: 'end' }),
    first: setRouting({ priority: 1 }, { next: 'queue' }),
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
