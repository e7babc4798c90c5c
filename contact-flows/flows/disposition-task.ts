import { check } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { setAgentQueue } from '../language/set/contact-data.ts';
import { setEventFlow, setQueue } from '../language/set.ts';
import { hangUp, transferToQueue } from '../language/terminate.ts';
import { attribute } from '../language/text.ts';

/**
 * The task that comes back to an agent who closed a contact without a disposition. It waits in the agent's own queue; when the agent is not
 * known or not there any more, the service team of the language records it. Not established: whether the queue of a deleted agent is refused where it is set or
 * where the task is put into it; both lead there.
 */
export const dispositionTask: Flow = defineFlow('disposition-task', {
  type: 'CONTACT_FLOW',
  description: 'Brings a contact without a disposition back to its agent, or to the service team.',
  spoken: 'each-language',
  receives: [
    'agentId',
    'conversationId',
    'language',
    'need',
    'team',
    'taskKind',
    'customerId',
    'scriptId',
    'scriptVersion',
  ],
  lastResort: {
    block: 'end',
    why: 'nobody is on the line: it is a task. The contact stays counted with its agent as not recorded.',
  },
  start: 'wrap-up',
  blocks: {
    // The form that was not filled in then, as soon as the task is offered.
    'wrap-up': setEventFlow('DefaultAgentUI', 'wrap-up', { next: 'agent', onError: 'agent' }),
    agent: check(attribute('agentId'), { when: { none: 'team' }, otherwise: 'agent-queue' }),
    'agent-queue': setAgentQueue(attribute('agentId'), { next: 'to-agent', onError: 'team' }),
    'to-agent': transferToQueue({ atCapacity: 'team', onError: 'team' }),
    team: setQueue('service', { next: 'to-team', onError: 'end' }),
    'to-team': transferToQueue({ atCapacity: 'end', onError: 'end' }),
    end: hangUp(),
  },
});
