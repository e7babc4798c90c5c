import { wait } from '../language/branch/wait.ts';
import { checkOutcome, loop } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda } from '../language/integrate.ts';
import { setLogging } from '../language/set.ts';
import { hangUp } from '../language/terminate.ts';
import { answeredPart, attribute, system } from '../language/text.ts';
import { inEachLanguage } from './guide.ts';
import { guideViews } from './guide-views.ts';
import { guideFlowWords } from './guide-words.ts';

const mostRounds = 50;

const part = (key: string) => answeredPart('call-task', 'view', key);
const send = {
  taskKind: attribute('taskKind'),
  promiseId: attribute('promiseId'),
  attemptId: attribute('attemptId'),
} as const;

/**
 * Beside a task that leads to a call: the customer's file and why, then call, skip or another time. What is pressed goes to the function, which
 * decides; a function that fails is asked again with the same, and calls nobody twice.
 */
export const callGuide: Flow = defineFlow('call-guide', {
  type: 'CONTACT_FLOW',
  description: 'Beside a task that leads to a call: the file, why to call, and the buttons to call or not.',
  spoken: 'once',
  start: 'logging-off',
  blocks: {
    // What is shown is about people, and stays out of the flow log.
    'logging-off': setLogging('Disabled', { next: 'open' }),
    open: invokeLambda('call-task', {
      send: { ...send, action: 'open', submitted: 'none', shown: 'none' },
      next: 'rounds',
      onError: 'open-tries',
    }),
    'open-tries': loop(3, { again: 'open-pause', done: 'failed' }),
    'open-pause': wait(5, { next: 'open', onError: 'failed' }),
    rounds: loop(mostRounds, { again: 'outcome', done: 'failed' }),
    outcome: checkOutcome('call-task', {
      when: { detail: 'show-detail', form: 'show-form', confirmation: 'show-confirmation', end: 'end' },
      otherwise: 'failed',
    }),
    ...guideViews(part),
    answer: invokeLambda('call-task', {
      send: {
        ...send,
        action: system.viewAction,
        submitted: system.viewResult,
        shown: system.answer,
      },
      next: 'rounds',
      onError: 'tries',
    }),
    tries: loop(5, { again: 'pause', done: 'failed' }),
    pause: wait(5, { next: 'answer', onError: 'failed' }),
    ...inEachLanguage('failed', 'open', (language) => {
      const { failed, failedText, again } = guideFlowWords[language];
      return [failed, failedText, again];
    }),
    end: hangUp(),
  },
});
