import type { Words } from '../words/words.ts';

/** Connect's own states in the page's language; a centre's own as it calls them. */
export const stateName = (words: Words, state: string): string => words.states[state] ?? state;
