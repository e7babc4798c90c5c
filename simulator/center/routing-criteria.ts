import type { UserDefinition } from './definition.ts';

/**
 * Which agents a contact's routing criteria allow after so long in the queue. Steps are tried in order, each until it expires; the last one
 * without an expiry stays; after a last step that expires any agent of the queue is taken.
 *
 * Done: AttributeCondition with NumberGreaterOrEqualTo and with Match of agent ids, AndExpression, OrExpression, NotAttributeCondition.
 * A condition of any other form matches nobody, so it waits until its step expires.
 *
 * @see https://docs.aws.amazon.com/connect/latest/APIReference/API_RoutingCriteria.html
 */
export const isAllowedBy = (criteria: unknown, agent: UserDefinition, waitedSeconds: number): boolean => {
  let before = 0;
  for (const step of stepsOf(criteria)) {
    const expiry = expiryOf(step);
    if (expiry === undefined || waitedSeconds < before + expiry) {
      return matches(member(step, 'Expression'), agent);
    }
    before += expiry;
  }
  return true;
};

/** Seconds in the queue at which a step expires and others become possible. */
export const criteriaExpiries = (criteria: unknown): readonly number[] => {
  const expiries: number[] = [];
  let before = 0;
  for (const step of stepsOf(criteria)) {
    const expiry = expiryOf(step);
    if (expiry === undefined) break;
    before += expiry;
    expiries.push(before);
  }
  return expiries;
};

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const stepsOf = (criteria: unknown): readonly unknown[] => list(member(criteria, 'Steps'));

const expiryOf = (step: unknown): number | undefined => {
  const seconds = Number(member(member(step, 'Expiry'), 'DurationInSeconds'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
};

const matches = (expression: unknown, agent: UserDefinition): boolean => {
  const and = member(expression, 'AndExpression');
  if (and !== undefined) return list(and).every((part) => matches(part, agent));
  const or = member(expression, 'OrExpression');
  if (or !== undefined) return list(or).some((part) => matches(part, agent));
  const not = member(expression, 'NotAttributeCondition');
  if (not !== undefined) return !matchesAttribute(not, agent);
  return matchesAttribute(member(expression, 'AttributeCondition'), agent);
};

const matchesAttribute = (condition: unknown, agent: UserDefinition): boolean => {
  if (member(condition, 'ComparisonOperator') === 'Match') {
    const ids = list(member(member(member(condition, 'MatchCriteria'), 'AgentsCriteria'), 'AgentIds'));
    return ids.some((id) => typeof id === 'string' && (agent.arn === id || agent.arn.endsWith(`/${id}`)));
  }
  const wanted = Number(member(condition, 'ProficiencyLevel') ?? 1);
  return (agent.proficiencies ?? []).some(
    ({ name, value, level }) =>
      name === member(condition, 'Name') && value === member(condition, 'Value') && level >= wanted,
  );
};
