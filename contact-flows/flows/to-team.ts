import { check, checkHours, checkOutcome, checkStaffing } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { createCallback, invokeLambda, invokeModule } from '../language/integrate.ts';
import { say } from '../language/interact.ts';
import { setAttributes, setQueue, setRouting } from '../language/set.ts';
import { hangUp, transferToFlow, transferToQueue } from '../language/terminate.ts';
import { answered, attribute } from '../language/text.ts';

/** To a person, and when none can be had to a promise: ours with a due time, or else Connect's own queued callback. */
export const toTeam: Flow = defineFlow('to-team', {
  type: 'CONTACT_FLOW',
  description:
    'Chooses queue, priority and script by need and language; closed, unstaffed or full: promises a callback.',
  spoken: 'each-language',
  start: 'team',
  blocks: {
    team: check(attribute('team'), {
      when: { appointments: 'queue-appointments', complaints: 'queue-complaints', sales: 'queue-sales' },
      otherwise: 'queue-service',
    }),
    'queue-service': setQueue('service', { next: 'priority', onError: 'promise' }),
    'queue-appointments': setQueue('appointments', { next: 'priority', onError: 'queue-service' }),
    'queue-complaints': setQueue('complaints', { next: 'priority', onError: 'queue-service' }),
    'queue-sales': setQueue('sales', { next: 'priority', onError: 'queue-service' }),
    // The numbers of domain/need: a test holds the two together.
    priority: check(attribute('need'), {
      when: {
        complaint: 'priority-3',
        'complaint-status': 'priority-4',
        'commercial-question': 'priority-4',
      },
      otherwise: 'priority-5',
    }),
    'priority-3': setRouting({ priority: 3 }, { next: 'script' }),
    'priority-4': setRouting({ priority: 4 }, { next: 'script' }),
    'priority-5': setRouting({ priority: 5 }, { next: 'script' }),
    script: invokeLambda('select-script', {
      send: {
        direction: 'inbound',
        need: attribute('need'),
        segment: attribute('segment'),
        campaign: 'none',
      },
      next: 'script-outcome',
      onError: 'hours',
    }),
    'script-outcome': checkOutcome('select-script', {
      when: { selected: 'keep-script', 'no-script': 'hours' },
      otherwise: 'hours',
    }),
    'keep-script': setAttributes(
      {
        scriptId: answered('select-script', 'scriptId'),
        scriptVersion: answered('select-script', 'scriptVersion'),
      },
      { next: 'hours', onError: 'hours' },
    ),
    hours: checkHours({ open: 'staffing', closed: 'promise', onError: 'staffing' }),
    staffing: checkStaffing({ staffed: 'say-transfer', unstaffed: 'promise', onError: 'say-transfer' }),
    'say-transfer': say('waiting.transfer', { next: 'queue' }),
    queue: transferToQueue({ atCapacity: 'promise', onError: 'promise' }),
    promise: invokeModule('promise-callback', { next: 'promised', onError: 'own-callback' }),
    promised: check(attribute('callbackAgreed'), {
      when: { promised: 'to-closing', cancelled: 'to-closing' },
      otherwise: 'own-callback',
    }),
    'own-callback': createCallback({
      creationFlow: 'callback-created',
      initialDelaySeconds: 60,
      retryDelaySeconds: 600,
      maximumAttempts: 1,
      next: 'say-own-callback',
      onError: 'impossible',
    }),
    'say-own-callback': say('callback.queued', { next: 'to-closing' }),
    'to-closing': transferToFlow('closing', { onError: 'goodbye' }),
    goodbye: say('closing.goodbye', { next: 'end' }),
    impossible: say('callback.impossible', { next: 'end' }),
    end: hangUp(),
  },
});
