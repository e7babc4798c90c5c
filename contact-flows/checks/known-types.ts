import { catalogue, typesWithoutForm } from '../language/catalogue/index.ts';
import type { Rule } from './support/rule.ts';
import { successorOf } from './support/successors.ts';

export const knownTypes: Rule = {
  id: 'known-types',
  severity: 'error',
  finds: 'an action type that Connect does not have',
  source:
    'the API answers "Invalid Action type"; the types are those of the devguide and of the console’s exports',
  cure: 'use the type that the console writes for this block',
  check: ({ document }) =>
    document.Actions.filter(({ Type }) => !catalogue.has(Type) && !typesWithoutForm.includes(Type)).map(
      ({ Identifier, Type }) => {
        const successor = successorOf[Type];
        return {
          block: Identifier,
          why: `there is no action type "${Type}"`,
          ...(successor ? { cure: `the type is called ${successor}` } : {}),
        };
      },
    ),
};
