import { check, checkOutcome, loop } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda } from '../language/integrate.ts';
import { askPhoneNumber, menu, say } from '../language/interact.ts';
import { setAttributes, setLogging } from '../language/set.ts';
import { endModule } from '../language/terminate.ts';
import { answered, attribute, system } from '../language/text.ts';

const due = answered('promise-callback', 'dueSpoken');
const number = answered('promise-callback', 'numberSpoken');

const listTimes = <const L extends string>(
  afterTime: ReturnType<typeof attribute> | 'none',
  { onError }: { readonly onError: L },
) =>
  invokeLambda<'list-callback-times', 'listed' | L>('list-callback-times', {
    send: { number: attribute('callbackNumber'), need: attribute('need'), afterTime },
    next: 'listed',
    onError,
  });
const choose = (n: 1 | 2 | 3) =>
  setAttributes(
    { callbackTime: attribute(`time${n}Id`), callbackTimeSpoken: attribute(`time${n}Spoken`) },
    { next: 'confirm', onError: 'promise' },
  );
const agreed = <const L extends string>(next: L) =>
  setAttributes({ callbackAgreed: 'promised', callbackDueSpoken: due }, { next, onError: next });

/**
 * A promise to call back, as soon as possible or at a time the caller chooses: written before it is spoken. A caller to whom one was promised
 * already keeps, moves or cancels it. Whoever says nothing is called as soon as possible. Comes back without `callbackAgreed` when none could be made.
 */
export const promiseCallback: Flow = defineFlow('promise-callback', {
  type: 'MODULE',
  description: 'Promises a callback, at a time the caller chooses, at the number that calls or another one.',
  spoken: 'each-language',
  start: 'introduction',
  blocks: {
    introduction: say('callback.introduction', { next: 'nothing-chosen' }),
    'nothing-chosen': setAttributes({ callbackTime: 'none' }, { next: 'list', onError: 'list' }),
    list: listTimes('none', { onError: 'promise' }),
    'list-later': listTimes(attribute('time3Id'), { onError: 'soonest' }),
    listed: checkOutcome('list-callback-times', {
      when: {
        offered: 'keep-times',
        'no-choice': 'keep-standing',
        'number-needed': 'logging-off',
        'number-not-callable': 'not-callable',
      },
      otherwise: 'promise',
    }),
    'keep-standing': setAttributes(
      {
        callbackStanding: answered('list-callback-times', 'standingSpoken'),
        time1Id: 'none',
        time1Spoken: 'none',
        time2Id: 'none',
        time2Spoken: 'none',
        time3Id: 'none',
        time3Spoken: 'none',
      },
      { next: 'has-standing', onError: 'promise' },
    ),
    'keep-times': setAttributes(
      {
        callbackStanding: answered('list-callback-times', 'standingSpoken'),
        time1Id: answered('list-callback-times', 'time1Id'),
        time1Spoken: answered('list-callback-times', 'time1Spoken'),
        time2Id: answered('list-callback-times', 'time2Id'),
        time2Spoken: answered('list-callback-times', 'time2Spoken'),
        time3Id: answered('list-callback-times', 'time3Id'),
        time3Spoken: answered('list-callback-times', 'time3Spoken'),
      },
      { next: 'has-standing', onError: 'promise' },
    ),
    'has-standing': check(attribute('callbackStanding'), {
      when: { none: 'has-times' },
      otherwise: 'asked-standing',
    }),
    // Asked once: whoever wants other times than those offered first has said that it is to be moved.
    'asked-standing': check(attribute('callbackTime'), {
      when: { none: 'standing' },
      otherwise: 'has-times',
    }),
    standing: menu('callback.standing', {
      with: { when: attribute('callbackStanding') },
      keys: { '1': 'promise', '2': 'has-times', '3': 'cancel' },
      onTimeout: 'promise',
      onOtherKey: 'promise',
      onError: 'promise',
    }),
    'has-times': check(attribute('time1Id'), { when: { none: 'soonest' }, otherwise: 'when' }),
    when: menu('callback.when', {
      with: {
        first: attribute('time1Spoken'),
        second: attribute('time2Spoken'),
        third: attribute('time3Spoken'),
      },
      keys: { '1': 'soonest', '2': 'first', '3': 'second', '4': 'third', '5': 'later' },
      onTimeout: 'soonest',
      onOtherKey: 'soonest',
      onError: 'soonest',
    }),
    later: setAttributes({ callbackTime: 'later' }, { next: 'list-later', onError: 'soonest' }),
    soonest: setAttributes({ callbackTime: 'soonest' }, { next: 'promise', onError: 'promise' }),
    first: choose(1),
    second: choose(2),
    third: choose(3),
    confirm: menu('callback.confirm', {
      with: { when: attribute('callbackTimeSpoken') },
      keys: { '1': 'promise', '2': 'when' },
      onTimeout: 'promise',
      onOtherKey: 'when',
      onError: 'promise',
    }),

    promise: invokeLambda('promise-callback', {
      send: {
        customerId: attribute('customerId'),
        number: attribute('callbackNumber'),
        need: attribute('need'),
        time: attribute('callbackTime'),
      },
      next: 'outcome',
      onError: 'logging-on',
    }),
    outcome: checkOutcome('promise-callback', {
      when: {
        promised: 'keep-promised',
        moved: 'keep-moved',
        'already-promised': 'keep-already-promised',
        'number-needed': 'logging-off',
        'number-not-callable': 'not-callable',
      },
      otherwise: 'logging-on',
    }),
    'keep-promised': agreed('say-promised'),
    'say-promised': say('callback.promised', { with: { number }, next: 'logging-on' }),
    'keep-moved': agreed('say-moved'),
    'say-moved': say('callback.moved', { with: { number }, next: 'logging-on' }),
    'keep-already-promised': agreed('say-already-promised'),
    'say-already-promised': say('callback.already-promised', { with: { number }, next: 'logging-on' }),

    cancel: invokeLambda('cancel-callback', {
      send: { number: attribute('callbackNumber'), need: attribute('need') },
      next: 'cancelled',
      onError: 'promise',
    }),
    cancelled: checkOutcome('cancel-callback', {
      when: { withdrawn: 'keep-cancelled', none: 'keep-cancelled', 'number-needed': 'logging-off' },
      otherwise: 'promise',
    }),
    'keep-cancelled': setAttributes(
      { callbackAgreed: 'cancelled' },
      { next: 'say-cancelled', onError: 'say-cancelled' },
    ),
    'say-cancelled': say('callback.cancelled', { next: 'logging-on' }),

    'not-callable': say('callback.number-not-callable', { next: 'tries' }),
    tries: loop(3, { again: 'logging-off', done: 'logging-on' }),
    'logging-off': setLogging('Disabled', { next: 'ask' }),
    ask: askPhoneNumber('callback.ask-number', {
      country: 'BE',
      next: 'typed',
      onInvalid: 'not-callable',
      onError: 'logging-on',
    }),
    typed: check(system.storedInput, { when: { Timeout: 'tries' }, otherwise: 'keep-number' }),
    'keep-number': setAttributes(
      { callbackNumber: system.storedInput },
      { next: 'list', onError: 'logging-on' },
    ),
    'logging-on': setLogging('Enabled', { next: 'end' }),
    end: endModule(),
  },
});
