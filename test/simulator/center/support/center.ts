import type { Call } from '../../../../simulator/center/calls.ts';
import { type Center, type CenterOptions, createCenter } from '../../../../simulator/center/center.ts';
import type { ContactEvent } from '../../../../simulator/center/contact-event.ts';
import type { ContactRecord } from '../../../../simulator/center/contact-record.ts';
import type { CenterDefinition } from '../../../../simulator/center/definition.ts';
import {
  type ScriptedCaller,
  scriptedCaller,
} from '../../../../simulator/center/participants/scripted-caller.ts';
import { createVirtualClock } from '../../../../simulator/center/virtual-clock.ts';
import type { VirtualClock } from '../../../../simulator/clock.ts';
import { runFlow } from '../../../../simulator/engine/run-flow.ts';
import type { CenterEvent } from '../../../../simulator/events.ts';
import { theCaller, theNumber } from './definition.ts';

/** A Tuesday, 10:00 in Brussels. */
export const tuesdayMorning = Date.parse('2026-03-10T09:00:00Z');

export interface Opened {
  readonly center: Center;
  readonly clock: VirtualClock;
  readonly contactEvents: readonly ContactEvent[];
  readonly records: readonly ContactRecord[];
  /** Dials the number with a caller who follows a script. */
  ring(
    words?: readonly string[],
    options?: { readonly hangUpAfterSeconds?: number; readonly from?: string },
  ): {
    readonly call: Call;
    readonly caller: ScriptedCaller;
  };
}

/** Contact ids are c1, c2 … in the order in which the contacts begin. */
export const open = (
  definition: CenterDefinition,
  options: Partial<CenterOptions> & { readonly startsAt?: number } = {},
): Opened => {
  const clock = createVirtualClock({ start: options.startsAt ?? tuesdayMorning, stallMilliseconds: 200 });
  const contactEvents: ContactEvent[] = [];
  const records: ContactRecord[] = [];
  let contacts = 0;
  const center = createCenter({
    definition,
    clock,
    runFlow,
    ids: {
      next: () => {
        contacts += 1;
        return `c${contacts}`;
      },
    },
    onContactEvent: (event) => contactEvents.push(event),
    onContactRecord: (record) => records.push(record),
    ...options,
  });
  return {
    center,
    clock,
    contactEvents,
    records,
    ring: (words = [], { hangUpAfterSeconds, from = theCaller } = {}) => {
      const caller = scriptedCaller({
        words,
        ...(hangUpAfterSeconds === undefined ? {} : { hangUpAfterSeconds, clock }),
      });
      return { call: center.dial({ from, to: theNumber, participant: caller }), caller };
    },
  };
};

/** The happenings of one type, without the instant. */
export const of = <T extends CenterEvent['type']>(
  events: readonly CenterEvent[],
  type: T,
): readonly Extract<CenterEvent, { type: T }>[] =>
  events.filter((event): event is Extract<CenterEvent, { type: T }> => event.type === type);

/** The types of what happened, without the arrows that were followed and the words that were heard. */
export const outline = (events: readonly CenterEvent[]): readonly string[] =>
  events.map(({ type }) => type).filter((type) => type !== 'arrow-followed' && type !== 'prompt-heard');

export const problems = (events: readonly CenterEvent[]): readonly string[] =>
  of(events, 'problem').map(({ message }) => message);

export const seconds = (from: number, till: number): number => (till - from) / 1_000;
