import { check, checkOutcome, loop } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda } from '../language/integrate.ts';
import { askDigits, say } from '../language/interact.ts';
import { setAttributes, setLogging } from '../language/set.ts';
import { endModule, transferToNumber } from '../language/terminate.ts';
import { answered, attribute, system } from '../language/text.ts';

/** The directory of people, services and outside numbers (competency 01.07), by the short code that callers are given. */
export const directory: Flow = defineFlow('directory', {
  type: 'MODULE',
  description:
    'Connects the caller to a person, a service or an outside number of the directory by its code.',
  spoken: 'each-language',
  start: 'logging-off',
  blocks: {
    'logging-off': setLogging('Disabled', { next: 'ask' }),
    ask: askDigits('directory.ask-code', { maximumLength: 6, next: 'typed', onError: 'end' }),
    typed: check(system.storedInput, { when: { Timeout: 'tries' }, otherwise: 'look-up' }),
    'look-up': invokeLambda('look-up-directory', {
      send: { code: system.storedInput },
      next: 'found',
      onError: 'technical-problem',
    }),
    found: checkOutcome('look-up-directory', {
      when: {
        'outside-number': 'keep-number',
        team: 'keep-team',
        closed: 'say-closed',
        'not-found': 'not-found',
      },
      otherwise: 'not-found',
    }),
    'keep-number': setAttributes(
      {
        directoryNumber: answered('look-up-directory', 'number'),
        directoryName: answered('look-up-directory', 'name'),
      },
      { next: 'connecting', onError: 'technical-problem' },
    ),
    connecting: say('directory.connecting', { with: { name: attribute('directoryName') }, next: 'dial' }),
    dial: transferToNumber(attribute('directoryNumber'), {
      ringSeconds: 30,
      next: 'done',
      onNoAnswer: 'no-answer',
      onCallFailed: 'no-answer',
      onError: 'no-answer',
    }),
    'no-answer': say('directory.no-answer', { next: 'end' }),
    'keep-team': setAttributes(
      { team: answered('look-up-directory', 'team') },
      { next: 'say-team', onError: 'end' },
    ),
    'say-team': say('directory.connecting', {
      with: { name: answered('look-up-directory', 'name') },
      next: 'end',
    }),
    'say-closed': say('directory.closed', {
      with: {
        name: answered('look-up-directory', 'name'),
        opens: answered('look-up-directory', 'opensSpoken'),
      },
      next: 'back-to-menu',
    }),
    'not-found': say('directory.not-found', { next: 'tries' }),
    tries: loop(2, { again: 'ask', done: 'end' }),
    'technical-problem': say('menu.technical-problem', { next: 'end' }),
    'back-to-menu': setAttributes({ nextStep: 'menu' }, { next: 'end', onError: 'end' }),
    done: setAttributes({ nextStep: 'closing' }, { next: 'end', onError: 'end' }),
    end: setLogging('Enabled', { next: 'return' }),
    return: endModule(),
  },
});
