import type { Rule } from './support/rule.ts';
import { standing } from './support/standing.ts';

export const doubtfulFlowTypes: Rule = {
  id: 'doubtful-flow-types',
  severity: 'warning',
  finds:
    'an action in a type of flow for which the pages of AWS contradict each other, such as EndFlowExecution outside queue flows and whispers',
  source: 'the page of the action says no, the page of its block says yes',
  cure: 'publish the flow in a test instance first',
  check: ({ document, type }) =>
    document.Actions.filter((action) => standing(action, type) === 'doubtful').map((action) => ({
      block: action.Identifier,
      why: `whether ${action.Type} is taken in a flow of type ${type} is not established`,
    })),
};
