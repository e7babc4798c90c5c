import type { Rule } from './support/rule.ts';

const ofFlow = ['Version', 'StartAction', 'Metadata', 'Settings', 'Actions'];
const ofAction = ['Identifier', 'Type', 'Parameters', 'Transitions'];
const ofTransitions = ['NextAction', 'Conditions', 'Errors'];

const extra = (value: object, known: readonly string[]) =>
  Object.keys(value).filter((key) => !known.includes(key));

export const members: Rule = {
  id: 'members',
  severity: 'error',
  finds: 'a member of the flow, of an action or of its transitions that the Flow language does not have',
  source: 'the API answers "Invalid Action property name"',
  cure: 'take it out; remarks and positions belong in the Metadata of the flow',
  check: ({ document }) => [
    ...extra(document, ofFlow).map((key) => ({ why: `the flow has a member "${key}"` })),
    ...document.Actions.flatMap((action) => [
      ...extra(action, ofAction).map((key) => ({
        block: action.Identifier,
        why: `the action has a member "${key}"`,
      })),
      ...extra(action.Transitions, ofTransitions).map((key) => ({
        block: action.Identifier,
        why: `the transitions have a member "${key}"`,
      })),
    ]),
  ],
};
