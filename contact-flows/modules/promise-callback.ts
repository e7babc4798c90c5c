import { check, checkOutcome, loop } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda } from '../language/integrate.ts';
import { askPhoneNumber, say } from '../language/interact.ts';
import { setAttributes, setLogging } from '../language/set.ts';
import { endModule } from '../language/terminate.ts';
import { answered, attribute, system } from '../language/text.ts';

const due = answered('promise-callback', 'dueSpoken');
const number = answered('promise-callback', 'numberSpoken');

/** A promise to call back: written before it is spoken. Comes back without `callbackAgreed` when none could be made. */
export const promiseCallback: Flow = defineFlow('promise-callback', {
  type: 'MODULE',
  description: 'Promises a callback at the number that calls, or at one the caller keys.',
  spoken: 'each-language',
  start: 'introduction',
  blocks: {
    introduction: say('callback.introduction', { next: 'promise' }),
    promise: invokeLambda('promise-callback', {
      send: {
        customerId: attribute('customerId'),
        number: attribute('callbackNumber'),
        need: attribute('need'),
      },
      next: 'outcome',
      onError: 'logging-on',
    }),
    outcome: checkOutcome('promise-callback', {
      when: {
        promised: 'keep-promised',
        'already-promised': 'keep-already-promised',
        'number-needed': 'logging-off',
        'number-not-callable': 'not-callable',
      },
      otherwise: 'logging-on',
    }),
    'keep-promised': setAttributes(
      { callbackAgreed: 'promised', callbackDueSpoken: due },
      { next: 'say-promised', onError: 'say-promised' },
    ),
    'say-promised': say('callback.promised', { with: { number }, next: 'logging-on' }),
    'keep-already-promised': setAttributes(
      { callbackAgreed: 'promised', callbackDueSpoken: due },
      { next: 'say-already-promised', onError: 'say-already-promised' },
    ),
    'say-already-promised': say('callback.already-promised', { with: { number }, next: 'logging-on' }),
    'not-callable': say('callback.number-not-callable', { next: 'tries' }),
    tries: loop(3, { again: 'logging-off', done: 'logging-on' }),
    'logging-off': setLogging('Disabled', { next: 'ask' }),
    ask: askPhoneNumber('callback.ask-number', {
      country: 'BE',
      next: 'typed',
      onInvalid: 'not-callable',
      onError: 'logging-on',
    }),
    typed: check(system.storedInput, { when: { Timeout: 'tries' }, otherwise: 'keep-number' }),
    'keep-number': setAttributes(
      { callbackNumber: system.storedInput },
      { next: 'promise', onError: 'logging-on' },
    ),
    'logging-on': setLogging('Enabled', { next: 'end' }),
    end: endModule(),
  },
});
