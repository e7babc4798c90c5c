import type { EventHook } from '../language/event-hooks.ts';
import type { Block } from '../language/flow.ts';
import { setEventFlow } from '../language/set.ts';
import type { FlowName } from './index.ts';

type Hooked = readonly [hook: EventHook, flow: FlowName];
type Blocks<Hooks extends readonly Hooked[], Next extends string> = {
  readonly [Hook in Hooks[number][0]]: Block<Hooks[number][0] | Next>;
};

/** Sets event flows one after the other, in blocks named after the hooks; the service is only sure to take one a block. */
export const eventFlows = <const Hooks extends readonly Hooked[], const Next extends string>(
  hooks: Hooks,
  next: Next,
): Blocks<Hooks, Next> =>
  Object.fromEntries(
    hooks.map(([hook, flow], index) => {
      const to = hooks[index + 1]?.[0] ?? next;
      return [hook, setEventFlow(hook, flow, { next: to, onError: to })];
    }),
  ) as unknown as Blocks<Hooks, Next>;

/** What every contact has that a function, a script or a transfer may look at, and that whoever places a call does not know. */
export const unknownOfCall = {
  callerState: 'known',
  customerName: 'none',
  scriptVersion: 'none',
  appointmentSpoken: 'none',
  complaintReference: 'none',
  complaintSpoken: 'none',
  appointmentAgreed: 'none',
  complaintAgreed: 'none',
  callbackAgreed: 'none',
  callbackDueSpoken: 'none',
  callbackNumber: 'none',
  nextStep: 'agent',
} as const;

/** What comes with every call that we place: an attribute that does not apply holds the word `none`. */
export const broughtByCall = [
  'attemptId',
  'promiseId',
  'campaign',
  'direction',
  'language',
  'need',
  'team',
  'customerId',
  'segment',
  'scriptId',
  'conversationId',
  'agentId',
  'appointmentId',
  'slotId',
  'callerIdSpoken',
] as const;
