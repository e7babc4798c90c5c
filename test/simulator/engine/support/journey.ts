import type { FlowAction, FlowType } from '../../../../contact-flows/language/document.ts';
import type { FlowDefinition } from '../../../../simulator/center/definition.ts';
import { createVirtualClock } from '../../../../simulator/center/virtual-clock.ts';
import type { VirtualClock } from '../../../../simulator/clock.ts';
import type { ContactState } from '../../../../simulator/engine/contact.ts';
import type { EngineOptions } from '../../../../simulator/engine/options.ts';
import type { FlowEnd } from '../../../../simulator/engine/run.ts';
import { runFlow } from '../../../../simulator/engine/run-flow.ts';
import type { Happening } from '../../../../simulator/events.ts';
import { aCaller, type Caller, type Deed } from './caller.ts';
import { aContact } from './contact.ts';
import { type ServicesOptions, someServices, type TestServices } from './services.ts';

/** A block as a test writes it: the type, where it leads, its parameters. Conditions are written as `Equals 1`. */
export const block = (
  Type: string,
  to: string | Readonly<Record<string, string>> = {},
  Parameters?: Readonly<Record<string, unknown>>,
): Omit<FlowAction, 'Identifier'> => {
  const arrows = typeof to === 'string' ? { next: to } : to;
  const { next, ...others } = arrows;
  const conditions = Object.entries(others).filter(([name]) => name.includes(' '));
  const errors = Object.entries(others).filter(([name]) => !name.includes(' '));
  return {
    Type,
    ...(Parameters ? { Parameters } : {}),
    Transitions: {
      ...(next === undefined ? {} : { NextAction: next }),
      Conditions: conditions.map(([name, NextAction]) => ({
        NextAction,
        Condition: {
          Operator: name.slice(0, name.indexOf(' ')),
          Operands: [name.slice(name.indexOf(' ') + 1)],
        },
      })),
      Errors: errors.map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })),
    },
  };
};

export const say = (text: string, next: string) => block('MessageParticipant', next, { Text: text });
export const hangUp = block('DisconnectParticipant');

export type Blocks = Readonly<Record<string, Omit<FlowAction, 'Identifier'>>>;

/** A flow of these blocks; it starts with the first. */
export const aFlow = (blocks: Blocks, name = 'main', type: FlowType = 'CONTACT_FLOW'): FlowDefinition => ({
  arn: `arn:aws:connect:eu-central-1:111122223333:instance/i-1/contact-flow/${name}`,
  name,
  type,
  content: {
    Version: '2019-10-30',
    StartAction: Object.keys(blocks)[0] ?? '',
    Actions: Object.entries(blocks).map(([Identifier, action]) => ({ Identifier, ...action })),
  },
});

/** Every outcome that leads somewhere else says so: `said` is the word of the block it leads to. */
export interface Journey {
  readonly end: FlowEnd;
  readonly contact: ContactState;
  readonly caller: Caller;
  readonly services: TestServices;
  readonly clock: VirtualClock;
  /** Virtual seconds from the start to the end. */
  readonly seconds: number;
  /** What was said, in order. */
  readonly heard: readonly string[];
  /** The outcome that each block was left by. */
  readonly outcomes: readonly string[];
  readonly of: <Type extends Happening['type']>(type: Type) => readonly Extract<Happening, { type: Type }>[];
}

export interface JourneyOptions extends ServicesOptions {
  readonly caller?: readonly Deed[];
  /** Nobody is on the line: a task, a callback that has not been dialled. */
  readonly alone?: boolean;
  readonly contact?: Partial<ContactState>;
  readonly type?: FlowType;
  readonly options?: Partial<EngineOptions>;
  /** What happens beside the flow, before it starts. */
  readonly before?: (caller: Caller, clock: VirtualClock) => void;
  readonly signal?: AbortSignal;
}

/** Runs a flow of these blocks with a scripted caller, on a clock that jumps. */
export const journey = async (
  blocks: Blocks | FlowDefinition,
  options: JourneyOptions = {},
): Promise<Journey> => {
  const clock = createVirtualClock({ start: Date.UTC(2026, 0, 5, 9) });
  const services = someServices(clock, options);
  const caller = aCaller(clock, options.caller ?? []);
  const contact = aContact(options.contact);
  const flow = isFlow(blocks) ? blocks : aFlow(blocks, 'main', options.type);
  options.before?.(caller, clock);
  const begun = clock.nowMilliseconds();
  const end = await clock.runUntil(
    runFlow(
      {
        flow,
        contact,
        participant: options.alone ? undefined : caller,
        services,
        signal: options.signal ?? new AbortController().signal,
      },
      options.options,
    ),
  );
  const of = <Type extends Happening['type']>(type: Type) =>
    services.events.filter((event) => event.type === type) as unknown as Extract<Happening, { type: Type }>[];
  return {
    end,
    contact,
    caller,
    services,
    clock,
    seconds: (clock.nowMilliseconds() - begun) / 1000,
    heard: of('prompt-heard').map(({ text }) => text),
    outcomes: of('arrow-followed').map(({ outcome }) => outcome),
    of,
  };
};

const isFlow = (value: Blocks | FlowDefinition): value is FlowDefinition => typeof value['arn'] === 'string';
