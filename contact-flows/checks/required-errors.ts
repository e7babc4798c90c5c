import { formOf } from '../language/catalogue/index.ts';
import { modeOf } from './support/mode.ts';
import type { Rule } from './support/rule.ts';

export const requiredErrors: Rule = {
  id: 'required-errors',
  severity: 'error',
  finds: 'an action lacks an error branch that it must have',
  source: 'the API answers "Action is missing required error"; which ones is fixed by action and mode',
  cure: 'lead the error somewhere: to a person, a promise or a goodbye',
  check: ({ document, type }) =>
    document.Actions.flatMap((action) => {
      const there = (action.Transitions.Errors ?? []).map(({ ErrorType }) => ErrorType);
      const form = formOf(action, type);
      return (form?.errors.required ?? [])
        .filter((error) => !there.includes(error))
        .map((error) => ({
          block: action.Identifier,
          why: `${action.Type}${modeOf(form?.name)} has no branch for the error ${error}`,
        }));
    }),
};
