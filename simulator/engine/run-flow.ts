import type { FlowAction, FlowDocument } from '../../contact-flows/language/document.ts';
import type { FlowDefinition } from '../center/definition.ts';
import { actions } from './actions/index.ts';
import { firstMatch, outcomeOf } from './conditions.ts';
import { Line, type Session } from './line.ts';
import { defaultOptions, type EngineOptions } from './options.ts';
import { failed, type Outcome } from './outcome.ts';
import { resolveWhole } from './resolve.ts';
import type { FlowEnd, FlowRun } from './run.ts';
import { memoryOf, newScope, type Scope } from './scope.ts';

const indexes = new WeakMap<FlowDocument, ReadonlyMap<string, FlowAction>>();

const indexOf = (document: FlowDocument): ReadonlyMap<string, FlowAction> => {
  let index = indexes.get(document);
  if (!index) {
    index = new Map(document.Actions.map((action) => [action.Identifier, action]));
    indexes.set(document, index);
  }
  return index;
};

const unknownType = (type: string) => (): Outcome =>
  failed(`there is no simulated block of the type ${type}; docs/simulated-actions.md lists those there are`);

/** Where an outcome leads: `to` undefined when the block has no arrow for it. */
const arrowFor = (
  line: Line,
  outcome: Outcome,
): { name: string; to: string | undefined; reason?: string } => {
  // Written by hand, a block may lack them.
  const Transitions = line.action.Transitions ?? {};
  if (outcome.kind === 'next') return { name: 'next', to: Transitions.NextAction };
  if (outcome.kind === 'branch') {
    const match = firstMatch(Transitions.Conditions ?? [], outcome.value, (operand) =>
      resolveWhole(line, operand),
    );
    if (match) return { name: outcomeOf(match), to: match.NextAction };
  }
  const type = outcome.kind === 'error' ? outcome.type : 'NoMatchingCondition';
  return {
    name: type,
    to: Transitions.Errors?.find(({ ErrorType }) => ErrorType === type)?.NextAction,
    ...(outcome.kind === 'error' ? { reason: outcome.reason } : {}),
  };
};

const fail = (line: Line, message: string): Outcome => {
  line.emit({ type: 'problem', flow: line.flow.name, block: line.action.Identifier, message });
  return { kind: 'end', end: { end: 'failed', message } };
};

/** Runs one flow, and those it transfers to, until something ends it. A module also ends by returning. */
const interpret = async (
  session: Session,
  first: FlowDefinition,
  firstScope: Scope,
  depth: number,
): Promise<Outcome> => {
  let flow = first;
  let scope = firstScope;
  let index = indexOf(flow.content);
  let here: string | undefined = flow.content.StartAction;
  session.services.emit(session.contact, { type: 'flow-started', flow: flow.name, flowType: flow.type });

  for (;;) {
    if (session.signal.aborted) return { kind: 'end', end: { end: 'aborted' } };
    const action: FlowAction | undefined = here === undefined ? undefined : index.get(here);
    if (!action) {
      const message = `the flow ${flow.name} leads to the block "${here}", which it does not have: correct the arrow`;
      session.services.emit(session.contact, { type: 'problem', flow: flow.name, block: here, message });
      return { kind: 'end', end: { end: 'failed', message } };
    }
    const line: Line = new Line(session, flow, scope, action, depth, invokeModule);
    session.steps += 1;
    if (session.steps > session.options.stepLimit) {
      return fail(
        line,
        `the contact went through ${session.options.stepLimit} blocks without an end, last in the flow ${flow.name}: give the cycle a Loop or a way out`,
      );
    }
    const known = actions[action.Type];
    if (known?.simulated !== true) {
      line.emit({
        type: 'problem',
        flow: flow.name,
        block: action.Identifier,
        message: known?.note ?? `${action.Type} is not a block that the simulator knows`,
      });
    }
    const fault = session.options.serviceFault?.(flow.name, action);
    const answer =
      fault === undefined
        ? (known?.run ?? unknownType(action.Type))(line)
        : failed('the service failed here, as it was told to', fault);
    const outcome: Outcome = answer instanceof Promise ? await answer : answer;

    if (outcome.kind === 'end' || outcome.kind === 'return') return outcome;
    if (outcome.kind === 'flow') {
      flow = outcome.flow;
      scope = { ...scope, flowAttributes: {}, modules: {} };
      index = indexOf(flow.content);
      here = flow.content.StartAction;
      line.emit({ type: 'transferred', to: flow.name, kind: 'flow' });
      line.emit({ type: 'flow-started', flow: flow.name, flowType: flow.type });
      continue;
    }
    const { name, to, reason } = arrowFor(line, outcome);
    line.emit({
      type: 'arrow-followed',
      flow: flow.name,
      from: action.Identifier,
      action: action.Type,
      outcome: name,
      to,
      ...(reason === undefined ? {} : { reason }),
    });
    // Not established: what the service does with an error that has no branch. The flow cannot go on, so the run ends as failed.
    if (to === undefined) {
      return fail(
        line,
        `the block "${action.Identifier}" (${action.Type}) of ${flow.name} came to ${name}${reason ? `, ${reason},` : ''} and has no arrow for it: wire that outcome`,
      );
    }
    here = to;
  }
};

const maximumModuleDepth = 5;

async function invokeModule(line: Line, module: FlowDefinition, input: unknown): Promise<Outcome> {
  if (line.depth >= maximumModuleDepth) {
    return failed(`modules nest at most ${maximumModuleDepth} deep`);
  }
  return interpret(line.session, module, newScope(input), line.depth + 1);
}

/**
 * Runs a flow for a contact, with the flows it transfers to and the modules it invokes, until it ends. Whatever a block can come to is in
 * the answer or an event; only a fault of the centre itself rejects.
 */
export const runFlow = async (run: FlowRun, options: Partial<EngineOptions> = {}): Promise<FlowEnd> => {
  const signal = run.participant ? AbortSignal.any([run.signal, run.participant.hungUp]) : run.signal;
  const session: Session = {
    contact: run.contact,
    participant: run.participant,
    services: run.services,
    signal,
    options: { ...defaultOptions, ...options },
    memory: memoryOf(run.contact),
    steps: 0,
  };
  try {
    const outcome = await interpret(session, run.flow, newScope(), 0);
    // A flow that is no module and ends with EndFlowModuleExecution: the service would not have published it.
    return outcome.kind === 'end' ? outcome.end : { end: 'flow-ended' };
  } catch (reason) {
    if (signal.aborted) return { end: 'aborted' };
    throw reason;
  }
};
