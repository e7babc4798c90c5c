import type { Language } from '../shared/language.ts';
import { de } from './call-task-words/de.ts';
import { en } from './call-task-words/en.ts';
import { fr } from './call-task-words/fr.ts';
import { nl } from './call-task-words/nl.ts';
import type { CallTaskWords } from './call-task-words/words.ts';

export type { CallTaskWords } from './call-task-words/words.ts';
export const callTaskWords: Readonly<Record<Language, CallTaskWords>> = { fr, nl, de, en };
