import { type EventHook, eventHooks } from '../../../contact-flows/language/event-hooks.ts';
import { type Action, failed, next } from '../outcome.ts';
import { asObject, resolveWhole } from '../resolve.ts';

const voiceOnly: readonly EventHook[] = ['AgentHold', 'CustomerHold'];

const isHook = (name: string): name is EventHook => (eventHooks as readonly string[]).includes(name);

/**
 * Set event flow, whisper, hold, customer queue or disconnect flow: which flow an event starts. Not established: whether more than one
 * entry is accepted; each is set here.
 */
export const updateContactEventHooks: Action = {
  simulated: true,
  run: (line) => {
    const chosen: Partial<Record<EventHook, string>> = {};
    for (const [name, value] of Object.entries(asObject(line.parameter('EventHooks')))) {
      if (!isHook(name)) return failed(`there is no event "${name}"`);
      if (voiceOnly.includes(name) && line.contact.channel !== 'VOICE') {
        return failed(`a ${line.contact.channel} contact has no ${name}`);
      }
      const id = resolveWhole(line, value);
      const flow = id === undefined ? undefined : line.services.flow(id);
      if (!flow) return failed(`there is no published flow "${id ?? value}" for ${name}`);
      chosen[name] = flow.arn;
    }
    Object.assign(line.contact.eventHooks, chosen);
    return next;
  },
};
