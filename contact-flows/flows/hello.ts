import { checkOutcome } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda } from '../language/integrate.ts';
import { say } from '../language/interact.ts';
import { hangUp } from '../language/terminate.ts';
import { answered } from '../language/text.ts';

export const hello: Flow = defineFlow('hello', {
  type: 'CONTACT_FLOW',
  description: 'Greets the caller by name: the thinnest whole call.',
  spoken: 'each-language',
  start: 'look-up',
  blocks: {
    'look-up': invokeLambda('look-up-caller', {
      send: { customerNumber: 'none' },
      next: 'who',
      onError: 'greet',
    }),
    who: checkOutcome('look-up-caller', {
      when: { known: 'greet-known', several: 'greet', unknown: 'greet', withheld: 'greet' },
      otherwise: 'greet',
    }),
    'greet-known': say('greeting.welcome-known', {
      with: { name: answered('look-up-caller', 'customerName') },
      next: 'end',
    }),
    greet: say('greeting.welcome', { next: 'end' }),
    end: hangUp(),
  },
});
