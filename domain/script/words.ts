import type { Language } from '../shared/language.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { nl } from './words/nl.ts';
import type { Words } from './words/words.ts';

/** The engine's own words on the agent's screen. */
export const words: Readonly<Record<Language, Words>> = { fr, nl, de, en };
