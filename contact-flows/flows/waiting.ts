import { check, checkOutcome, loop } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { createCallback, invokeLambda } from '../language/integrate.ts';
import { askPhoneNumber, loopPrompts, menu, say } from '../language/interact.ts';
import { setCallbackNumber, setLogging } from '../language/set.ts';
import { hangUp } from '../language/terminate.ts';
import { answered, attribute, system } from '../language/text.ts';

/**
 * What a caller hears in the queue. 60 s, their position (5 s), 85 s: the callback is offered at 150 s, and every two and a half minutes
 * after that. No prompt may come before the first loop of a customer queue flow, so the position is not said at once.
 */
export const waiting: Flow = defineFlow('waiting', {
  type: 'CUSTOMER_QUEUE',
  description:
    'Waiting: patience, the place in the queue when known, at 150 s the offer to be called back keeping the place.',
  spoken: 'each-language',
  start: 'first-wait',
  blocks: {
    'first-wait': loopPrompts(['waiting.patience', 'waiting.music'], {
      interruptSeconds: 60,
      onInterrupt: 'read-position',
      onError: 'offer',
    }),
    'read-position': invokeLambda('read-queue-position', {
      send: {},
      next: 'position',
      onError: 'second-wait',
    }),
    position: checkOutcome('read-queue-position', {
      when: { known: 'say-position', unknown: 'second-wait' },
      otherwise: 'second-wait',
    }),
    'say-position': say('waiting.position', {
      with: { position: answered('read-queue-position', 'position') },
      next: 'second-wait',
    }),
    'second-wait': loopPrompts(['waiting.music', 'waiting.patience'], {
      interruptSeconds: 85,
      onInterrupt: 'offer',
      onError: 'offer',
    }),
    offer: menu('waiting.offer-callback', {
      keys: { '1': 'may-call-back', '2': 'logging-off' },
      waitSeconds: 5,
      onTimeout: 'third-wait',
      onOtherKey: 'third-wait',
      onError: 'third-wait',
    }),
    'may-call-back': check(attribute('callerState'), {
      when: { withheld: 'logging-off' },
      otherwise: 'create',
    }),
    'logging-off': setLogging('Disabled', { next: 'ask-number' }),
    'ask-number': askPhoneNumber('callback.ask-number', {
      country: 'BE',
      next: 'typed',
      onInvalid: 'not-callable',
      onError: 'failed',
    }),
    typed: check(system.storedInput, { when: { Timeout: 'third-wait-logged' }, otherwise: 'set-number' }),
    'set-number': setCallbackNumber(system.storedInput, {
      next: 'logging-on',
      onInvalid: 'not-callable',
      onNotDialable: 'not-callable',
    }),
    'not-callable': say('callback.number-not-callable', { next: 'number-tries' }),
    'number-tries': loop(2, { again: 'ask-number', done: 'third-wait-logged' }),
    'logging-on': setLogging('Enabled', { next: 'create' }),
    create: createCallback({
      creationFlow: 'callback-created',
      initialDelaySeconds: 5,
      retryDelaySeconds: 600,
      maximumAttempts: 1,
      next: 'noted',
      onError: 'failed',
    }),
    noted: say('waiting.callback-noted', { next: 'end' }),
    failed: say('waiting.callback-failed', { next: 'third-wait-logged' }),
    'third-wait-logged': setLogging('Enabled', { next: 'third-wait' }),
    'third-wait': loopPrompts(['waiting.patience', 'waiting.music'], {
      interruptSeconds: 60,
      onInterrupt: 'read-position',
      onError: 'offer',
    }),
    end: hangUp(),
  },
});
