import { type Language, languages } from '../../domain/shared/language.ts';
import type { Flow } from './flow.ts';

/** One flow or module as it stands in Connect. */
export interface Rendering {
  readonly name: string;
  /** Undefined for a flow that is rendered once. */
  readonly language: Language | undefined;
}

/** What a flow becomes in Connect: `inbound-fr`, `inbound-nl`, … for one that speaks, else `inbound`. */
export const renderings = (flow: Flow): readonly Rendering[] =>
  flow.spoken === 'once'
    ? [{ name: flow.name, language: undefined }]
    : languages.map((language) => ({ name: `${flow.name}-${language}`, language }));

/**
 * The rendering that a reference to `flow` means.
 *
 * @throws Error when the flow speaks and no language is known: the reference must name one.
 */
export const renderingOf = (flow: Flow, language: Language | undefined): Rendering => {
  if (flow.spoken === 'once') return { name: flow.name, language: undefined };
  if (!language)
    throw new Error(
      `the flow "${flow.name}" exists once a language, and the reference to it names none: add { in: 'fr' } or another language`,
    );
  return { name: `${flow.name}-${language}`, language };
};
