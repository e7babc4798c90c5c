import type { Placeholders, Prompt } from '../language/prompt.ts';
import { greeting } from './greeting.ts';

/** Everything that callers hear, by name. One line a file. */
export const prompts = {
  ...greeting,
};
export type PromptName = keyof typeof prompts;
export type PromptPlaceholders<Name extends PromptName> = (typeof prompts)[Name] extends {
  readonly fr: infer Text extends string;
}
  ? Placeholders<Text>
  : never;
export const promptNamed = (name: string): Prompt | undefined => (prompts as Record<string, Prompt>)[name];
