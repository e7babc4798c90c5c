import type { Language } from '../../domain/shared/language.ts';
import { promptNamed } from '../prompts/index.ts';
import type { FlowAction, FlowDocument } from './document.ts';
import type { Block, Flow } from './flow.ts';
import { entryPointPosition, positionsOf } from './layout.ts';
import type { Prompt } from './prompt.ts';
import { isReference, type Parameter, type Reference } from './reference.ts';
import { renderingOf } from './renderings.ts';

/**
 * What a name in our source is in one contact centre: at synth a CloudFormation token, in a check a readable placeholder.
 * `language` is the reference's own, else the one being rendered, else undefined. Prompts never get here: they are text.
 */
export type Resolve = (reference: ResolvedReference, language: Language | undefined) => string;
export type ResolvedReference = Exclude<Reference, { ref: 'prompt' }>;

export interface RenderOptions {
  /** Undefined for a flow that is rendered once. */
  readonly language?: Language | undefined;
  readonly resolve: Resolve;
  /** Ours, unless a test brings its own. */
  readonly prompts?: (name: string) => Prompt | undefined;
}

/**
 * The flow as Connect's API takes it: labels are the identifiers, prompts are texts of the language, references are what `resolve`
 * says, and the designer has a place for every block.
 *
 * @throws Error naming the flow, the block and the cure when a prompt or a reference cannot be resolved: a mistake in our source.
 */
export const renderFlow = (
  flow: Flow,
  { language, resolve, prompts = promptNamed }: RenderOptions,
): FlowDocument => {
  const Actions = Object.entries(flow.blocks).map(([label, block]): FlowAction => {
    try {
      return {
        Identifier: label,
        Type: block.Type,
        Parameters: resolveAll(block.Parameters, { language, resolve, prompts }) as Readonly<
          Record<string, unknown>
        >,
        Transitions: block.Transitions,
      };
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`flow "${flow.name}", block "${label}": ${reason}`, { cause });
    }
  });
  const positions = placesOf(flow, Actions);
  return {
    Version: '2019-10-30',
    StartAction: flow.start,
    Metadata: {
      name: renderingOf(flow, language).name,
      description: flow.description,
      entryPointPosition,
      ActionMetadata: Object.fromEntries(
        Object.entries(flow.blocks).map(([label, block]) => [
          label,
          { position: positions[label], isFriendlyName: true, ...namesShown(block, language) },
        ]),
      ),
    },
    ...(flow.type === 'MODULE' ? { Settings: moduleSettings } : {}),
    Actions,
  };
};

const places = new WeakMap<Flow, ReturnType<typeof positionsOf>>();

/** The same in every language, and worth some milliseconds: found once a flow. */
const placesOf = (flow: Flow, actions: readonly FlowAction[]): ReturnType<typeof positionsOf> => {
  const found = places.get(flow) ?? positionsOf(flow.start, actions);
  places.set(flow, found);
  return found;
};

/** A module's content has these and nothing else: its true contract is a string on the resource. */
const moduleSettings = {
  InputParameters: [],
  OutputParameters: [],
  Transitions: [
    { DisplayName: 'Success', ReferenceName: 'Success', Description: '' },
    { DisplayName: 'Error', ReferenceName: 'Error', Description: '' },
  ],
} as const;

interface Context extends Required<Pick<RenderOptions, 'resolve' | 'prompts'>> {
  readonly language: Language | undefined;
}

const resolveAll = (value: Parameter, context: Context): unknown => {
  const { language, resolve } = context;
  if (typeof value !== 'object') return value;
  if (isReference(value))
    return value.ref === 'prompt'
      ? promptText(value, { ...context, language: value.language ?? language })
      : resolve(value, ('language' in value ? value.language : undefined) ?? language);
  if (Array.isArray(value)) return value.map((item: Parameter) => resolveAll(item, context));
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, Parameter>>).map(([key, item]) => [
      key,
      resolveAll(item, context),
    ]),
  );
};

const promptText = (
  { name, with: values }: Extract<Reference, { ref: 'prompt' }>,
  { language, resolve, prompts }: Context,
): string => {
  const prompt = prompts(name);
  if (!prompt) throw new Error(`there is no prompt "${name}": add it to contact-flows/prompts`);
  if (!language)
    throw new Error(
      `the prompt "${name}" has no language, because the flow is rendered once: name one with { in: 'fr' }, or make the flow spoken: 'each-language'`,
    );
  return prompt[language].replace(/\{(\w+)\}/g, (_, placeholder: string) => {
    const value = values[placeholder];
    if (!value)
      throw new Error(
        `nothing fills {${placeholder}} of the prompt "${name}": pass with: { ${placeholder}: … }`,
      );
    return typeof value === 'string' ? value : resolve(value, language);
  });
};

/** What the designer writes on the block in the place of an ARN. */
const namesShown = (block: Block, language: Language | undefined): { readonly parameters?: object } => {
  const shown = Object.entries(block.Parameters).flatMap(([parameter, value]) =>
    typeof value === 'object' && isReference(value) ? named(parameter, value, language) : [],
  );
  return shown.length === 0 ? {} : { parameters: Object.fromEntries(shown) };
};

const named = (parameter: string, reference: Reference, language: Language | undefined) => {
  switch (reference.ref) {
    case 'lambda':
    case 'flow':
    case 'module':
      return [[parameter, { displayName: reference.name }] as const];
    case 'queue':
      return [
        [
          parameter,
          { displayName: [reference.team, reference.kind, language].filter(Boolean).join(' ') },
        ] as const,
      ];
    case 'hours':
      return [[parameter, { displayName: reference.team }] as const];
    default:
      return [];
  }
};
