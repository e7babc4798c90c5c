import type { Language } from '../../domain/shared/language.ts';
import type { ContractOf, FlowLambdaName } from '../../lambdas/registry.ts';
import type { AttributeName } from '../attributes.ts';
import type { PromptName, PromptPlaceholders } from '../prompts/index.ts';
import type { Reference, SettingText } from './reference.ts';

/** A JSONPath into what the flow knows; the brand keeps a mistyped string from passing for one. */
export type Path = `$.${string}` & { readonly path: true };
const path = (text: `$.${string}`) => text as Path;

export const attribute = (name: AttributeName) => path(`$.Attributes.${name}`);

type AnswerKey<Name extends FlowLambdaName> = {
  [Outcome in keyof ContractOf<Name>['outcomes']]: ContractOf<Name>['outcomes'][Outcome] extends readonly (infer Key)[]
    ? Key
    : never;
}[keyof ContractOf<Name>['outcomes']];

/** A key of the answer of the function that was called last; one that its contract does not have does not compile. */
export const answered = <Name extends FlowLambdaName>(_lambda: Name, key: AnswerKey<Name> & string) =>
  path(`$.External.${key}`);

/** A key of an object that the answer holds whole. */
export const answeredPart = <Name extends FlowLambdaName>(
  _lambda: Name,
  key: AnswerKey<Name> & string,
  part: string,
) => path(`$.External.${key}.${part}`);

/** What Connect itself knows. @see the attribute list in Connect's administrator guide */
export const system = {
  callerNumber: path('$.CustomerEndpoint.Address'),
  storedInput: path('$.StoredCustomerInput'),
  channel: path('$.Channel'),
  queueName: path('$.Queue.Name'),
  initialMessage: path('$.Media.InitialMessage'),
  initialContactId: path('$.InitialContactId'),
  /** The whole of what the function that was called last has answered. Not established: that a flow may hand it on whole, as it may `$.Views`. */
  answer: path('$.External'),
  /** The action by which the last view was left, and what was in it. */
  viewAction: path('$.Views.Action'),
  viewResult: path('$.Views.ViewResultData'),
} as const;

/** A text of the settings, in the language of the flow. */
export const setting = (name: SettingText['name']): SettingText => ({ ref: 'setting-text', name });

type Filled<Name extends PromptName> = [PromptPlaceholders<Name>] extends [never]
  ? { readonly with?: undefined; readonly in?: Language }
  : { readonly with: Readonly<Record<PromptPlaceholders<Name>, Path | SettingText>>; readonly in?: Language };

/** What a block says: a prompt by name, its placeholders filled with paths; `in` fixes the language in a flow that has none. */
export type Say<Name extends PromptName> = Filled<Name>;

export const promptReference = (
  name: PromptName,
  options: {
    readonly with?: Readonly<Record<string, Path | SettingText>> | undefined;
    readonly in?: Language;
  },
): Reference => ({
  ref: 'prompt',
  name,
  with: options.with ?? {},
  ...(options.in ? { language: options.in } : {}),
});
