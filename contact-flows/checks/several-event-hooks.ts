import { hooks } from './support/hooks.ts';
import type { Rule } from './support/rule.ts';

export const severalEventHooks: Rule = {
  id: 'several-event-hooks',
  severity: 'warning',
  finds: 'UpdateContactEventHooks with more than one hook',
  source: 'the page says one; of two live tries one was refused and one accepted',
  cure: 'one block for each hook',
  check: ({ document }) =>
    hooks(document.Actions)
      .filter(({ count }) => count > 1)
      .map(({ block, count }) => ({
        block,
        why: `EventHooks has ${count} entries; only one is sure to be taken`,
      })),
};
