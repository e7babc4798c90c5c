import { formOf } from '../language/catalogue/index.ts';
import type { Rule } from './support/rule.ts';

export const conditionsAllowed: Rule = {
  id: 'conditions-allowed',
  severity: 'error',
  finds: 'conditions on an action, or in a mode of it, that takes none',
  source: 'the API answers "Action does not support conditions"',
  cure: 'branch in a Compare after it',
  check: ({ document, type }) =>
    document.Actions.filter((action) => {
      const form = formOf(action, type);
      return form !== undefined && !form.conditions && (action.Transitions.Conditions ?? []).length > 0;
    }).map((action) => ({
      block: action.Identifier,
      why: `${action.Type} (${formOf(action, type)?.name}) has conditions, and takes none`,
    })),
};
