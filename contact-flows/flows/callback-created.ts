import { check, checkOutcome } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda } from '../language/integrate.ts';
import { setAttributes, setEventFlow, setQueue, setRouting } from '../language/set.ts';
import { hangUp, transferToQueue } from '../language/terminate.ts';
import { answered, attribute } from '../language/text.ts';

/**
 * Runs for the callback's own contact before anybody is called. First the gate: the promise is written, and a no leaves it to a task or a
 * supervisor. The contact is then made 150 s older, which is when the callback was offered: that is how the caller keeps the place. A queue that
 * takes nothing more leaves the promise with a due time instead.
 */
export const callbackCreated: Flow = defineFlow('callback-created', {
  type: 'CONTACT_FLOW',
  description: 'Puts a callback in the callback queue of its language, at the place the caller had.',
  spoken: 'each-language',
  lastResort: {
    block: 'end',
    why: 'nobody is on the line yet. The queue and our own promise have both failed then, which the alarm on flow errors tells the operator.',
  },
  start: 'agent-whisper',
  blocks: {
    'agent-whisper': setEventFlow('AgentWhisper', 'agent-whisper', {
      next: 'customer-hold',
      onError: 'customer-hold',
    }),
    'customer-hold': setEventFlow('CustomerHold', 'customer-hold', {
      next: 'after-talk',
      onError: 'after-talk',
    }),
    'after-talk': setEventFlow('CustomerRemaining', 'after-talk', { next: 'guide', onError: 'guide' }),
    guide: setEventFlow('DefaultAgentUI', 'guide', { next: 'wrap-up', onError: 'wrap-up' }),
    'wrap-up': setEventFlow('DisconnectAgentUI', 'wrap-up', { next: 'gate', onError: 'gate' }),
    // Unsure is no: a promise that agents keep by hand takes the place of the queue.
    gate: invokeLambda('may-call-back', {
      send: {
        customerId: attribute('customerId'),
        conversationId: attribute('conversationId'),
        need: attribute('need'),
      },
      next: 'verdict',
      onError: 'promise',
    }),
    verdict: checkOutcome('may-call-back', {
      when: { yes: 'keep-promise', no: 'end', unpromised: 'promise' },
      otherwise: 'promise',
    }),
    'keep-promise': setAttributes(
      { promiseId: answered('may-call-back', 'promiseId') },
      { next: 'team', onError: 'team' },
    ),
    team: check(attribute('team'), {
      when: { appointments: 'queue-appointments', complaints: 'queue-complaints', sales: 'queue-sales' },
      otherwise: 'queue-service',
    }),
    'queue-service': setQueue('service', { kind: 'callback', next: 'keep-place', onError: 'promise' }),
    'queue-appointments': setQueue('appointments', {
      kind: 'callback',
      next: 'keep-place',
      onError: 'queue-service',
    }),
    'queue-complaints': setQueue('complaints', {
      kind: 'callback',
      next: 'keep-place',
      onError: 'queue-service',
    }),
    'queue-sales': setQueue('sales', { kind: 'callback', next: 'keep-place', onError: 'queue-service' }),
    'keep-place': setRouting({ olderBySeconds: 150 }, { next: 'queue' }),
    queue: transferToQueue({ atCapacity: 'promise', onError: 'promise' }),
    promise: invokeLambda('promise-callback', {
      send: { customerId: attribute('customerId'), number: 'none', need: attribute('need'), time: 'none' },
      next: 'end',
      onError: 'end',
    }),
    end: hangUp(),
  },
});
