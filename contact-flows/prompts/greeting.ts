import { definePrompts } from '../language/prompt.ts';

export const greeting = definePrompts({
  'greeting.welcome': {
    fr: 'Bienvenue chez {company}.',
    nl: 'Welkom bij {company}.',
    de: 'Willkommen bei {company}.',
    en: 'Welcome to {company}.',
  },
  'greeting.welcome-known': {
    fr: 'Bonjour {name}, et bienvenue chez {company}.',
    nl: 'Goedendag {name}, welkom bij {company}.',
    de: 'Guten Tag {name}, willkommen bei {company}.',
    en: 'Hello {name}, and welcome to {company}.',
  },
});
