import type { Call } from '../../center/calls.ts';
import type { LiveCaller } from '../../center/participants/live-caller.ts';
import type { Phone, TalkLine } from '../protocol.ts';
import type { CustomerEnd } from './ends.ts';

/** One phone of the page, and what it is doing. */
export interface Handset extends CustomerEnd {
  readonly id: string;
  readonly number: string;
  talk: TalkLine[];
  /** It is on the line as the customer. */
  call: Call | undefined;
  caller: LiveCaller | undefined;
  /** Of the contact that rings here, or that it is on as an outside party. */
  contactId: string | undefined;
  wants: Phone['wants'];
  onHold: boolean;
  /** Settles the ringing: taken or refused. */
  decide: ((taken: boolean) => void) | undefined;
  /** Ends the talk as an outside party. */
  leave: (() => void) | undefined;
}

export const newHandset = (id: string, number: string): Handset => ({
  id,
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
});

export const stateOf = ({ call, decide, leave }: Handset): Phone['state'] => {
  if (decide !== undefined) return 'ringing';
  return call === undefined && leave === undefined ? 'idle' : 'in-call';
};

export const phoneOf = (handset: Handset): Phone => ({
  id: handset.id,
  number: handset.number,
  state: stateOf(handset),
  contactId: handset.contactIds.at(-1),
  talk: handset.talk,
  wants: handset.wants,
  onHold: handset.onHold,
});
