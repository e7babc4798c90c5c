import { describe, expect, it } from 'vitest';
import { callVerdict } from '../../../simulator/center/verdict.ts';
import type { CenterEvent, Happening } from '../../../simulator/events.ts';

const started: Happening = {
  type: 'contact-started',
  channel: 'VOICE',
  initiationMethod: 'INBOUND',
  from: undefined,
  to: undefined,
};
const heard = (text: string): Happening => ({
  type: 'prompt-heard',
  who: 'customer',
  text,
  language: undefined,
  interrupted: false,
});
const ended = (reason: string): Happening => ({ type: 'disconnected', reason });
const listening: Happening = { type: 'listening', who: 'customer', for: 'key' };
const pressed = (value: string): Happening => ({ type: 'input', who: 'customer', kind: 'keys', value });
const connected: Happening = { type: 'agent-connected', agent: 'ada' };
const workBegins: Happening = { type: 'agent-state', agent: 'ada', state: 'After contact work' };
const hold = (on: boolean): Happening => ({ type: 'hold', who: 'customer', on });

/** Each happening at its second. */
const call = (...happenings: readonly (readonly [second: number, happening: Happening])[]): CenterEvent[] =>
  happenings.map(([second, happening]) => ({ at: second * 1_000, contactId: 'c1', ...happening }));

describe('a good call', () => {
  it.each([
    ['a goodbye', call([0, started], [2, heard('Goodbye.')], [2, ended('CONTACT_FLOW_DISCONNECT')])],
    [
      'an agent who hung up after a long talk',
      call(
        [0, started],
        [2, heard('Welcome.')],
        [30, connected],
        [900, workBegins],
        [900, ended('AGENT_DISCONNECT')],
      ),
    ],
    [
      'a caller who left',
      call([0, started], [2, heard('Welcome.')], [3, listening], [9, ended('CUSTOMER_DISCONNECT')]),
    ],
    [
      'a question that was answered',
      call(
        [0, started],
        [2, heard('Press one.')],
        [2, listening],
        [4, pressed('1')],
        [7, heard('Goodbye.')],
        [7, ended('OTHER')],
      ),
    ],
    [
      'a callback, which begins for the customer when the phone is picked up',
      call(
        [0, started],
        [900, { type: 'customer-dialled', number: '+3221234567', result: 'answered' }],
        [905, heard('You asked us to call.')],
        [905, connected],
        [990, ended('AGENT_DISCONNECT')],
      ),
    ],
    [
      'a hold with something to hear',
      call(
        [0, started],
        [1, connected],
        [10, hold(true)],
        [50, heard('Please wait.')],
        [90, hold(false)],
        [200, ended('AGENT_DISCONNECT')],
      ),
    ],
  ])('ends with %s', (_, events) => {
    expect(callVerdict(events).ok).toBe(true);
  });
});

describe('a bad call', () => {
  it.each([
    [
      'hears nothing at all',
      call([0, started], [3, ended('CONTACT_FLOW_DISCONNECT')]),
      'heard nothing at all',
    ],
    ['is not over', call([0, started], [2, heard('Welcome.')]), 'not over'],
    [
      'ends after a key without a word',
      call(
        [0, started],
        [2, heard('Press one.')],
        [2, listening],
        [4, pressed('1')],
        [5, ended('CONTACT_FLOW_DISCONNECT')],
      ),
      'the caller’s keys "1"',
    ],
    [
      'ends after a question that nobody answered',
      call([0, started], [2, heard('Press one.')], [2, listening], [7, ended('CONTACT_FLOW_DISCONNECT')]),
      'it asked for key',
    ],
    [
      'waits in silence',
      call([0, started], [2, heard('Welcome.')], [100, connected], [120, ended('AGENT_DISCONNECT')]),
      'more than 60 s',
    ],
    [
      'is on hold in silence',
      call(
        [0, started],
        [1, connected],
        [10, hold(true)],
        [90, hold(false)],
        [95, ended('AGENT_DISCONNECT')],
      ),
      'more than 60 s',
    ],
    [
      'ends in silence after the agent has left',
      call([0, started], [1, connected], [10, workBegins], [90, ended('AGENT_DISCONNECT')]),
      'more than 60 s',
    ],
    [
      'meets an error that nobody handles',
      call(
        [0, started],
        [2, heard('Welcome.')],
        [2, { type: 'problem', flow: 'main', block: 'look-up', message: 'no arrow for NoMatchingError' }],
        [3, ended('CONTACT_FLOW_DISCONNECT')],
      ),
      'in flow main, block look-up: no arrow',
    ],
  ])('%s', (_, events, reason) => {
    const verdict = callVerdict(events);

    expect(verdict.ok).toBe(false);
    expect(verdict.reason).toContain(reason);
  });

  it('is silent sooner when less patience is asked for', () => {
    const events = call([0, started], [30, heard('Welcome.')], [31, ended('CONTACT_FLOW_DISCONNECT')]);

    expect([callVerdict(events).ok, callVerdict(events, { silenceSeconds: 20 }).ok]).toEqual([true, false]);
  });
});

it('asks of a task only that nothing broke and that it is over', () => {
  const task: Happening = { ...started, channel: 'TASK' };

  expect(callVerdict(call([0, task], [9_000, ended('AGENT_COMPLETED')]))).toEqual({
    ok: true,
    reason: 'ended by AGENT_COMPLETED',
  });
});
