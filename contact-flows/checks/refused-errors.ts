import { formOf } from '../language/catalogue/index.ts';
import { modeOf } from './support/mode.ts';
import type { Rule } from './support/rule.ts';
import { words } from './support/rule.ts';

export const refusedErrors: Rule = {
  id: 'refused-errors',
  severity: 'error',
  finds: 'an action has an error branch that it may not have, or one twice',
  source: 'the API answers "Invalid Action error"; an extra one is as wrong as a missing one',
  cure: 'take it out',
  check: ({ document, type }) =>
    document.Actions.flatMap((action) => {
      const form = formOf(action, type);
      if (!form) return [];
      const taken = [...form.errors.required, ...form.errors.optional];
      const there = (action.Transitions.Errors ?? []).map(({ ErrorType }) => ErrorType);
      const faults = [
        ...there
          .filter((error) => !taken.includes(error))
          .map(
            (error) => `${action.Type}${modeOf(form.name)} takes the errors ${words(taken)}, not ${error}`,
          ),
        ...there
          .filter((error, index) => taken.includes(error) && there.indexOf(error) !== index)
          .map((error) => `${action.Type} has the error ${error} twice`),
      ];
      return faults.map((why) => ({ block: action.Identifier, why }));
    }),
};
