import { definePrompts } from '../language/prompt.ts';

/** Around the talk itself: whispers, hold, the agent's transfers. */
export const talk = definePrompts({
  'talk.agent-whisper-appointment': {
    fr: 'Rendez-vous.',
    nl: 'Afspraak.',
    de: 'Termin.',
    en: 'Appointment.',
  },
  'talk.agent-whisper-complaint': { fr: 'Plainte.', nl: 'Klacht.', de: 'Beschwerde.', en: 'Complaint.' },
  'talk.agent-whisper-information': {
    fr: 'Demande d’information.',
    nl: 'Vraag om inlichtingen.',
    de: 'Bitte um Auskunft.',
    en: 'Request for information.',
  },
  'talk.agent-whisper-commercial-question': {
    fr: 'Question commerciale.',
    nl: 'Commerciële vraag.',
    de: 'Frage zu Angeboten.',
    en: 'Question about offers.',
  },
  'talk.agent-whisper-other': {
    fr: 'Demande un conseiller.',
    nl: 'Vraagt een medewerker.',
    de: 'Möchte einen Berater.',
    en: 'Asks for an agent.',
  },
  'talk.customer-whisper': {
    fr: 'Un conseiller est en ligne.',
    nl: 'Een medewerker is aan de lijn.',
    de: 'Ein Berater ist für Sie da.',
    en: 'An agent is on the line.',
  },
  'talk.customer-hold': {
    fr: 'Un instant, votre conseiller revient tout de suite.',
    nl: 'Een ogenblik, uw medewerker is zo terug.',
    de: 'Einen Augenblick, Ihr Berater ist gleich zurück.',
    en: 'One moment, your agent will be right back.',
  },
  'talk.agent-hold': {
    fr: 'Vous êtes en attente.',
    nl: 'U staat in de wacht.',
    de: 'Sie sind in der Warteschleife.',
    en: 'You are on hold.',
  },
  'talk.outbound-whisper': {
    fr: 'Bonjour, ici {company}. Vous nous avez demandé de vous rappeler. La conversation est enregistrée pour améliorer notre service. Dites-le au conseiller si vous ne le souhaitez pas.',
    nl: 'Goedendag, met {company}. U vroeg ons om u terug te bellen. Het gesprek wordt opgenomen om onze dienst te verbeteren. Zeg het gerust aan de medewerker als u dat niet wilt.',
    de: 'Guten Tag, hier ist {company}. Sie haben uns um einen Rückruf gebeten. Das Gespräch wird aufgezeichnet, um unseren Service zu verbessern. Sagen Sie es dem Berater, wenn Sie das nicht möchten.',
    en: 'Hello, this is {company}. You asked us to call you back. The conversation is recorded to improve our service. Please tell the agent if you do not want this.',
  },
  'talk.outbound-call': {
    fr: 'Bonjour, ici {company}. La conversation est enregistrée pour améliorer notre service. Dites-le au conseiller si vous ne le souhaitez pas.',
    nl: 'Goedendag, met {company}. Het gesprek wordt opgenomen om onze dienst te verbeteren. Zeg het gerust aan de medewerker als u dat niet wilt.',
    de: 'Guten Tag, hier ist {company}. Das Gespräch wird aufgezeichnet, um unseren Service zu verbessern. Sagen Sie es dem Berater, wenn Sie das nicht möchten.',
    en: 'Hello, this is {company}. The conversation is recorded to improve our service. Please tell the agent if you do not want this.',
  },
  'talk.transfer-failed': {
    fr: 'Le transfert n’est pas possible maintenant. Le client est toujours en ligne.',
    nl: 'Doorverbinden lukt nu niet. De klant is nog aan de lijn.',
    de: 'Die Weiterleitung ist jetzt nicht möglich. Der Kunde ist noch am Apparat.',
    en: 'The transfer is not possible now. The customer is still on the line.',
  },
});
