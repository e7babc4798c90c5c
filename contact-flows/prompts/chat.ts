import { definePrompts } from '../language/prompt.ts';

/** What customers read in a chat. */
export const chat = definePrompts({
  'chat.welcome': {
    fr: 'Bonjour et bienvenue chez {company}. Un conseiller vous répond dans un instant. Cette conversation est conservée.',
    nl: 'Welkom bij {company}. Een medewerker antwoordt u zo meteen. Dit gesprek wordt bewaard.',
    de: 'Guten Tag und willkommen bei {company}. Gleich antwortet Ihnen ein Berater. Dieser Chat wird gespeichert.',
    en: 'Hello and welcome to {company}. An agent will answer you in a moment. This conversation is kept.',
  },
  'chat.welcome-known': {
    fr: 'Bonjour {name}, bienvenue chez {company}. Un conseiller vous répond dans un instant. Cette conversation est conservée.',
    nl: 'Dag {name}, welkom bij {company}. Een medewerker antwoordt u zo meteen. Dit gesprek wordt bewaard.',
    de: 'Guten Tag {name}, willkommen bei {company}. Gleich antwortet Ihnen ein Berater. Dieser Chat wird gespeichert.',
    en: 'Hello {name}, welcome to {company}. An agent will answer you in a moment. This conversation is kept.',
  },
  'chat.patience': {
    fr: 'Merci de patienter encore un peu : nous ne vous oublions pas, et vous gardez votre place.',
    nl: 'Nog even geduld: we vergeten u niet en u behoudt uw plaats.',
    de: 'Bitte haben Sie noch etwas Geduld: Wir haben Sie nicht vergessen, und Sie behalten Ihren Platz.',
    en: 'Please bear with us a little longer: we have not forgotten you, and you keep your place.',
  },
  'chat.goodbye': {
    fr: 'Merci pour cette conversation. Au revoir et à bientôt.',
    nl: 'Bedankt voor het gesprek. Tot ziens.',
    de: 'Vielen Dank für das Gespräch. Auf Wiedersehen.',
    en: 'Thank you for chatting with us. Goodbye.',
  },
});
