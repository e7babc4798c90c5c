import type { ComplaintCategory, ComplaintStatus } from '../complaint/model.ts';
import type { Need } from '../need/model.ts';
import type { Language } from '../shared/language.ts';
import type { ConsentPurpose, ConsentState } from './model.ts';

/** The words around a customer's file, as agents read them in their language. */
export interface FileWords {
  readonly name: string;
  readonly customerNumber: string;
  readonly number: string;
  readonly otherNumbers: string;
  readonly email: string;
  readonly city: string;
  readonly segment: string;
  /** For the segments of the sample data; another word is shown as it is. */
  readonly segments: Readonly<Record<string, string>>;
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  /** In no file: all that is known is the number. */
  readonly unknownCaller: string;
  readonly withheld: string;
  /** Several customers have the number. */
  readonly sharedNumber: string;
  readonly callback: string;
  readonly before: (when: string) => string;
  readonly late: string;
  readonly answerBy: (day: string) => string;
  readonly calledUs: string;
  readonly weCalled: string;
  readonly channels: Readonly<Record<string, string>>;
  readonly needs: Readonly<Record<Need, string>>;
  readonly categories: Readonly<Record<ComplaintCategory, string>>;
  readonly statuses: Readonly<Record<ComplaintStatus, string>>;
  readonly purposes: Readonly<Record<ConsentPurpose, string>>;
  readonly consents: Readonly<Record<ConsentState, string>>;
}

