import { type Language, languages } from '../../domain/shared/language.ts';
import { wait } from '../language/branch/wait.ts';
import { check, checkOutcome, loop } from '../language/branch.ts';
import { type Block, defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda } from '../language/integrate.ts';
import { showView } from '../language/interact/show-view.ts';
import { setLogging } from '../language/set.ts';
import { hangUp } from '../language/terminate.ts';
import { answeredPart, attribute, system } from '../language/text.ts';
import { guideViews, hour } from './guide-views.ts';
import { guideFlowWords } from './guide-words.ts';

/** An agent may look at a view for so long. Not established: the upper bound of the service; longer ones were seen. */
/** Connect's Loop counts to a hundred. */
const mostRounds = 100;

const part = (key: string) => answeredPart('next-guide-step', 'view', key);

/** A word of the flow's own, in each language: it is shown when no function answers. */
export const inEachLanguage = <const Name extends string, const L extends string>(
  name: Name,
  next: L,
  words: (language: Language) => readonly [heading: string, text: string, button: string],
): Readonly<Record<Name | `${Name}-${Language}`, Block<`${Name}-${Language}` | L | 'end'>>> =>
  Object.fromEntries([
    [
      name,
      check(attribute('language'), {
        when: Object.fromEntries(languages.map((language) => [language, `${name}-${language}`])),
        otherwise: `${name}-fr`,
      }),
    ],
    ...languages.map((language) => {
      const [Heading, SubHeading, Label] = words(language);
      return [
        `${name}-${language}`,
        showView<L | 'end'>(
          { ref: 'view', name: 'confirmation' },
          {
            data: { Heading, SubHeading, Next: { Label } },
            waitSeconds: hour,
            actions: { Next: next },
            onOther: next,
            onTimeout: 'end',
            onError: 'end',
          },
        ),
      ];
    }),
  ]) as unknown as Readonly<Record<Name | `${Name}-${Language}`, Block<`${Name}-${Language}` | L | 'end'>>>;

/**
 * Runs any script beside a contact: a function says what comes next, a view shows it, the answer goes back to the function. A function that
 * fails loses nothing: the same view comes back filled; failing that, the same answer is sent again; failing that, the agent is told.
 */
const guideFlow = (
  name: string,
  { phase, description }: { readonly phase: 'talk' | 'wrap-up'; readonly description: string },
): Flow =>
  defineFlow(name, {
    type: 'CONTACT_FLOW',
    description,
    spoken: 'once',
    start: 'logging-off',
    blocks: {
      // What is shown and typed is about people, and stays out of the flow log.
      'logging-off': setLogging('Disabled', { next: 'open' }),
      open: invokeLambda('next-guide-step', {
        send: {
          phase,
          conversationId: attribute('conversationId'),
          action: 'open',
          submitted: 'none',
          shown: 'none',
          scriptId: attribute('scriptId'),
          scriptVersion: attribute('scriptVersion'),
        },
        next: 'rounds',
        onError: 'open-tries',
      }),
      'open-tries': loop(3, { again: 'open-pause', done: 'failed' }),
      'open-pause': wait(5, { next: 'open', onError: 'failed' }),
      rounds: loop(mostRounds, { again: 'outcome', done: 'long' }),
      outcome: checkOutcome('next-guide-step', {
        when: {
          detail: 'show-detail',
          form: 'show-form',
          confirmation: 'show-confirmation',
          end: 'end',
        },
        otherwise: 'failed',
      }),
      ...guideViews(part),
      answer: invokeLambda('next-guide-step', {
        send: {
          phase,
          conversationId: attribute('conversationId'),
          action: system.viewAction,
          submitted: system.viewResult,
          shown: system.answer,
          scriptId: attribute('scriptId'),
          scriptVersion: attribute('scriptVersion'),
        },
        next: 'rounds',
        onError: 'refill',
      }),
      refill: invokeLambda('refill-view', {
        send: { language: attribute('language'), submitted: system.viewResult, shown: system.answer },
        next: 'refilled',
        onError: 'tries',
      }),
      refilled: checkOutcome('refill-view', {
        when: {
          detail: 'show-detail',
          form: 'show-form',
          confirmation: 'show-confirmation',
          unknown: 'tries',
        },
        otherwise: 'tries',
      }),
      tries: loop(5, { again: 'pause', done: 'failed' }),
      pause: wait(5, { next: 'answer', onError: 'failed' }),
      ...inEachLanguage('failed', 'open', (language) => {
        const { failed, failedText, again } = guideFlowWords[language];
        return [failed, failedText, again];
      }),
      ...inEachLanguage('long', 'open', (language) => {
        const { long, longText, goOn } = guideFlowWords[language];
        return [long, longText, goOn];
      }),
      end: hangUp(),
    },
  });

export const guide: Flow = guideFlow('guide', {
  phase: 'talk',
  description: "The agent's guide beside a contact: the customer's file, then the conversation script.",
});

export const wrapUp: Flow = guideFlow('wrap-up', {
  phase: 'wrap-up',
  description: 'After a contact: how it ended, what is still to be done, notes.',
});
