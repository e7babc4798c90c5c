import type { FlowAction } from '../../contact-flows/language/document.ts';
import type { FlowDefinition } from '../center/definition.ts';
import type { VirtualClock } from '../clock.ts';
import type { Happening } from '../events.ts';
import type { ContactState } from './contact.ts';
import type { EngineOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import type { Participant } from './participant.ts';
import { resolveMap, resolveText, resolveWhole, valueAt } from './resolve.ts';
import type { ContactMemory, Scope } from './scope.ts';
import type { CenterServices } from './services.ts';

/** What stays the same through a run, whatever flow or module it is in. */
export interface Session {
  readonly contact: ContactState;
  readonly participant: Participant | undefined;
  readonly services: CenterServices;
  /** Aborted when the run is ended from outside or the participant hangs up. */
  readonly signal: AbortSignal;
  readonly options: EngineOptions;
  readonly memory: ContactMemory;
  steps: number;
}

/** What one block sees: its parameters, the contact, whom it talks to, the centre. */
export class Line {
  readonly session: Session;
  readonly flow: FlowDefinition;
  readonly scope: Scope;
  readonly action: FlowAction;
  /** Modules around this block. */
  readonly depth: number;
  readonly #invoke: (line: Line, module: FlowDefinition, input: unknown) => Promise<Outcome>;

  constructor(
    session: Session,
    flow: FlowDefinition,
    scope: Scope,
    action: FlowAction,
    depth: number,
    invoke: (line: Line, module: FlowDefinition, input: unknown) => Promise<Outcome>,
  ) {
    this.session = session;
    this.flow = flow;
    this.scope = scope;
    this.action = action;
    this.depth = depth;
    this.#invoke = invoke;
  }

  get contact(): ContactState {
    return this.session.contact;
  }
  get participant(): Participant | undefined {
    return this.session.participant;
  }
  get services(): CenterServices {
    return this.session.services;
  }
  get clock(): VirtualClock {
    return this.session.services.clock;
  }
  get signal(): AbortSignal {
    return this.session.signal;
  }
  get options(): EngineOptions {
    return this.session.options;
  }
  get memory(): ContactMemory {
    return this.session.memory;
  }
  /** Identifies this block for state that belongs to it. */
  get place(): string {
    return `${this.flow.arn}#${this.action.Identifier}`;
  }

  parameter(name: string): unknown {
    return this.action.Parameters?.[name];
  }
  /** A parameter that is one static value or one whole path. */
  whole(name: string): string | undefined {
    return resolveWhole(this, this.parameter(name));
  }
  /** A parameter that is text with paths inside. */
  text(name: string): string {
    return resolveText(this, this.parameter(name));
  }
  map(name: string): Record<string, string> {
    return resolveMap(this, this.parameter(name));
  }
  /** A number of the flow language, which writes all scalars as text. Undefined when missing or no number. */
  number(name: string): number | undefined {
    const word = this.whole(name);
    const value = word === undefined ? Number.NaN : Number(word);
    return Number.isFinite(value) ? value : undefined;
  }
  /** True for "True", "true", "TRUE": the spelling is not uniform. */
  flag(name: string): boolean {
    return isTrue(this.parameter(name));
  }
  valueAt(path: string): unknown {
    return valueAt(this, path);
  }

  declaresError(type: string): boolean {
    return this.action.Transitions?.Errors?.some(({ ErrorType }) => ErrorType === type) ?? false;
  }
  emit(happening: Happening): void {
    this.services.emit(this.contact, happening);
  }
  /** Names something of this block that is not simulated. */
  problem(message: string): void {
    this.emit({ type: 'problem', flow: this.flow.name, block: this.action.Identifier, message });
  }
  /** Waits for something that the centre does; rejects when the run is aborted first. */
  async during<Value>(work: Promise<Value>): Promise<Value> {
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    const abort = (): void => reject(this.signal.reason);
    this.signal.addEventListener('abort', abort, { once: true });
    try {
      this.signal.throwIfAborted();
      return await Promise.race([work, aborted]);
    } finally {
      this.signal.removeEventListener('abort', abort);
    }
  }
  /** Runs a module with its own namespaces to its end. */
  invokeModule(module: FlowDefinition, input: unknown): Promise<Outcome> {
    return this.#invoke(this, module, input);
  }
}

export const isTrue = (value: unknown): boolean => String(value).toLowerCase() === 'true';
