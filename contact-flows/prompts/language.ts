import { definePrompts } from '../language/prompt.ts';

/** Before the language is known: each language says its own line, in its own voice. */
export const language = definePrompts({
  'language.welcome': {
    fr: '{company}, bonjour.',
    nl: '{company}, goedendag.',
    de: '{company}, guten Tag.',
    en: '{company}, hello.',
  },
  'language.choose': {
    fr: 'Pour le français, tapez 1.',
    nl: 'Voor Nederlands, druk op 2.',
    de: 'Für Deutsch drücken Sie bitte die 3.',
    en: 'For English, please press 4.',
  },
});
