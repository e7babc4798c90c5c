import { hooks } from './support/hooks.ts';
import type { Rule } from './support/rule.ts';

export const eventHooks: Rule = {
  id: 'event-hooks',
  severity: 'error',
  finds: 'UpdateContactEventHooks without a hook',
  source: 'the page of the action: one entry; an action that sets nothing is a mistake',
  cure: 'name the hook and its flow, or take the block out',
  check: ({ document }) =>
    hooks(document.Actions)
      .filter(({ count }) => count === 0)
      .map(({ block }) => ({ block, why: 'EventHooks is empty' })),
};
