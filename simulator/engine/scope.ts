import type { ContactState } from './contact.ts';

/**
 * What one flow, or one module, can see beside the contact itself. A transfer to another flow starts with an empty one, and so does a
 * module; the caller's comes back when the module returns.
 *
 * Not established: whether `$.External`, `$.Lex`, `$.Views` and the like survive a transfer to another flow. Published flows read
 * `$.External` in flows that invoke nothing, so it is carried over; only the flow attributes are known to be gone.
 */
export interface Scope {
  flowAttributes: Record<string, string>;
  external: unknown;
  lambdaInvocationId: string | undefined;
  lex: unknown;
  views: unknown;
  metrics: unknown;
  task: unknown;
  /** `Input` inside a module; `Result` and `ResultData` for the caller afterwards. */
  modules: { input?: unknown; result?: string | undefined; resultData?: unknown };
}

export const newScope = (input?: unknown): Scope => ({
  flowAttributes: {},
  external: undefined,
  lambdaInvocationId: undefined,
  lex: undefined,
  views: undefined,
  metrics: undefined,
  task: undefined,
  modules: input === undefined ? {} : { input },
});

/** State that belongs to a contact and to actions in it, across flows. */
export interface ContactMemory {
  storedCustomerInput: string | undefined;
  /** How often a Loop said ContinueLooping, by flow and block. */
  readonly loops: Map<string, number>;
  /** Which message comes next in a MessageParticipantIteratively, by flow and block. */
  readonly nextMessage: Map<string, number>;
}

const memories = new WeakMap<ContactState, ContactMemory>();

export const memoryOf = (contact: ContactState): ContactMemory => {
  let memory = memories.get(contact);
  if (!memory) {
    memory = { storedCustomerInput: undefined, loops: new Map(), nextMessage: new Map() };
    memories.set(contact, memory);
  }
  return memory;
};
