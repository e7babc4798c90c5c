import { checkOutcome, loop } from '../language/branch.ts';
import { invokeLambda } from '../language/integrate.ts';
import { menu, say } from '../language/interact.ts';
import { hangUp } from '../language/terminate.ts';
import { attribute, setting } from '../language/text.ts';

/** "No more calls", written at once and before it is confirmed. What could not be written is said so, with the way to do it. */
export const refusing = {
  refuse: invokeLambda('refuse-calls', { send: {}, next: 'refusal', onError: 'refuse-again' }),
  'refuse-again': loop(1, { again: 'refuse', done: 'not-refused' }),
  refusal: checkOutcome('refuse-calls', {
    when: { refused: 'refused', 'no-number': 'not-refused' },
    otherwise: 'not-refused',
  }),
  refused: say('outbound.refused', { next: 'end' }),
  'not-refused': say('outbound.not-refused', { with: { number: attribute('callerIdSpoken') }, next: 'end' }),
  end: hangUp(),
} as const;

/** The safe message, in a flow or in a queue flow: who called, from which number, that nobody is free, and the key against further calls. */
export const nobodyFree = {
  nobody: menu('outbound.nobody-free', {
    with: { company: setting('companyName'), number: attribute('callerIdSpoken') },
    keys: { '9': 'refuse' },
    waitSeconds: 3,
    onTimeout: 'goodbye',
    onOtherKey: 'goodbye',
    onError: 'goodbye',
  }),
  goodbye: say('outbound.goodbye', { next: 'end' }),
  ...refusing,
} as const;
