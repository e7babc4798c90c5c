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
    fr: 'Un instant, je vous passe votre conseiller.',
    nl: 'Een ogenblik, ik verbind u door.',
    de: 'Einen Augenblick, ich verbinde Sie.',
    en: 'One moment, I am putting you through.',
  },
  'outbound.nobody-free': {
    fr: 'C’était un appel de {company}, au numéro {number}. Aucun conseiller n’est libre pour vous parler : veuillez nous en excuser. Si vous ne voulez plus être appelé, tapez 9. Sinon, vous pouvez raccrocher.',
    nl: 'Dit was een oproep van {company}, nummer {number}. Er is nu geen medewerker vrij om met u te spreken: onze excuses. Wilt u niet meer gebeld worden, druk dan op 9. Anders mag u gewoon ophangen.',
    de: 'Das war ein Anruf von {company}, Rufnummer {number}. Im Moment ist leider kein Berater für Sie frei, wir bitten um Entschuldigung. Wenn Sie nicht mehr angerufen werden möchten, drücken Sie die 9. Sonst können Sie einfach auflegen.',
    en: 'This was a call from {company}, on {number}. Unfortunately no agent is free to talk to you: we apologise. If you do not want to be called any more, press 9. Otherwise you can simply hang up.',
  },
  'outbound.refused': {
    fr: 'C’est noté : nous ne vous appellerons plus. Au revoir.',
    nl: 'Dat is genoteerd: we bellen u niet meer. Tot ziens.',
    de: 'Das ist notiert: Wir rufen Sie nicht mehr an. Auf Wiederhören.',
    en: 'That is noted: we will not call you any more. Goodbye.',
  },
  'outbound.not-refused': {
    fr: 'Nous n’avons pas pu le noter. Appelez-nous au {number} et nous le ferons pour vous : veuillez nous en excuser. Au revoir.',
    nl: 'We konden dat niet noteren. Bel ons op {number}, dan doen we het voor u. Onze excuses. Tot ziens.',
    de: 'Das konnten wir nicht notieren. Rufen Sie uns bitte unter {number} an, dann erledigen wir es für Sie. Wir bitten um Entschuldigung. Auf Wiederhören.',
    en: 'We could not note that. Please call us on {number} and we will do it for you. We apologise. Goodbye.',
  },
  'outbound.goodbye': {
    fr: 'Au revoir.',
    nl: 'Tot ziens.',
    de: 'Auf Wiederhören.',
    en: 'Goodbye.',
  },
});
