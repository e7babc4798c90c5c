import { describe, expect, it } from 'vitest';
import { checkOurFlows } from '../../../../contact-flows/checks/our-flows/index.ts';
import type { Flow } from '../../../../contact-flows/language/flow.ts';
import { aFlow, call, centre, check, end, say } from './fixtures.ts';

const findingsIn = (flow: Flow) => checkOurFlows([flow], centre);

describe('what is said about an answer', () => {
  it('names the outcomes that can come there, and none that a branch before has taken', () => {
    const flow = aFlow('a', {
      call: call('look-up-caller', { next: 'who', onError: 'bye' }),
      who: check('$.External.outcome', { known: 'bye' }, 'it'),
      it: say('named', 'end', { name: '$.External.name' }),
      bye: say('hello', 'end'),
      end,
    });

    const [finding] = findingsIn(flow).filter(({ rule }) => rule === 'answer-keys');

    expect(finding?.why).toBe(
      '$.External.name is read and is not there: "look-up-caller" answered invalid-request, "look-up-caller" answered unknown',
    );
  });

  it('leaves out an outcome that another branch takes', () => {
    const flow = aFlow('a', {
      call: call('look-up-caller', { next: 'who', onError: 'bye' }),
      who: check('$.External.outcome', { unknown: 'bye', known: 'bye' }, 'it'),
      it: say('named', 'end', { name: '$.External.name' }),
      bye: say('hello', 'end'),
      end,
    });

    const [finding] = findingsIn(flow).filter(({ rule }) => rule === 'answer-keys');

    expect(finding?.why).toBe(
      '$.External.name is read and is not there: "look-up-caller" answered invalid-request',
    );
  });
});
