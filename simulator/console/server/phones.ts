import { ok, type Result, refuse } from '../../../domain/shared/result.ts';
import type { Call } from '../../center/calls.ts';
import type { OutsideParty } from '../../center/outside.ts';
import { type LiveCaller, liveCaller } from '../../center/participants/live-caller.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { Phone, TalkLine } from '../protocol.ts';
import { addLine, type CustomerEnd, noteLine } from './ends.ts';
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

interface Handset extends CustomerEnd {
  readonly id: string;
  readonly number: string;
  talk: TalkLine[];
  call: Call | undefined;
  caller: LiveCaller | undefined;
  /** The contact, before there is a call: it rings, or an agent or a flow has called this number as an outside party. */
  contactId: string | undefined;
  wants: Phone['wants'];
  onHold: boolean;
  /** Settles the ringing: taken or refused. */
  decide: ((taken: boolean) => void) | undefined;
  /** Ends the talk as an outside party. */
  leave: (() => void) | undefined;
}

/** @param heardByAgent gives what the customer says or keys to whoever is on the line with them; false: to the flow that runs. */
export const createPhones = (
  centre: LocalCentre,
  heardByAgent: (contactId: string, text: string) => boolean,
  changed: () => void,
): Phones => {
  const { center, clock } = centre;
  const handsets = new Map<string, Handset>();
  let made = 0;
  const note = (handset: Handset, text: string): void => {
    addLine(handset.talk, noteLine(clock.nowMilliseconds(), text));
    changed();
  };
  const stateOf = ({ call, decide, leave }: Handset): Phone['state'] => {
    if (decide !== undefined) return 'ringing';
    return call === undefined && leave === undefined ? 'idle' : 'in-call';
  };

  const newCaller = (handset: Handset): LiveCaller =>
    liveCaller({
      onHear: ({ text, language }) => {
        addLine(handset.talk, { at: clock.nowMilliseconds(), who: 'centre', text, language });
        changed();
      },
      onListening: ({ kind }) => {
        handset.wants = kind === 'message' ? undefined : kind;
        changed();
      },
    });
  const attach = (handset: Handset, call: Call, caller: LiveCaller): void => {
    handset.call = call;
    handset.caller = caller;
    handset.wants = undefined;
    handset.onHold = false;
    void call.ended.then(({ reason }) => {
      if (handset.call !== call) return;
      handset.call = undefined;
      handset.caller = undefined;
      handset.contactId = undefined;
      handset.wants = undefined;
      handset.onHold = false;
      note(handset, `ended:${reason}`);
    });
    changed();
  };

  /** Rings in the page until it is taken, refused, or no longer rings. */
  const rings = (handset: Handset, noLongerRings: AbortSignal): Promise<boolean> => {
    if (stateOf(handset) !== 'idle') return Promise.resolve(false);
    handset.talk = [];
    const { promise, resolve, reject } = Promise.withResolvers<boolean>();
    const stop = (): void => {
      handset.decide = undefined;
      note(handset, 'not-answered');
      reject(noLongerRings.reason);
    };
    noLongerRings.addEventListener('abort', stop, { once: true });
    handset.decide = (taken) => {
      noLongerRings.removeEventListener('abort', stop);
      handset.decide = undefined;
      note(handset, taken ? 'answered' : 'ended:CUSTOMER_DISCONNECT');
      resolve(taken);
    };
    note(handset, 'ringing');
    return promise;
  };
  const talksAsOutsideParty = (handset: Handset, over: AbortSignal): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const end = (reason: string, settle: () => void) => () => {
      handset.leave = undefined;
      note(handset, `ended:${reason}`);
      settle();
    };
    handset.leave = end('THIRD_PARTY_DISCONNECT', resolve);
    over.addEventListener(
      'abort',
      end('OTHER', () => reject(over.reason)),
      { once: true },
    );
    changed();
    return promise;
  };
  const partyOf = (handset: Handset): OutsideParty => ({
    answers: (noLongerRings) => rings(handset, noLongerRings),
    talks: (over) => talksAsOutsideParty(handset, over),
    participant: () => {
      const caller = newCaller(handset);
      queueMicrotask(() => {
        const call = center.calls.findLast(({ contactId }) => contactId === handset.contactId);
        if (call !== undefined) attach(handset, call, caller);
      });
      return caller;
    },
  });
  const withNumber = (number: string): Handset | undefined =>
    [...handsets.values()].find((handset) => handset.number === number);
  center.answerOutside((number) => {
    const handset = withNumber(number);
    return handset === undefined ? undefined : partyOf(handset);
  });
  center.subscribe((event) => {
    if (event.type === 'customer-dialled' && event.result === 'answered') {
      const handset = withNumber(event.number);
      if (handset !== undefined) handset.contactId = event.contactId;
      return;
    }
    for (const handset of handsets.values()) {
      if (!handset.contactIds.includes(event.contactId)) continue;
      if (event.type === 'input' && event.who === 'customer') handset.wants = undefined;
      if (event.type === 'agent-connected') note(handset, 'agent');
      if (event.type === 'hold' && event.who === 'customer') {
        handset.onHold = event.on;
        note(handset, event.on ? 'hold' : 'off-hold');
      }
    }
  });

  const find = (id: string): Result<Handset, ConsoleRefusal> => {
    const handset = handsets.get(id);
    return handset === undefined ? refuse({ code: 'phone.unknown', phone: id }) : ok(handset);
  };
  /** Runs with the phone that is in this state. */
  const when = (
    id: string,
    state: Phone['state'],
    otherwise: (number: string) => ConsoleRefusal,
    run: (handset: Handset) => Answer | undefined,
  ): Answer => {
    const found = find(id);
    if (!found.ok) return found;
    if (stateOf(found.value) !== state) return refuse(otherwise(found.value.number));
    const answer = run(found.value) ?? ok(undefined);
    changed();
    return answer;
  };
  const noCall = (number: string): ConsoleRefusal => ({ code: 'phone.no-call', number });
  const inUse = (number: string): ConsoleRefusal => ({ code: 'phone.in-use', number });
  const notRinging = (number: string): ConsoleRefusal => ({ code: 'phone.does-not-ring', number });
  /** To the agent on the line, else to the flow. */
  const utter = (handset: Handset, text: string, toFlow: (caller: LiveCaller) => void): void => {
    addLine(handset.talk, { at: clock.nowMilliseconds(), who: 'customer', text, language: undefined });
    const contactId = handset.contactIds.at(-1);
    const heard = contactId !== undefined && heardByAgent(contactId, text);
    if (heard || handset.caller === undefined) return;
    if (handset.onHold) note(handset, 'nobody-hears');
    else toFlow(handset.caller);
  };

  return {
    get all() {
      return [...handsets.values()].map((handset) => ({
        id: handset.id,
        number: handset.number,
        state: stateOf(handset),
        contactId: handset.contactIds.at(-1),
        talk: handset.talk,
        wants: handset.wants,
        onHold: handset.onHold,
      }));
    },
    get ends() {
      return handsets.values();
    },
    add: (number) => {
      if (number === centre.number) return refuse({ code: 'phone.is-the-centre', number });
      if (number !== 'withheld' && withNumber(number) !== undefined)
        return refuse({ code: 'phone.there-already', number });
      made += 1;
      const handset: Handset = {
        id: `phone-${made}`,
        number,
        talk: [],
        call: undefined,
        caller: undefined,
        contactId: undefined,
        wants: undefined,
        onHold: false,
        decide: undefined,
        leave: undefined,
        get contactIds() {
          return this.call?.contactIds ?? (this.contactId === undefined ? [] : [this.contactId]);
        },
      };
      handsets.set(handset.id, handset);
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
        const caller = newCaller(handset);
        const from = handset.number === 'withheld' ? undefined : handset.number;
        attach(handset, center.dial({ from, to: centre.number, participant: caller }), caller);
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
      const found = find(id);
      if (!found.ok) return found;
      const handset = found.value;
      if (stateOf(handset) === 'idle') return refuse(noCall(handset.number));
      if (handset.decide !== undefined) handset.decide(false);
      else if (handset.caller !== undefined) handset.caller.hangUp();
      else handset.leave?.();
      changed();
      return ok(undefined);
    },
  };
};
