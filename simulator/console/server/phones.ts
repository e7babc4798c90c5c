import { ok, type Result, refuse } from '../../../domain/shared/result.ts';
import type { OutsideParty } from '../../center/outside.ts';
import type { LiveCaller } from '../../center/participants/live-caller.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { Phone } from '../protocol.ts';
import { addLine, type CustomerEnd, type HeardByPeople } from './ends.ts';
import { type Handset, newHandset, phoneOf, stateOf } from './handset.ts';
import { createPhoneLine } from './phone-line.ts';
import type { ConsoleRefusal } from './refusal.ts';

type Answer = Result<undefined, ConsoleRefusal>;

/** The customers' phones in the page. The centre's own calls ring here when they go to one of their numbers. */
export interface Phones {
  readonly all: readonly Phone[];
  readonly ends: Iterable<CustomerEnd>;
  add(number: string): Answer;
  remove(id: string): Answer;
  dial(id: string): Answer;
  answer(id: string): Answer;
  press(id: string, keys: string): Answer;
  say(id: string, text: string): Answer;
  hangUp(id: string): Answer;
}

export const createPhones = (
  centre: LocalCentre,
  heardByPeople: HeardByPeople,
  /** Whoever else is at a number that no phone in the page has. */
  elsewhere: (number: string) => OutsideParty | undefined,
  changed: () => void,
): Phones => {
  const { center, clock } = centre;
  const handsets = new Map<string, Handset>();
  const line = createPhoneLine(centre, () => handsets.values(), elsewhere, changed);
  let made = 0;

  /** Runs with the phone that is in this state. */
  const when = (
    id: string,
    state: Phone['state'],
    otherwise: (number: string) => ConsoleRefusal,
    run: (handset: Handset) => Answer | undefined,
  ): Answer => {
    const handset = handsets.get(id);
    if (handset === undefined) return refuse({ code: 'phone.unknown', phone: id });
    if (stateOf(handset) !== state) return refuse(otherwise(handset.number));
    const answer = run(handset) ?? ok(undefined);
    changed();
    return answer;
  };
  const noCall = (number: string): ConsoleRefusal => ({ code: 'phone.no-call', number });
  const inUse = (number: string): ConsoleRefusal => ({ code: 'phone.in-use', number });
  const notRinging = (number: string): ConsoleRefusal => ({ code: 'phone.does-not-ring', number });

  /** To whoever is on the line, else to the flow. */
  const utter = (handset: Handset, text: string, toFlow: (caller: LiveCaller) => void): void => {
    addLine(handset.talk, { at: clock.nowMilliseconds(), who: 'customer', text, language: undefined });
    if (heardByPeople(handset, text) || handset.caller === undefined) return;
    if (handset.onHold) line.note(handset, 'nobody-hears');
    else toFlow(handset.caller);
  };

  return {
    get all() {
      return [...handsets.values()].map(phoneOf);
    },
    get ends() {
      return handsets.values();
    },
    add: (number) => {
      if (number === centre.number) return refuse({ code: 'phone.is-the-centre', number });
      const there = [...handsets.values()].some((handset) => handset.number === number);
      if (there && number !== 'withheld') return refuse({ code: 'phone.there-already', number });
      made += 1;
      handsets.set(`phone-${made}`, newHandset(`phone-${made}`, number));
      changed();
      return ok(undefined);
    },
    remove: (id) =>
      when(id, 'idle', inUse, () => {
        handsets.delete(id);
        return undefined;
      }),
    dial: (id) =>
      when(id, 'idle', inUse, (handset) => {
        handset.talk = [];
        const caller = line.newCaller(handset);
        const from = handset.number === 'withheld' ? undefined : handset.number;
        line.attach(handset, center.dial({ from, to: centre.number, participant: caller }), caller);
        return undefined;
      }),
    answer: (id) =>
      when(id, 'ringing', notRinging, (handset) => {
        handset.decide?.(true);
        return undefined;
      }),
    press: (id, keys) =>
      when(id, 'in-call', noCall, (handset) => {
        utter(handset, keys, (caller) => caller.press(keys));
        return undefined;
      }),
    say: (id, text) =>
      when(id, 'in-call', noCall, (handset) => {
        if (handset.wants === 'key' || handset.wants === 'digits')
          return refuse({ code: 'phone.keys-wanted' });
        utter(handset, text, (caller) => caller.say(text));
        return undefined;
      }),
    hangUp: (id) => {
      const ringing = handsets.get(id)?.decide !== undefined;
      return when(id, ringing ? 'ringing' : 'in-call', noCall, (handset) => {
        if (handset.decide !== undefined) handset.decide(false);
        else if (handset.caller !== undefined) handset.caller.hangUp();
        else handset.leave?.();
        return undefined;
      });
    },
  };
};
