import type { Call } from '../../center/calls.ts';
import type { OutsideParty } from '../../center/outside.ts';
import { type LiveCaller, liveCaller } from '../../center/participants/live-caller.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import { addLine, noteLine } from './ends.ts';
import { type Handset, stateOf } from './handset.ts';

/** The telephone network between the page's phones and the centre. */
export interface PhoneLine {
  /** Somebody who hears and speaks by this phone. */
  newCaller(handset: Handset): LiveCaller;
  /** The call is this phone's from now on, until it ends. */
  attach(handset: Handset, call: Call, caller: LiveCaller): void;
  note(handset: Handset, text: string): void;
}

export const createPhoneLine = (
  { center, clock }: LocalCentre,
  handsets: () => Iterable<Handset>,
  /** Whoever else is at a number that no phone in the page has. */
  elsewhere: (number: string) => OutsideParty | undefined,
  changed: () => void,
): PhoneLine => {
  const note: PhoneLine['note'] = (handset, text) => {
    addLine(handset.talk, noteLine(clock.nowMilliseconds(), text));
    changed();
  };
  const newCaller: PhoneLine['newCaller'] = (handset) =>
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
  const attach: PhoneLine['attach'] = (handset, call, caller) => {
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
  const ring = (handset: Handset, noLongerRings: AbortSignal): Promise<boolean> => {
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
  const talkAsOutsideParty = (handset: Handset, over: AbortSignal): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const end = (reason: string, settle: () => void) => (): void => {
      if (handset.leave === undefined) return;
      handset.leave = undefined;
      handset.contactId = undefined;
      note(handset, `ended:${reason}`);
      settle();
    };
    handset.leave = end('THIRD_PARTY_DISCONNECT', resolve);
    const ended = end('OTHER', () => reject(over.reason));
    over.addEventListener('abort', ended, { once: true });
    changed();
    return promise;
  };
  const partyOf = (handset: Handset): OutsideParty => ({
    answers: (noLongerRings) => ring(handset, noLongerRings),
    talks: (over) => talkAsOutsideParty(handset, over),
    participant: () => {
      const caller = newCaller(handset);
      // The centre opens the line in this same turn.
      queueMicrotask(() => {
        const call = center.calls.findLast(({ contactId }) => contactId === handset.contactId);
        if (call !== undefined) attach(handset, call, caller);
      });
      return caller;
    },
  });

  const withNumber = (number: string): Handset | undefined => {
    for (const handset of handsets()) if (handset.number === number) return handset;
    return undefined;
  };
  center.answerOutside((number) => {
    const handset = withNumber(number);
    return handset === undefined ? elsewhere(number) : partyOf(handset);
  });
  center.subscribe((event) => {
    const reached =
      (event.type === 'customer-dialled' && event.result === 'answered') ||
      (event.type === 'third-party-dialled' && event.result === 'connected');
    if (reached) {
      const handset = withNumber(event.number);
      if (handset !== undefined) handset.contactId = event.contactId;
      return;
    }
    for (const handset of handsets()) {
      if (handset.call === undefined || !handset.contactIds.includes(event.contactId)) continue;
      if (event.type === 'input' && event.who === 'customer') handset.wants = undefined;
      if (event.type === 'agent-connected') note(handset, 'agent');
      if (event.type === 'hold' && event.who === 'customer' && event.on !== handset.onHold) {
        handset.onHold = event.on;
        note(handset, event.on ? 'hold' : 'off-hold');
      }
    }
  });
  return { newCaller, attach, note };
};
