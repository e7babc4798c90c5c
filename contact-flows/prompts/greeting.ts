import { definePrompts } from '../language/prompt.ts';

export const greeting = definePrompts({
  'greeting.welcome': {
    fr: 'Bonjour, et bienvenue chez {company}.',
    nl: 'Goedendag, welkom bij {company}.',
    de: 'Guten Tag, willkommen bei {company}.',
    en: 'Hello, and welcome to {company}.',
  },
  'greeting.welcome-known': {
    fr: 'Bonjour {name}, et bienvenue chez {company}.',
    nl: 'Goedendag {name}, welkom bij {company}.',
    de: 'Guten Tag {name}, willkommen bei {company}.',
    en: 'Hello {name}, and welcome to {company}.',
  },
});
