import type { Rule } from './support/rule.ts';

const mostActions = 250;
const mostCharacters = 256_000;

export const flowSize: Rule = {
  id: 'flow-size',
  severity: 'error',
  finds: 'a flow of more than 250 actions or 256,000 characters',
  source: 'limits of the Flow language and of CreateContactFlow',
  cure: 'move a part of it to a module, or to a flow of its own',
  check: ({ document }) => {
    const characters = JSON.stringify(document).length;
    return [
      ...(document.Actions.length > mostActions
        ? [{ why: `the flow has ${document.Actions.length} actions; at most ${mostActions} are taken` }]
        : []),
      ...(document.Actions.length === 0 ? [{ why: 'the flow has no action', cure: 'add at least one' }] : []),
      ...(characters > mostCharacters
        ? [{ why: `the flow has ${characters} characters; at most ${mostCharacters} are taken` }]
        : []),
    ];
  },
};
