import type { Language } from '../../domain/shared/language.ts';

/** One thing that is said, in every language. `{name}` is filled by the flow that says it. */
export type Prompt = Readonly<Record<Language, string>>;

/** The `{names}` in a text. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type SamePlaceholders<P extends Prompt> = {
  [L in Language]: [Placeholders<P[L]>] extends [Placeholders<P['fr']>]
    ? [Placeholders<P['fr']>] extends [Placeholders<P[L]>]
      ? P[L]
      : Mistake<'this text lacks a {placeholder} that the French one has'>
    : Mistake<'this text has a {placeholder} that the French one lacks'>;
};
/** An object and no text, so that the compiler shows it beside the text that is wrong and leaves the others alone. */
interface Mistake<Text extends string> {
  readonly mistake: Text;
}

/** Prompts by name; a language that is missing, or that speaks of other things than the French text, does not compile. */
export const definePrompts = <const P extends Readonly<Record<string, Prompt>>>(
  prompts: P & { readonly [Name in keyof P]: SamePlaceholders<P[Name]> },
): P => prompts;
