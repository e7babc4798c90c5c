import { definePrompts } from '../language/prompt.ts';

/** What customers read in a chat. */
export const chat = definePrompts({
  'chat.welcome': {
    fr: 'Bonjour et bienvenue chez {company}. Cette conversation est conservée.',
    nl: 'Welkom bij {company}. Dit gesprek wordt bewaard.',
    de: 'Guten Tag und willkommen bei {company}. Dieser Chat wird gespeichert.',
    en: 'Hello and welcome to {company}. This conversation is saved.',
  },
  'chat.welcome-known': {
    fr: 'Bonjour {name}, bienvenue chez {company}. Cette conversation est conservée.',
    nl: 'Dag {name}, welkom bij {company}. Dit gesprek wordt bewaard.',
    de: 'Guten Tag {name}, willkommen bei {company}. Dieser Chat wird gespeichert.',
    en: 'Hello {name}, welcome to {company}. This conversation is saved.',
  },
  'chat.patience': {
    fr: 'Merci de patienter encore un peu : nous ne vous oublions pas, et vous gardez votre place.',
    nl: 'Nog even geduld: we vergeten u niet en u behoudt uw plaats.',
    de: 'Bitte haben Sie noch etwas Geduld: Wir haben Sie nicht vergessen, und Sie behalten Ihren Platz.',
    en: 'Please bear with us a little longer: we have not forgotten you, and you keep your place.',
  },
  'chat.closed': {
    fr: 'Personne ne peut vous répondre pour le moment. {information} Écrivez-nous à nouveau à ce moment-là. Au revoir.',
    nl: 'Op dit moment kan niemand u antwoorden. {information} Schrijf ons dan gerust opnieuw. Tot ziens.',
    de: 'Im Moment kann Ihnen niemand antworten. {information} Schreiben Sie uns dann gern wieder. Auf Wiedersehen.',
    en: 'Nobody can answer you at the moment. {information} Please write to us again then. Goodbye.',
  },
  'chat.goodbye': {
    fr: 'Merci pour cette conversation. Au revoir et à bientôt.',
    nl: 'Bedankt voor het gesprek. Tot ziens.',
    de: 'Vielen Dank für das Gespräch. Auf Wiedersehen.',
    en: 'Thank you for chatting with us. Goodbye.',
  },
});
