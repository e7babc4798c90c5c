import { ok, type Result, refuse } from '../../domain/shared/result.ts';
import type { Agent, AgentContact } from './agent.ts';

/** Why an agent cannot do this now. */
export type AgentRefusal =
  | { readonly code: 'agent.no-such-contact'; readonly contactId: string }
  | { readonly code: 'agent.wrong-moment'; readonly contactId: string; readonly phase: string }
  | { readonly code: 'agent.no-such-quick-connect'; readonly quickConnect: string }
  | { readonly code: 'agent.offline'; readonly username: string }
  | { readonly code: 'agent.busy'; readonly username: string }
  | { readonly code: 'agent.number-not-dialable'; readonly number: string };

/** The agent's contact, if it is in one of these phases. */
export const heldContact = (
  agent: Agent,
  contactId: string,
  ...phases: readonly AgentContact['phase'][]
): Result<AgentContact, AgentRefusal> => {
  const held = agent.contacts.get(contactId);
  if (held === undefined) return refuse({ code: 'agent.no-such-contact', contactId });
  return phases.includes(held.phase)
    ? ok(held)
    : refuse({ code: 'agent.wrong-moment', contactId, phase: held.phase });
};
