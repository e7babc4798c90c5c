import { keepKnownCaller } from '../flows/compose.ts';
import { compare } from '../language/branch/compare.ts';
import { check, checkOutcome, loop } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda } from '../language/integrate.ts';
import { askDigits, say } from '../language/interact.ts';
import { setLogging } from '../language/set.ts';
import { endModule } from '../language/terminate.ts';
import { system } from '../language/text.ts';

/** Several customers share the number: the customer number says which. Without one the caller goes on as a guest. */
export const identify: Flow = defineFlow('identify', {
  type: 'MODULE',
  description: 'Asks for the customer number when several customers share the number that calls.',
  spoken: 'each-language',
  start: 'logging-off',
  blocks: {
    'logging-off': setLogging('Disabled', { next: 'ask' }),
    ask: askDigits('welcome.customer-number', { maximumLength: 8, next: 'typed', onError: 'logging-on' }),
    typed: check(system.storedInput, { when: { Timeout: 'tries' }, otherwise: 'has-digits' }),
    // Hash alone is the answer of a caller without a customer number.
    'has-digits': compare(system.storedInput, {
      tests: [{ is: 'NumberGreaterThan', than: 0, next: 'look-up' }],
      otherwise: 'logging-on',
    }),
    'look-up': invokeLambda('look-up-caller', {
      send: { customerNumber: system.storedInput },
      next: 'who',
      onError: 'logging-on',
    }),
    who: checkOutcome('look-up-caller', {
      when: { known: 'keep', several: 'not-found', unknown: 'not-found', withheld: 'not-found' },
      otherwise: 'not-found',
    }),
    keep: keepKnownCaller({ next: 'logging-on', onError: 'logging-on' }),
    'not-found': say('welcome.customer-number-unknown', { next: 'tries' }),
    tries: loop(2, { again: 'ask', done: 'logging-on' }),
    'logging-on': setLogging('Enabled', { next: 'end' }),
    end: endModule(),
  },
});
