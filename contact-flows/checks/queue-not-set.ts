import { type Arrow, actionsById, arrowsOf } from './support/graph.ts';
import type { Rule } from './support/rule.ts';

export const queueNotSet: Rule = {
  id: 'queue-not-set',
  severity: 'warning',
  finds: 'TransferContactToQueue that a path reaches without UpdateContactTargetQueue before it',
  source: 'the one chooses the queue, the other enters it; without a queue the error branch is taken',
  cure: 'set the working queue on every path, unless the flow that transfers here has set it',
  check: ({ document, type }) => {
    // A quick connect sets the queue for its flow; a module takes it from its caller.
    if (type !== undefined && type !== 'CONTACT_FLOW') return [];
    const actions = actionsById(document);
    const without = new Set<string>();
    const waiting = [document.StartAction];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const action = actions.get(id);
      if (!action || without.has(id)) continue;
      without.add(id);
      const sets = (arrow: Arrow) => action.Type === 'UpdateContactTargetQueue' && arrow.by === 'next';
      waiting.push(
        ...arrowsOf(action, type)
          .filter((arrow) => !sets(arrow))
          .map(({ to }) => to),
      );
    }
    return [...without]
      .filter((id) => actions.get(id)?.Type === 'TransferContactToQueue')
      .map((block) => ({ block, why: 'a path comes here on which this flow has set no queue' }));
  },
};
