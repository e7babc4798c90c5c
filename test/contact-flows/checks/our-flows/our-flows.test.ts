import { describe, expect, it } from 'vitest';
import { checkOurFlows, ourRules } from '../../../../contact-flows/checks/our-flows/index.ts';
import type { Flow } from '../../../../contact-flows/language/flow.ts';
import { brokenFlows } from './broken.ts';
import {
  aFlow,
  back,
  call,
  centre,
  check,
  end,
  hook,
  loops,
  module,
  queue,
  say,
  set,
  setQueue,
  toFlow,
} from './fixtures.ts';

const findingsIn = (...flows: readonly Flow[]) => checkOurFlows(flows, centre);
const severityOf = new Map(ourRules.map(({ id, severity }) => [id, severity]));

describe('flows of ours that are wrong', () => {
  it.each(brokenFlows)('are found out when one $mistake', ({ rule, at, flows }) => {
    const found = findingsIn(...flows).filter((finding) => finding.rule === rule);

    expect(found.map(({ flow, block }) => (block === undefined ? flow : `${flow}/${block}`))).toContain(at);
    expect(found.every(({ severity }) => severity === severityOf.get(rule))).toBe(true);
  });

  it('exist for every rule', () => {
    expect([...new Set(brokenFlows.map(({ rule }) => rule))].sort()).toEqual(
      ourRules.map(({ id }) => id).sort(),
    );
  });

  it('are also held to the rules for anybody’s flow, once for all languages', () => {
    const noNext = aFlow('a', { hello: { ...say('hello', 'end'), Transitions: {} }, end });

    const found = findingsIn(noNext).filter(({ rule }) => rule === 'next-action');
    expect(found).toMatchObject([{ flow: 'a', block: 'hello' }]);
  });
});

describe('flows of ours that are right', () => {
  const greeted = aFlow('greeted', {
    call: call('look-up-caller', { next: 'who', onError: 'bye' }),
    who: check('$.External.outcome', { known: 'keep', unknown: 'bye' }, 'bye'),
    keep: set({ name: '$.External.name' }, 'hello'),
    hello: say('named', 'set', { name: '$.External.name' }),
    set: setQueue({ next: 'go', onError: 'bye' }),
    go: toFlow('to-queue', 'bye'),
    bye: say('hello', 'end'),
    end,
  });
  const toQueue = aFlow('to-queue', {
    hello: say('named', 'queue', { name: '$.Attributes.name' }),
    queue: queue('promise'),
    promise: call('promise-callback', { next: 'outcome', onError: 'bye' }),
    outcome: check('$.External.outcome', { promised: 'end', 'number-needed': 'bye' }, 'bye'),
    bye: say('hello', 'end'),
    end,
  });

  it('give no finding: a kept name, a queue set by the flow before, a promise instead of a goodbye', () => {
    expect(findingsIn(greeted, toQueue)).toEqual([]);
  });

  it('may compare an attribute that not every path sets, and say it where it was found', () => {
    const flow = aFlow('a', {
      which: check('$.Channel', { VOICE: 'set' }, 'check'),
      set: set({ name: 'x' }, 'check'),
      check: check('$.Attributes.name', { x: 'hello' }, 'bye'),
      hello: say('named', 'end', { name: '$.Attributes.name' }),
      bye: say('hello', 'end'),
      end,
    });

    expect(findingsIn(flow)).toEqual([]);
  });

  it('may rely on what a module has set on every way back, and on its last words', () => {
    const flow = aFlow('a', { it: module('m', 'hello'), hello: say('hello', 'end'), end });
    const asking = aFlow(
      'm',
      { set: set({ name: 'x' }, 'say'), say: say('named', 'back', { name: '$.Attributes.name' }), back },
      { type: 'MODULE' },
    );
    const relying: Flow = {
      ...flow,
      blocks: {
        it: {
          ...module('m', 'end'),
          Transitions: { NextAction: 'end', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'hello' }] },
        },
        hello: say('hello', 'end'),
        end,
      },
    };

    expect(findingsIn(relying, asking)).toEqual([]);
  });

  it('know in a hooked flow what was set when it was hooked', () => {
    const caller = aFlow('a', {
      set: set({ name: 'x' }, 'hook'),
      hook: hook('CustomerQueue', 'waiting', 'bye'),
      bye: say('hello', 'end'),
      end,
    });
    const waiting = aFlow(
      'waiting',
      { hello: say('named', 'end', { name: '$.Attributes.name' }), end },
      { type: 'CUSTOMER_QUEUE' },
    );

    expect(findingsIn(caller, waiting)).toEqual([]);
  });

  it('may say what whoever starts the contact brings along', () => {
    const flow = aFlow('a', { hello: say('named', 'end', { name: '$.Attributes.name' }), end });

    expect(findingsIn({ ...flow, receives: ['customerName'] }).map(({ rule }) => rule)).toEqual([
      'attributes-set',
    ]);
    expect(
      checkOurFlows(
        [
          {
            ...flow,
            receives: ['customerName'],
            blocks: { hello: say('named', 'end', { name: '$.Attributes.customerName' }), end },
          },
        ],
        { ...centre, attributeNames: ['customerName'] },
      ),
    ).toEqual([]);
  });

  it('may go round with a loop that counts', () => {
    const flow = aFlow('a', {
      hello: say('hello', 'again'),
      again: loops('hello', 'bye'),
      bye: say('hello', 'end'),
      end,
    });

    expect(findingsIn(flow)).toEqual([]);
  });

  it('may end with nothing at the one block that says why, and say so only while it is true', () => {
    const stranding = aFlow(
      'a',
      { call: call('look-up-caller', { next: 'bye', onError: 'end' }), bye: say('hello', 'end'), end },
      { lastResort: { block: 'end', why: 'nobody is on the line' } },
    );
    const speaking = { ...stranding, blocks: { bye: say('hello', 'end'), end }, start: 'bye' };

    expect(findingsIn(stranding)).toEqual([]);
    expect(findingsIn(speaking)).toMatchObject([{ rule: 'nobody-stranded', block: 'end' }]);
  });

  it('may end in silence when a module has made a promise on every way back', () => {
    const calling = {
      ...module('m', 'end'),
      Transitions: { NextAction: 'end', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'bye' }] },
    };
    const caller = aFlow('a', { it: calling, bye: say('hello', 'end'), end });
    const promising = aFlow(
      'm',
      {
        promise: call('promise-callback', { next: 'outcome', onError: 'bye' }),
        outcome: check('$.External.outcome', { promised: 'back', 'number-needed': 'bye' }, 'bye'),
        bye: say('hello', 'back'),
        back,
      },
      { type: 'MODULE' },
    );

    expect(findingsIn(caller, promising)).toEqual([]);
  });
});
