import { type ActionType, form, success } from './action-type.ts';
import { everyChannel, routing } from './allowed-in.ts';
import {
  decimal,
  id,
  integer,
  list,
  object,
  type ParameterRule,
  pathOr,
  text,
  word,
} from './parameter-rule.ts';

const attributeCondition = object(
  { ComparisonOperator: word('NumberGreaterOrEqualTo', 'Match') },
  {
    Name: text(),
    Value: text(),
    ProficiencyLevel: pathOr(decimal(1, 5)),
    MatchCriteria: object({ AgentsCriteria: object({ AgentIds: pathOr(list(id, 1, 10)) }) }),
  },
  { atLeastOne: [['Name', 'MatchCriteria']] },
);
const condition = object(
  {},
  { AttributeCondition: attributeCondition },
  { exactlyOne: [['AttributeCondition']] },
);
const and: ParameterRule = list(condition, 1, 8);
const expression = object(
  {},
  {
    AttributeCondition: attributeCondition,
    AndExpression: and,
    OrExpression: list(
      object(
        {},
        { AttributeCondition: attributeCondition, AndExpression: and },
        { exactlyOne: [['AttributeCondition', 'AndExpression']] },
      ),
      1,
      3,
    ),
  },
  { exactlyOne: [['AttributeCondition', 'AndExpression', 'OrExpression']] },
);

export const routingCriteria: ActionType = {
  type: 'UpdateContactRoutingCriteria',
  group: 'set',
  block: 'Set routing criteria',
  source: 'contact-actions-updateroutingcriteria',
  forms: form(
    object({
      RoutingCriteria: pathOr(
        object({
          Steps: list(
            object(
              { Expression: expression },
              { Expiry: object({ DurationInSeconds: integer(1, undefined, 'whole') }) },
            ),
            1,
            5,
          ),
        }),
      ),
    }),
  ),
  next: success,
  flowTypes: routing,
  channels: everyChannel,
};
