import { aFlow, back, call, end, hook, module, say, set } from './fixtures.ts';
import { type BrokenFlows, goodbye, wrong } from './wrong.ts';

/** Paths on which a caller is left with nothing. */
export const brokenEndings: readonly BrokenFlows[] = [
  wrong(
    'cuts the line when a function fails',
    'nobody-stranded',
    'a/end',
    aFlow('a', { it: call('look-up-caller', { next: 'bye', onError: 'end' }), ...goodbye }),
  ),
  wrong(
    'cuts the line after a menu',
    'nobody-stranded',
    'a/end',
    aFlow('a', {
      hello: say('hello', 'hook'),
      hook: hook('CustomerQueue', 'b', 'ask'),
      ask: {
        Type: 'GetParticipantInput',
        Parameters: {
          Text: { ref: 'prompt', name: 'hello', with: {} },
          InputTimeLimitSeconds: '5',
          StoreInput: 'False',
        },
        Transitions: {
          NextAction: 'end',
          Conditions: [{ NextAction: 'bye', Condition: { Operator: 'Equals', Operands: ['1'] } }],
          Errors: ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'].map((ErrorType) => ({
            ErrorType,
            NextAction: 'end',
          })),
        },
      },
      ...goodbye,
    }),
    aFlow('b', { bye: say('hello', 'end'), end }, { type: 'CUSTOMER_QUEUE' }),
  ),
  wrong(
    'cuts the line after a module that said nothing',
    'nobody-stranded',
    'a/end',
    aFlow('a', { hello: say('hello', 'it'), it: module('m', 'end'), end }),
    aFlow('m', { set: set({ need: 'x' }, 'back'), back }, { type: 'MODULE' }),
  ),
];
