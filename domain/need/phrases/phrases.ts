import type { Need } from '../model.ts';

/**
 * What people say when they need something, in one language. Case, accents and punctuation do not count; a word that ends in `*` stands for
 * all that begin so; `..` stands for up to nine words.
 */
export type Phrases = Readonly<Record<Need, NeedPhrases>>;

export interface NeedPhrases {
  /** Phrases that state the need by themselves. */
  readonly says: readonly string[];
  /** Words that point to it and decide only where nothing else does. */
  readonly hints: readonly string[];
  /** A cue and what it is about, at most nine words apart, in either order: "news" and "complaint". */
  readonly near?: { readonly cues: readonly string[]; readonly about: readonly string[] };
}

/** Phrases as one writes them down: with commas between. */
export const listed = (phrases: string): readonly string[] =>
  phrases.split(',').map((phrase) => phrase.trim());
