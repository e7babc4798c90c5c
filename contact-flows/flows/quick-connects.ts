import { defineFlow, type Flow } from '../language/flow.ts';
import { say } from '../language/interact.ts';
import { hangUp, transferToAgent, transferToQueue } from '../language/terminate.ts';

/** An agent's transfer to a queue. The agent hears it; the quick connect has set the queue. */
export const queueTransfer: Flow = defineFlow('queue-transfer', {
  type: 'QUEUE_TRANSFER',
  description:
    'Behind every queue quick connect: transfers the contact, or tells the agent that it cannot be done.',
  spoken: 'once',
  start: 'queue',
  blocks: {
    queue: transferToQueue({ atCapacity: 'failed', onError: 'failed' }),
    failed: say('talk.transfer-failed', { in: 'fr', next: 'end' }),
    end: hangUp(),
  },
});

/** An agent's transfer to a colleague. */
export const agentTransfer: Flow = defineFlow('agent-transfer', {
  type: 'AGENT_TRANSFER',
  description: 'Behind every agent quick connect: transfers the contact to that agent.',
  spoken: 'once',
  start: 'agent',
  blocks: { agent: transferToAgent() },
});
