import { describe, expect, it } from 'vitest';
import { liveCaller } from '../../../simulator/center/participants/live-caller.ts';
import { scriptedCaller } from '../../../simulator/center/participants/scripted-caller.ts';
import { open } from './support/center.ts';
import { aDefinition, aFlow, hangUp, say, theCaller, theNumber } from './support/definition.ts';

const never = new AbortController().signal;

const menu = aFlow('inbound', {
  ask: {
    type: 'GetParticipantInput',
    parameters: { Text: 'Press one or two.', InputTimeLimitSeconds: '5', StoreInput: 'False' },
    when: { '1': 'one', '2': 'two' },
    errors: { InputTimeLimitExceeded: 'late', NoMatchingCondition: 'other', NoMatchingError: 'other' },
  },
  one: say('You pressed one.', 'end'),
  two: say('You pressed two.', 'end'),
  late: say('You pressed nothing.', 'end'),
  other: say('You pressed something else.', 'end'),
  end: hangUp,
});

describe('a scripted caller', () => {
  it.each([
    [['1'], 'You pressed one.'],
    [['2'], 'You pressed two.'],
    [['9'], 'You pressed something else.'],
    [['nothing'], 'You pressed nothing.'],
    [[], 'You pressed nothing.'],
  ])('answers %o at the menu and hears "%s"', async (words, heard) => {
    const { clock, ring } = open(aDefinition([menu]));

    const { call, caller } = ring(words);
    await clock.runUntil(call.ended);

    expect(caller.heard.at(-1)).toBe(heard);
  });

  it('hangs up instead of staying silent when told so', async () => {
    const { center, clock } = open(aDefinition([menu]));
    const caller = scriptedCaller({ words: [], onSilence: 'hang-up' });

    const end = await clock.runUntil(
      center.dial({ from: theCaller, to: theNumber, participant: caller }).ended,
    );

    expect(end.reason).toBe('CUSTOMER_DISCONNECT');
  });

  it('keys several digits as one word, and speaks a sentence where speech is wanted', async () => {
    const caller = scriptedCaller({ words: ['12#', 'I want to complain'] });

    caller.listening({ kind: 'digits', maximumLength: 5, terminator: '#' });
    const keys = [await caller.nextKey(never), await caller.nextKey(never), await caller.nextKey(never)];
    caller.listening({ kind: 'speech' });

    expect(keys.join('')).toBe('12#');
    expect(await caller.nextUtterance(never)).toBe('I want to complain');
    expect(caller.left).toEqual([]);
  });

  it('does not use a word for a block that keys pressed ahead answer', () => {
    const caller = scriptedCaller({ words: ['12', '3'] });

    caller.listening({ kind: 'key' });
    caller.listening({ kind: 'key' });

    expect(caller.left).toEqual(['3']);
  });
});

describe('a live caller', () => {
  it('keeps what is keyed ahead, in order, until somebody listens', async () => {
    const caller = liveCaller();
    caller.press('12');

    expect(caller.hasKey()).toBe(true);
    expect([await caller.nextKey(never), await caller.nextKey(never), caller.hasKey()]).toEqual([
      '1',
      '2',
      false,
    ]);
  });

  it('gives a key to the block that waits for it', async () => {
    const caller = liveCaller();
    const waiting = caller.nextKey(never);

    caller.press('7');

    expect(await waiting).toBe('7');
  });

  it('loses no key to a block that no longer listens', async () => {
    const caller = liveCaller();
    const gone = new AbortController();
    const first = caller.nextKey(gone.signal).catch((reason: unknown) => reason);
    gone.abort('time is up');

    caller.press('7');

    expect(await first).toBe('time is up');
    expect(await caller.nextKey(never)).toBe('7');
  });

  it('is shown views and answers them', async () => {
    const shown: string[] = [];
    const agent = liveCaller({ onView: ({ viewId }) => shown.push(viewId) }, 'agent');
    const answer = agent.answerView({ viewId: 'form', data: {}, actions: ['Next'] }, never);

    agent.choose('Next', { name: 'Ada' });

    expect(await answer).toEqual({ action: 'Next', data: { name: 'Ada' } });
    expect(shown).toEqual(['form']);
  });

  it('is told what it hears and what is asked of it, while the call runs', async () => {
    const { center, clock } = open(aDefinition([menu]));
    const told: string[] = [];
    const caller = liveCaller({
      onHear: ({ text }) => told.push(text),
      onListening: ({ kind }) => {
        told.push(kind);
        caller.press('2');
      },
    });

    await clock.runUntil(center.dial({ from: undefined, to: theNumber, participant: caller }).ended);

    expect(told).toEqual(['Press one or two.', 'key', 'You pressed two.']);
  });
});
