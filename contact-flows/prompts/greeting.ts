import { definePrompts } from '../language/prompt.ts';

export const greeting = definePrompts({
  'greeting.welcome': {
    fr: 'Bonjour et bienvenue.',
    nl: 'Goedendag en welkom.',
    de: 'Guten Tag und herzlich willkommen.',
    en: 'Hello and welcome.',
  },
  'greeting.welcome-known': {
    fr: 'Bonjour {name}, et bienvenue.',
    nl: 'Goedendag {name}, en welkom.',
    de: 'Guten Tag {name}, und herzlich willkommen.',
    en: 'Hello {name}, and welcome.',
  },
});
