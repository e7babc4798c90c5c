import { type Language, languages, locales } from '../../domain/shared/language.ts';
import type { Reference } from './reference.ts';

/** A Polly voice as the block "Set voice" names it. */
export interface Voice {
  readonly voice: string;
  /** `Neural`, `Standard` or `Generative`; the API does not check it, the voice must exist in it. */
  readonly engine: string;
}
export type Voices = Readonly<Record<Language, Voice>>;

/**
 * Who speaks in each language unless the settings say otherwise: one voice a locale, all of them neural.
 *
 * @see https://docs.aws.amazon.com/polly/latest/dg/available-voices.html
 */
export const defaultVoices: Voices = {
  fr: { voice: 'Isabelle', engine: 'Neural' },
  nl: { voice: 'Lisa', engine: 'Neural' },
  de: { voice: 'Vicki', engine: 'Neural' },
  en: { voice: 'Amy', engine: 'Neural' },
};

type VoiceReference = Extract<Reference, { ref: 'voice' }>;

/** The part of a voice that a reference asks for, in its own language or else the one being rendered. */
export const resolveVoice = (
  reference: VoiceReference,
  language: Language | undefined,
  voices: Voices = defaultVoices,
): string => {
  const spoken = reference.language ?? language;
  if (!spoken)
    throw new Error(
      `the ${reference.part} of a voice needs a language, and the flow is rendered once for all of ${languages.join(', ')}: name it with { in: … }`,
    );
  switch (reference.part) {
    case 'language':
      return spoken;
    case 'locale':
      return locales[spoken];
    default:
      return voices[spoken][reference.part];
  }
};
