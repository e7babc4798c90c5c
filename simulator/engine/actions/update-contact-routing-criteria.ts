import { type Action, failed, next } from '../outcome.ts';
import { asObject, resolveDeep } from '../resolve.ts';

const maximumSteps = 5;

const parsed = (criteria: unknown): unknown => {
  if (typeof criteria !== 'string') return criteria;
  try {
    return JSON.parse(criteria);
  } catch {
    return undefined;
  }
};

/** Set routing criteria: takes effect at the transfer to a queue; not for an agent's queue. */
export const updateContactRoutingCriteria: Action = {
  simulated: true,
  run: (line) => {
    if (line.contact.targetQueue?.kind === 'agent') return failed("an agent's queue has no routing criteria");
    const criteria = parsed(resolveDeep(line, line.parameter('RoutingCriteria')));
    const { Steps } = asObject(criteria);
    if (!Array.isArray(Steps) || Steps.length === 0 || Steps.length > maximumSteps) {
      return failed(`its RoutingCriteria have no list of 1 to ${maximumSteps} Steps`);
    }
    line.contact.routingCriteria = criteria;
    return next;
  },
};