export const fileWords: Readonly<Record<Language, FileWords>> = {
  fr: {
    name: 'Nom',
    customerNumber: 'Numéro de client',
    number: 'Téléphone',
    otherNumbers: 'Autres numéros',
    email: 'E-mail',
    city: 'Localité',
    segment: 'Segment',
    segments: { private: 'particulier', professional: 'professionnel' },
    language: 'Langue',
    languages: { fr: 'français', nl: 'néerlandais', de: 'allemand', en: 'anglais' },
    unknownCaller: 'Pas de dossier client',
    withheld: 'numéro masqué',
    sharedNumber: 'Plusieurs clients à ce numéro',
    callback: 'Rappel promis',
    before: (when) => `avant le ${when}`,
    late: 'en retard',
    answerBy: (day) => `réponse au plus tard le ${day}`,
    calledUs: 'entrant',
    weCalled: 'sortant',
    channels: { VOICE: 'Appel', CHAT: 'Chat', EMAIL: 'E-mail', TASK: 'Tâche' },
    needs: {
      appointment: 'rendez-vous',
      complaint: 'plainte',
      'complaint-status': 'suivi de plainte',
      information: 'demande d’information',
      'commercial-question': 'question commerciale',
      agent: 'demande d’un conseiller',
    },
    categories: {
      delivery: 'livraison',
      product: 'produit',
      invoice: 'facture',
      staff: 'personnel',
      other: 'autre',
    },
    statuses: {
      received: 'reçue',
      'in-progress': 'en cours',
      answered: 'réponse donnée',
      closed: 'clôturée',
    },
    purposes: { marketing: 'Publicité', survey: 'Enquêtes', recording: 'Enregistrement' },
    consents: { granted: 'accepté', refused: 'refusé', none: 'jamais demandé' },
  },
  nl: {
    name: 'Naam',
    customerNumber: 'Klantnummer',
    number: 'Telefoon',
    otherNumbers: 'Andere nummers',
    email: 'E-mail',
    city: 'Gemeente',
    segment: 'Segment',
    segments: { private: 'particulier', professional: 'zakelijk' },
    language: 'Taal',
    languages: { fr: 'Frans', nl: 'Nederlands', de: 'Duits', en: 'Engels' },
    unknownCaller: 'Geen klantendossier',
    withheld: 'nummer afgeschermd',
    sharedNumber: 'Meerdere klanten op dit nummer',
    callback: 'Terugbelafspraak',
    before: (when) => `vóór ${when}`,
    late: 'te laat',
    answerBy: (day) => `antwoord uiterlijk ${day}`,
    calledUs: 'inkomend',
    weCalled: 'uitgaand',
    channels: { VOICE: 'Oproep', CHAT: 'Chat', EMAIL: 'E-mail', TASK: 'Taak' },
    needs: {
      appointment: 'afspraak',
      complaint: 'klacht',
      'complaint-status': 'opvolging van een klacht',
      information: 'informatie',
      'commercial-question': 'commerciële vraag',
      agent: 'vraag naar een medewerker',
    },
    categories: {
      delivery: 'levering',
      product: 'product',
      invoice: 'factuur',
      staff: 'personeel',
      other: 'andere',
    },
    statuses: {
      received: 'ontvangen',
      'in-progress': 'in behandeling',
      answered: 'beantwoord',
      closed: 'afgesloten',
    },
    purposes: { marketing: 'Reclame', survey: 'Enquêtes', recording: 'Gespreksopname' },
    consents: { granted: 'toegestaan', refused: 'geweigerd', none: 'nooit gevraagd' },
  },
  de: {
    name: 'Name',
    customerNumber: 'Kundennummer',
    number: 'Telefon',
    otherNumbers: 'Weitere Nummern',
    email: 'E-Mail',
    city: 'Ort',
    segment: 'Segment',
    segments: { private: 'Privatkunde', professional: 'Geschäftskunde' },
    language: 'Sprache',
    languages: { fr: 'Französisch', nl: 'Niederländisch', de: 'Deutsch', en: 'Englisch' },
    unknownCaller: 'Keine Kundenakte',
    withheld: 'Nummer unterdrückt',
    sharedNumber: 'Mehrere Kunden mit dieser Nummer',
    callback: 'Zugesagter Rückruf',
    before: (when) => `bis ${when}`,
    late: 'überfällig',
    answerBy: (day) => `Antwort bis ${day}`,
    calledUs: 'eingehend',
    weCalled: 'ausgehend',
    channels: { VOICE: 'Anruf', CHAT: 'Chat', EMAIL: 'E-Mail', TASK: 'Aufgabe' },
    needs: {
      appointment: 'Termin',
      complaint: 'Beschwerde',
      'complaint-status': 'Stand einer Beschwerde',
      information: 'Auskunft',
      'commercial-question': 'Frage zum Angebot',
      agent: 'Wunsch nach einem Berater',
    },
    categories: {
      delivery: 'Lieferung',
      product: 'Produkt',
      invoice: 'Rechnung',
      staff: 'Personal',
      other: 'Sonstiges',
    },
    statuses: {
      received: 'eingegangen',
      'in-progress': 'in Bearbeitung',
      answered: 'beantwortet',
      closed: 'abgeschlossen',
    },
    purposes: { marketing: 'Werbung', survey: 'Umfragen', recording: 'Gesprächsaufzeichnung' },
    consents: { granted: 'erlaubt', refused: 'abgelehnt', none: 'nie gefragt' },
  },
  en: {
    name: 'Name',
    customerNumber: 'Customer number',
    number: 'Phone',
    otherNumbers: 'Other numbers',
    email: 'E-mail',
    city: 'Town',
    segment: 'Segment',
    segments: { private: 'private', professional: 'business' },
    language: 'Language',
    languages: { fr: 'French', nl: 'Dutch', de: 'German', en: 'English' },
    unknownCaller: 'No customer file',
    withheld: 'number withheld',
    sharedNumber: 'Several customers on this number',
    callback: 'Callback promised',
    before: (when) => `by ${when}`,
    late: 'overdue',
    answerBy: (day) => `answer due by ${day}`,
    calledUs: 'inbound',
    weCalled: 'outbound',
    channels: { VOICE: 'Call', CHAT: 'Chat', EMAIL: 'E-mail', TASK: 'Task' },
    needs: {
      appointment: 'appointment',
      complaint: 'complaint',
      'complaint-status': 'complaint follow-up',
      information: 'information',
      'commercial-question': 'sales enquiry',
      agent: 'asked for an agent',
    },
    categories: {
      delivery: 'delivery',
      product: 'product',
      invoice: 'invoice',
      staff: 'staff',
      other: 'other',
    },
    statuses: {
      received: 'received',
      'in-progress': 'in progress',
      answered: 'answered',
      closed: 'closed',
    },
    purposes: { marketing: 'Marketing', survey: 'Surveys', recording: 'Call recording' },
    consents: { granted: 'allowed', refused: 'refused', none: 'never asked' },
  },
};
