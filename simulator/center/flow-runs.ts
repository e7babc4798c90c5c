import type { EventHook } from '../../contact-flows/language/event-hooks.ts';
import type { Participant } from '../engine/participant.ts';
import type { FlowEnd } from '../engine/run.ts';
import type { Contact } from './contact.ts';
import type { FlowDefinition } from './definition.ts';
import type { Floor } from './floor.ts';

/** The flow that runs for a contact; there is one at a time. */
export interface FlowRuns {
  /** Never rejects: a fault of the engine ends as `failed`, with a problem event. */
  run(contact: Contact, flow: FlowDefinition, who: Participant | undefined): Promise<FlowEnd>;
  /** Runs the flow that an event hook names, if it names one. */
  runHook(contact: Contact, hook: EventHook, who: Participant | undefined): Promise<FlowEnd | undefined>;
  /**
   * Lets a flow that was stopped say its last words (a prompt that was broken off), so that they stand before what follows. Not longer than
   * it takes to drain what is ready: a flow that does not heed its signal holds up nothing.
   */
  stopped(contact: Contact): Promise<void>;
}

/** Turns of the microtask queue. */
const patienceTurns = 100;

export const createFlowRuns = (floor: Floor): FlowRuns => {
  const { journal } = floor;

  const run: FlowRuns['run'] = async (contact, flow, who) => {
    const controller = new AbortController();
    contact.flow = controller;
    contact.flowIsRunning = true;
    try {
      return await floor.runFlow({
        flow,
        contact: contact.state,
        participant: who,
        services: floor.services,
        signal: controller.signal,
      });
    } catch (cause) {
      if (controller.signal.aborted) return { end: 'aborted' };
      const message = `the flow ${flow.name} broke: ${cause instanceof Error ? cause.message : String(cause)}`;
      journal.emit(contact.state.contactId, { type: 'problem', flow: flow.name, block: undefined, message });
      return { end: 'failed', message };
    } finally {
      if (contact.flow === controller) {
        contact.flow = undefined;
        contact.flowIsRunning = false;
      }
    }
  };

  const flowOf = (contact: Contact, hook: EventHook): FlowDefinition | undefined => {
    const named = contact.state.eventHooks[hook];
    if (named === undefined) return undefined;
    const flow = floor.directory.flow(named);
    if (flow === undefined) {
      journal.problem(
        contact.state.contactId,
        `the event hook ${hook} names the flow ${named}, which the instance does not have`,
      );
    }
    return flow;
  };

  return {
    run,
    runHook: async (contact, hook, who) => {
      const flow = flowOf(contact, hook);
      return flow === undefined ? undefined : run(contact, flow, who);
    },
    stopped: async (contact) => {
      for (let turn = 0; contact.flowIsRunning && turn < patienceTurns; turn += 1) await Promise.resolve();
    },
  };
};
