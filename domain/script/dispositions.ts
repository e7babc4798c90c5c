import type { Texts } from './document.ts';

/** How a contact ended, as agents choose it and reports count it. `good`: what the talk was for was reached. */
export const dispositions = {
  served: {
    good: true,
    label: {
      fr: 'Demande traitée',
      nl: 'Vraag behandeld',
      de: 'Anliegen erledigt',
      en: 'Request dealt with',
    },
  },
  'complaint-logged': {
    good: true,
    label: {
      fr: 'Plainte enregistrée',
      nl: 'Klacht genoteerd',
      de: 'Beschwerde aufgenommen',
      en: 'Complaint logged',
    },
  },
  'appointment-booked': {
    good: true,
    label: {
      fr: 'Rendez-vous fixé',
      nl: 'Afspraak gemaakt',
      de: 'Termin vereinbart',
      en: 'Appointment booked',
    },
  },
  'callback-promised': {
    good: true,
    label: { fr: 'Rappel promis', nl: 'Terugbelafspraak', de: 'Rückruf zugesagt', en: 'Callback promised' },
  },
  'promise-kept': {
    good: true,
    label: { fr: 'Promesse tenue', nl: 'Belofte nagekomen', de: 'Zusage eingehalten', en: 'Promise kept' },
  },
  sale: { good: true, label: { fr: 'Vente', nl: 'Verkoop', de: 'Verkauf', en: 'Sale' } },
  'no-sale': {
    good: false,
    label: { fr: 'Pas de vente', nl: 'Geen verkoop', de: 'Kein Verkauf', en: 'No sale' },
  },
  interested: {
    good: true,
    label: { fr: 'Intéressé', nl: 'Geïnteresseerd', de: 'Interessiert', en: 'Interested' },
  },
  'not-interested': {
    good: false,
    label: { fr: 'Pas intéressé', nl: 'Niet geïnteresseerd', de: 'Kein Interesse', en: 'Not interested' },
  },
  registered: {
    good: true,
    label: { fr: 'Inscrit', nl: 'Ingeschreven', de: 'Angemeldet', en: 'Registered' },
  },
  'survey-completed': {
    good: true,
    label: {
      fr: 'Enquête complète',
      nl: 'Enquête afgerond',
      de: 'Umfrage abgeschlossen',
      en: 'Survey completed',
    },
  },
  'survey-declined': {
    good: false,
    label: { fr: 'Enquête refusée', nl: 'Enquête geweigerd', de: 'Umfrage abgelehnt', en: 'Survey declined' },
  },
  referred: {
    good: true,
    label: { fr: 'Transmis à un autre service', nl: 'Doorverwezen', de: 'Weitergeleitet', en: 'Referred' },
  },
  refused: {
    good: false,
    label: {
      fr: 'Ne veut plus être appelé',
      nl: 'Wil niet meer gebeld worden',
      de: 'Möchte nicht mehr angerufen werden',
      en: 'Does not want to be called again',
    },
  },
  unresolved: {
    good: false,
    label: { fr: 'Sans solution', nl: 'Zonder oplossing', de: 'Ohne Lösung', en: 'Not resolved' },
  },
  'not-reached': {
    good: false,
    label: { fr: 'Pas joint', nl: 'Niet bereikt', de: 'Nicht erreicht', en: 'Not reached' },
  },
} as const satisfies Readonly<Record<string, { readonly good: boolean; readonly label: Texts }>>;
export type DispositionCode = keyof typeof dispositions;

/** In place of a disposition that nobody gave: Connect lets an agent close a contact without one. */
export const notRecorded = 'not-recorded';
