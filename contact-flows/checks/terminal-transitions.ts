import { nextOf } from '../language/catalogue/index.ts';
import type { Rule } from './support/rule.ts';

export const terminalTransitions: Rule = {
  id: 'terminal-transitions',
  severity: 'error',
  finds: 'an action that ends the flow has transitions',
  source: 'Transitions of a terminal action is an empty object (devguide, flow-language-actions)',
  cure: 'write "Transitions": {}',
  check: ({ document, type }) =>
    document.Actions.filter(
      (action) =>
        nextOf(action, type)?.is === 'none' &&
        Object.keys(action.Transitions).some((key) => !isEmptyList(action, key)),
    ).map(({ Identifier, Type }) => ({
      block: Identifier,
      why: `${Type} ends the flow, so nothing can follow it`,
    })),
};

/** The console writes empty lists, which say nothing. */
const isEmptyList = ({ Transitions }: { readonly Transitions: object }, key: string): boolean => {
  const value = (Transitions as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(value) && value.length === 0;
};
