import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeModule } from '../language/integrate.ts';
import { say } from '../language/interact.ts';
import { hangUp } from '../language/terminate.ts';

/** The disconnect flow: the agent has hung up and the caller is still there. */
export const afterTalk: Flow = defineFlow('after-talk', {
  type: 'CONTACT_FLOW',
  description: 'After the agent has hung up: one survey question, goodbye.',
  spoken: 'each-language',
  start: 'survey',
  blocks: {
    survey: invokeModule('survey', { next: 'goodbye', onError: 'goodbye' }),
    goodbye: say('closing.goodbye', { next: 'end' }),
    end: hangUp(),
  },
});
