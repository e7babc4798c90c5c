import { pathsIn, roots, segmentsOf } from '../language/json-path.ts';
import type { Rule } from './support/rule.ts';
import { textsOf } from './support/scalars.ts';
import { valueProblems } from './support/values.ts';

export const pathRootsInTexts: Rule = {
  id: 'path-roots-in-texts',
  severity: 'warning',
  finds: 'a text holds a JSONPath whose root a flow does not know',
  source: 'whether the API refuses it inside a text is not established; nothing sensible can be heard',
  cure: 'use a root of the attribute list, or write the dollar sign apart from the point',
  check: ({ document, type }) =>
    document.Actions.flatMap((action) => {
      const refused = valueProblems(action, type).filter(({ kind }) => kind === 'root');
      return textsOf(action).flatMap(({ place, text }) =>
        pathsIn(text)
          .filter((path) => !Object.hasOwn(roots, segmentsOf(path)[0] ?? ''))
          .filter((path) => !refused.some(({ why }) => why.includes(`reads ${path},`)))
          .map((path) => ({
            block: action.Identifier,
            why: `${action.Type}: ${place} holds ${path}, and a flow knows no such root`,
          })),
      );
    }),
};
