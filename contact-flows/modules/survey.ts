import { check } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda } from '../language/integrate.ts';
import { askDigits, say } from '../language/interact.ts';
import { endModule } from '../language/terminate.ts';
import { system } from '../language/text.ts';

/** One question, once; hanging up or staying silent is an answer too. */
export const survey: Flow = defineFlow('survey', {
  type: 'MODULE',
  description: 'Asks for a mark from 1 to 5 and keeps it.',
  spoken: 'each-language',
  start: 'ask',
  blocks: {
    ask: askDigits('closing.survey', { maximumLength: 1, waitSeconds: 6, next: 'typed', onError: 'end' }),
    typed: check(system.storedInput, {
      when: { '1': 'record', '2': 'record', '3': 'record', '4': 'record', '5': 'record' },
      otherwise: 'end',
    }),
    record: invokeLambda('record-survey-answer', {
      send: { question: 'call-rating', score: system.storedInput },
      next: 'thanks',
      onError: 'end',
    }),
    thanks: say('closing.survey-thanks', { next: 'end' }),
    end: endModule(),
  },
});
