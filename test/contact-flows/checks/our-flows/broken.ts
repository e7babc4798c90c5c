import { brokenEndings } from './broken-endings.ts';
import { aFlow, call, check, end, queue, say, set, setQueue, toFlow } from './fixtures.ts';
import { type BrokenFlows, goodbye, wrong } from './wrong.ts';

export const brokenFlows: readonly BrokenFlows[] = [
  wrong(
    'transfers to a flow that does not exist',
    'renders',
    'a',
    aFlow('a', { go: toFlow('b', 'bye'), ...goodbye }),
  ),
  wrong(
    'speaks without a language',
    'renders',
    'a',
    aFlow('a', { hello: say('hello', 'end'), end }, { spoken: 'once' }),
  ),
  wrong(
    'has nothing to say in Dutch',
    'prompts-complete',
    'a/it',
    aFlow('a', { it: say('silent', 'end'), end }),
  ),
  wrong(
    'names the caller in three languages of four',
    'prompts-complete',
    'a/it',
    aFlow('a', {
      set: set({ name: 'x' }, 'it'),
      it: say('differing', 'end', { name: '$.Attributes.name' }),
      end,
    }),
  ),
  wrong(
    'waits longer for a function than it may run',
    'lambda-time-limits',
    'a/it',
    aFlow('a', {
      it: call('look-up-caller', { next: 'bye', onError: 'bye' }, { number: 'none' }, 8),
      ...goodbye,
    }),
  ),
  wrong(
    'forgets a parameter',
    'lambda-parameters',
    'a/it',
    aFlow('a', { it: call('look-up-caller', { next: 'bye', onError: 'bye' }, {}), ...goodbye }),
  ),
  wrong(
    'invents a parameter',
    'lambda-parameters',
    'a/it',
    aFlow('a', {
      it: call('look-up-caller', { next: 'bye', onError: 'bye' }, { number: '1', colour: 'red' }),
      ...goodbye,
    }),
  ),
  wrong(
    'says a name before it knows whether there is one',
    'answer-keys',
    'a/it',
    aFlow('a', {
      call: call('look-up-caller', { next: 'it', onError: 'bye' }),
      it: say('named', 'end', { name: '$.External.name' }),
      ...goodbye,
    }),
  ),
  wrong(
    'says a name that the next function has wiped out',
    'answer-keys',
    'a/it',
    aFlow('a', {
      call: call('look-up-caller', { next: 'who', onError: 'bye' }),
      who: check('$.External.outcome', { known: 'promise', unknown: 'bye' }, 'bye'),
      promise: call('promise-callback', { next: 'it', onError: 'bye' }),
      it: say('named', 'end', { name: '$.External.name' }),
      ...goodbye,
    }),
  ),
  wrong(
    'reads an answer on the way of the error',
    'answer-keys',
    'a/it',
    aFlow('a', {
      call: call('look-up-caller', { next: 'bye', onError: 'it' }),
      it: check('$.External.outcome', { known: 'bye', unknown: 'bye' }, 'bye'),
      ...goodbye,
    }),
  ),
  wrong(
    'forgets an outcome',
    'outcomes-handled',
    'a/it',
    aFlow('a', {
      call: call('look-up-caller', { next: 'it', onError: 'bye' }),
      it: check('$.External.outcome', { known: 'bye' }, 'bye'),
      ...goodbye,
    }),
  ),
  wrong(
    'sets an attribute that nobody knows',
    'known-attributes',
    'a/it',
    aFlow('a', { it: set({ colour: 'red' }, 'bye'), ...goodbye }),
  ),
  wrong(
    'says an attribute that no flow before it sets',
    'attributes-set',
    'b/it',
    aFlow('a', { set: set({ need: 'x' }, 'go'), go: toFlow('b', 'bye'), ...goodbye }),
    aFlow('b', { it: say('named', 'end', { name: '$.Attributes.name' }), end }),
  ),
  wrong(
    'says an attribute that one of two ways sets',
    'attributes-always-set',
    'a/it',
    aFlow('a', {
      which: check('$.Channel', { VOICE: 'set' }, 'it'),
      set: set({ name: 'x' }, 'it'),
      it: say('named', 'end', { name: '$.Attributes.name' }),
      end,
    }),
  ),
  wrong(
    'transfers to the queue where none could be set',
    'queue-set',
    'a/it',
    aFlow('a', { set: setQueue({ next: 'it', onError: 'it' }), it: queue('bye'), ...goodbye }),
  ),
  wrong(
    'goes back to the flow that it comes from',
    'reference-cycles',
    'a',
    aFlow('a', { go: toFlow('b', 'bye'), ...goodbye }),
    aFlow('b', { go: toFlow('a', 'bye'), ...goodbye }),
  ),
  ...brokenEndings,
];
