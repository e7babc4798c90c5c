import { say } from '../language/interact.ts';
import { hangUp } from '../language/terminate.ts';
import { setting, system } from '../language/text.ts';

/** The safe message, in a flow or in a queue flow: who called, from which number and that nobody is free. */
export const nobodyFree = {
  nobody: say('outbound.nobody-free', {
    with: { company: setting('companyName'), number: system.ourNumber },
    next: 'goodbye',
  }),
  goodbye: say('outbound.goodbye', { next: 'end' }),
  end: hangUp(),
} as const;
