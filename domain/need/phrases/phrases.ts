import type { Need } from '../model.ts';

/**
 * What people say when they need something, in one language. `says` are phrases that state the need by themselves; `hints` are words
 * that point to it and decide only where nothing else does. A word that ends in `*` stands for all that begin so; `..` stands for up to six
 * words. Case, accents and punctuation do not count.
 */
export type Phrases = Readonly<
  Record<Need, { readonly says: readonly string[]; readonly hints: readonly string[] }>
>;
