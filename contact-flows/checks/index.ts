import { conditionOperands } from './condition-operands.ts';
import { conditionOperators } from './condition-operators.ts';
import { conditionsAllowed } from './conditions-allowed.ts';
import { consoleOnly } from './console-only-parameters.ts';
import { doubtfulFlowTypes } from './doubtful-flow-types.ts';
import { duplicateConditions } from './duplicate-conditions.ts';
import { dynamicReferences } from './dynamic-references.ts';
import { emptyTexts } from './empty-texts.ts';
import { endlessCycles } from './endless-cycles.ts';
import { eventHooks } from './event-hooks.ts';
import { flowAttributes } from './flow-attributes.ts';
import { flowSize } from './flow-size.ts';
import { flowTypesRule } from './flow-types.ts';
import { identifiers } from './identifiers.ts';
import { knownTypes } from './known-types.ts';
import { members } from './members.ts';
import { moduleSettings } from './module-settings.ts';
import { nextAction } from './next-action.ts';
import { nextCopies } from './next-copies.ts';
import { noEnd } from './no-end.ts';
import { parameterGroups } from './parameter-groups.ts';
import { parameterPaths } from './parameter-paths.ts';
import { parameterValues } from './parameter-values.ts';
import { pathRoots } from './path-roots.ts';
import { pathRootsInTexts } from './path-roots-in-texts.ts';
import { queueNotSet } from './queue-not-set.ts';
import { refusedErrors } from './refused-errors.ts';
import { requiredBranches } from './required-branches.ts';
import { requiredErrors } from './required-errors.ts';
import { requiredParameters } from './required-parameters.ts';
import { retiredTypesRule } from './retired-types.ts';
import { texts } from './scalars-are-texts.ts';
import { severalEventHooks } from './several-event-hooks.ts';
import { startAction } from './start-action.ts';
import { type CheckedFlow, type Finding, findingsOf, type Rule } from './support/rule.ts';
import { targetsExist } from './targets-exist.ts';
import { terminalTransitions } from './terminal-transitions.ts';
import { unestablishedTypes } from './unestablished-types.ts';
import { uniqueIdentifiers } from './unique-identifiers.ts';
import { unknownParameters } from './unknown-parameters.ts';
import { unreachable } from './unreachable.ts';

export type { CheckedFlow, Finding, Rule, RuleText, Severity } from './support/rule.ts';

/** The rules for anybody's flow. A new rule is a file and a line here. */
export const rules: readonly Rule[] = [
  startAction,
  flowSize,
  members,
  moduleSettings,
  uniqueIdentifiers,
  identifiers,
  targetsExist,
  nextAction,
  terminalTransitions,
  knownTypes,
  flowTypesRule,
  requiredParameters,
  unknownParameters,
  consoleOnly,
  parameterGroups,
  parameterValues,
  parameterPaths,
  pathRoots,
  emptyTexts,
  eventHooks,
  conditionsAllowed,
  conditionOperators,
  conditionOperands,
  requiredBranches,
  requiredErrors,
  refusedErrors,
  unestablishedTypes,
  retiredTypesRule,
  doubtfulFlowTypes,
  texts,
  pathRootsInTexts,
  severalEventHooks,
  duplicateConditions,
  nextCopies,
  unreachable,
  endlessCycles,
  noEnd,
  dynamicReferences,
  flowAttributes,
  queueNotSet,
];

/** Everything that the rules for anybody's flow find in one. */
export const checkDocument = (
  document: CheckedFlow['document'],
  { name, type }: { readonly name: string; readonly type?: CheckedFlow['type'] },
): readonly Finding[] =>
  rules.flatMap((rule) => findingsOf(rule, name, rule.check({ name, type, document })));
