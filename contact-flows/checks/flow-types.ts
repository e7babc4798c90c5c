import { actionTypeOf } from '../language/catalogue/index.ts';
import type { Rule } from './support/rule.ts';
import { words } from './support/rule.ts';
import { standing } from './support/standing.ts';

export const flowTypesRule: Rule = {
  id: 'flow-types',
  severity: 'error',
  finds: 'an action in a type of flow that does not take it',
  source: 'the table of the action pages in the devguide, and refusals of the API',
  cure: 'move the block to a flow of another type',
  check: ({ document, type }) =>
    document.Actions.filter((action) => standing(action, type) === 'refused').map((action) => ({
      block: action.Identifier,
      why: `${action.Type} is refused in a flow of type ${type}; it belongs in ${words(actionTypeOf(action)?.flowTypes?.allowed ?? [])}`,
    })),
};
