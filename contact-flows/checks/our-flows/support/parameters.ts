import type { Block } from '../../../language/flow.ts';
import { pathsIn, segmentsOf } from '../../../language/json-path.ts';
import { isReference, type Parameter, type Reference } from '../../../language/reference.ts';

/** Every reference in the parameters of a block, at any depth. */
export const referencesIn = (value: Parameter): readonly Reference[] => {
  if (typeof value !== 'object') return [];
  if (isReference(value)) return [value];
  const items: readonly Parameter[] = Array.isArray(value) ? value : Object.values(value);
  return items.flatMap(referencesIn);
};

/** Every text in the parameters, and what fills the placeholders of its prompts. */
const textsIn = (value: Parameter): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object') return [];
  if (isReference(value))
    return value.ref === 'prompt' ? Object.values(value.with).filter((text) => typeof text === 'string') : [];
  const items: readonly Parameter[] = Array.isArray(value) ? value : Object.values(value);
  return items.flatMap(textsIn);
};

/** The keys that a block reads below a root: of `$.External.outcome` the `outcome`. */
export const keysRead = ({ Parameters }: Block, root: string): readonly string[] => [
  ...new Set(
    textsIn(Parameters)
      .flatMap(pathsIn)
      .map(segmentsOf)
      .flatMap(([first, key]) => (first === root && key !== undefined ? [key] : [])),
  ),
];

/** The path that a Compare looks at, in its segments. */
export const comparedPath = ({ Type, Parameters }: Block): readonly string[] =>
  Type === 'Compare' && typeof Parameters['ComparisonValue'] === 'string'
    ? segmentsOf(Parameters['ComparisonValue'])
    : [];

/** The name of the function that a block invokes. */
export const invoked = ({ Type, Parameters }: Block): string | undefined => {
  const [reference] = referencesIn(Parameters['LambdaFunctionARN'] ?? '');
  return Type === 'InvokeLambdaFunction' && reference?.ref === 'lambda' ? reference.name : undefined;
};

/** The flow or module that a block names, with the way the contact comes to it. */
export const namedFlows = (
  block: Block,
): readonly {
  readonly name: string;
  readonly as: 'transfer' | 'module' | 'hook' | 'creation';
  readonly hook?: string;
}[] => {
  switch (block.Type) {
    case 'TransferToFlow':
      return named(block.Parameters['ContactFlowId']).map((name) => ({ name, as: 'transfer' }));
    case 'InvokeFlowModule':
      return named(block.Parameters['FlowModuleId']).map((name) => ({ name, as: 'module' }));
    case 'CreateCallbackContact':
    case 'CreateTask':
      return named(block.Parameters['ContactFlowId']).map((name) => ({ name, as: 'creation' }));
    case 'UpdateContactEventHooks':
      return Object.entries(
        (block.Parameters['EventHooks'] ?? {}) as Readonly<Record<string, Parameter>>,
      ).flatMap(([hook, value]) => named(value).map((name) => ({ name, as: 'hook' as const, hook })));
    default:
      return [];
  }
};

const named = (value: Parameter | undefined): readonly string[] =>
  referencesIn(value ?? '').flatMap((reference) =>
    reference.ref === 'flow' || reference.ref === 'module' ? [reference.name] : [],
  );
