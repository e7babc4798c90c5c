import { definePrompts } from '../language/prompt.ts';

/** Calls that we place. Who is calling comes first, in two seconds. */
export const outbound = definePrompts({
  'outbound.greeting': {
    fr: 'Bonjour, ici {company}.',
    nl: 'Goedendag, met {company}.',
    de: 'Guten Tag, hier ist {company}.',
    en: 'Hello, this is {company}.',
  },
  'outbound.greeting-callback': {
    fr: 'Bonjour, ici {company}. Vous nous avez demandé de vous rappeler.',
    nl: 'Goedendag, met {company}. U vroeg ons om u terug te bellen.',
    de: 'Guten Tag, hier ist {company}. Sie haben uns um einen Rückruf gebeten.',
    en: 'Hello, this is {company}. You asked us to call you back.',
  },
  'outbound.recording-notice': {
    fr: 'La conversation est enregistrée pour améliorer notre service. Dites-le au conseiller si vous ne le souhaitez pas.',
    nl: 'Het gesprek wordt opgenomen om onze dienst te verbeteren. Zeg het gerust aan de medewerker als u dat niet wilt.',
    de: 'Das Gespräch wird aufgezeichnet, um unseren Service zu verbessern. Sagen Sie es dem Berater, wenn Sie das nicht möchten.',
    en: 'The conversation is recorded to improve our service. Please tell the agent if you do not want this.',
  },
  'outbound.one-moment': {
    fr: 'Un instant.',
    nl: 'Een ogenblik.',
    de: 'Einen Augenblick.',
    en: 'One moment.',
  },
  'outbound.connecting': {
    fr: 'Un instant, nous vous passons votre conseiller.',
    nl: 'Een ogenblik, we verbinden u door met uw medewerker.',
    de: 'Einen Augenblick, wir verbinden Sie mit Ihrem Berater.',
    en: 'One moment, we are putting you through to your agent.',
  },
  'outbound.nobody-free': {
    fr: 'Ici {company}. Aucun conseiller n’est libre pour vous parler : veuillez nous excuser de vous avoir dérangé. Vous pouvez nous joindre au {number}. Si vous ne voulez plus recevoir nos appels, tapez 9. Sinon, vous pouvez raccrocher.',
    nl: 'Dit is {company}. Er is nu geen medewerker vrij om met u te spreken: onze excuses dat we u stoorden. U kunt ons bereiken op {number}. Wilt u niet meer gebeld worden, druk dan op 9. Anders mag u gewoon ophangen.',
    de: 'Hier ist {company}. Im Moment ist leider kein Berater für Sie frei. Bitte entschuldigen Sie die Störung. Sie erreichen uns unter {number}. Wenn Sie nicht mehr angerufen werden möchten, drücken Sie bitte die 9. Sonst können Sie einfach auflegen.',
    en: 'This is {company}. Unfortunately no agent is free to talk to you: we are sorry to have disturbed you. You can reach us on {number}. If you do not want us to call you again, press 9. Otherwise you can simply hang up.',
  },
  'outbound.refused': {
    fr: 'C’est noté : nous ne vous appellerons plus. Au revoir.',
    nl: 'Dat is genoteerd: we bellen u niet meer. Tot ziens.',
    de: 'Das ist notiert: Wir rufen Sie nicht mehr an. Auf Wiederhören.',
    en: 'That is noted: we will not call you again. Goodbye.',
  },
  'outbound.not-refused': {
    fr: 'Veuillez nous excuser : nous n’avons pas pu le noter. Appelez-nous au {number}, nous le ferons pour vous. Au revoir.',
    nl: 'Onze excuses: we konden dat niet noteren. Bel ons op {number}, dan doen we het voor u. Tot ziens.',
    de: 'Entschuldigung, das konnten wir nicht notieren. Rufen Sie uns bitte unter {number} an, dann erledigen wir es für Sie. Auf Wiederhören.',
    en: 'Sorry, we could not note that. Please call us on {number} and we will do it for you. Goodbye.',
  },
  'outbound.goodbye': {
    fr: 'Au revoir.',
    nl: 'Tot ziens.',
    de: 'Auf Wiederhören.',
    en: 'Goodbye.',
  },
});
