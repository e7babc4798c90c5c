import type { Language } from '../../shared/language.ts';
import { type GateCode, gateCodes } from './codes.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { nl } from './words/nl.ts';

/** To operators and agents: why it is a no, and what would cure it. */
const refusals: Readonly<Record<Language, Readonly<Record<GateCode, string>>>> = { fr, nl, de, en };

const isGateCode = (code: string): code is GateCode => gateCodes.some((known) => known === code);

/** Why the gate said no, in one sentence with its cure; a code that it does not know is given back as it is. */
export const wordsOfRefusal = (code: string, language: Language): string =>
  isGateCode(code) ? refusals[language][code] : code;
