import type { ListKind } from './model.ts';

/** What a column may say. */
export const fields = [
  'number',
  'language',
  'customerId',
  'segment',
  'country',
  'timeZone',
  'consentAt',
  'consentSource',
  'appointmentId',
  'slotId',
  'notBefore',
  'purpose',
  'refusedAt',
] as const;
export type Field = (typeof fields)[number];

/** What each kind of list is read for; its other columns are named and left alone. */
export const fieldsOf: Readonly<Record<ListKind, readonly Field[]>> = {
  members: fields.filter((field) => field !== 'purpose' && field !== 'refusedAt'),
  'do-not-call': ['number'],
  refusals: ['number', 'country', 'purpose', 'refusedAt'],
};

/** The name that is ours: a column called so is that column, whatever others are called. */
export const ownNames: Readonly<Record<Field, string>> = {
  number: 'number',
  language: 'language',
  customerId: 'customer id',
  segment: 'segment',
  country: 'country',
  timeZone: 'time zone',
  consentAt: 'consent date',
  consentSource: 'consent source',
  appointmentId: 'appointment id',
  slotId: 'slot id',
  notBefore: 'not before',
  purpose: 'purpose',
  refusedAt: 'refused on',
};

/** What people call them, in French, Dutch, German and English; accents, case, blanks and signs do not matter. */
export const namesOf: Readonly<Record<Field, readonly string[]>> = {
  number: [
    ...[
      'number',
      'phone',
      'phone number',
      'telephone',
      'telephone number',
      'tel',
      'tel no',
      'mobile',
      'mobile phone',
    ],
    ...['mobile number', 'cell', 'cell phone', 'msisdn', 'contact number', 'e164', 'phone 1'],
    ...[
      'numéro',
      'numéro de téléphone',
      'n° de téléphone',
      'n° téléphone',
      'no de téléphone',
      'n° tél',
      'téléphone',
    ],
    ...[
      'tél',
      'numéro de tél',
      'gsm',
      'n° gsm',
      'numéro de gsm',
      'portable',
      'téléphone portable',
      'téléphone mobile',
    ],
    ...['numéro d’appel', 'numéro de portable', 'téléphone 1'],
    ...[
      'nummer',
      'telefoon',
      'telefoonnummer',
      'telefoonnr',
      'tel nr',
      'telnr',
      'gsm nummer',
      'gsmnummer',
      'gsm nr',
    ],
    ...['mobiel', 'mobiel nummer', 'mobiele telefoon'],
    ...[
      'telefon',
      'telefonnummer',
      'telefon nr',
      'rufnummer',
      'handy',
      'handynummer',
      'mobiltelefon',
      'mobilnummer',
    ],
    ...['mobil', 'mobilfunknummer'],
  ],
  language: [
    'language',
    'lang',
    'language code',
    'langue',
    'code langue',
    'taal',
    'taalcode',
    'sprache',
    'sprachcode',
  ],
  customerId: [
    ...[
      'customer',
      'customer id',
      'customer number',
      'customer no',
      'client id',
      'account',
      'account number',
    ],
    ...[
      'client',
      'id client',
      'numéro client',
      'numéro de client',
      'n° client',
      'n° de client',
      'réf client',
    ],
    ...[
      'référence client',
      'code client',
      'klant',
      'klant id',
      'klantnummer',
      'klantnr',
      'klantennummer',
      'klantcode',
    ],
    ...['kunde', 'kunden id', 'kundennummer', 'kundennr', 'kundenkennung'],
  ],
  segment: [
    ...[
      'segment',
      'customer segment',
      'group',
      'segment client',
      'groupe',
      'catégorie',
      'groep',
      'klantsegment',
    ],
    ...['klantengroep', 'categorie', 'gruppe', 'kundengruppe', 'kundensegment', 'kategorie', 'category'],
  ],
  country: [
    'country',
    'country code',
    'pays',
    'code pays',
    'land',
    'landcode',
    'länderkennung',
    'ländercode',
    'land code',
  ],
  timeZone: ['time zone', 'timezone', 'tz', 'fuseau', 'fuseau horaire', 'tijdzone', 'zeitzone'],
  consentAt: [
    ...[
      'consent',
      'consent date',
      'consent at',
      'consented on',
      'date of consent',
      'opt in',
      'opt in date',
      'opt in at',
    ],
    ...['consentement', 'date de consentement', 'date du consentement', 'consentement le', 'date opt in'],
    ...['toestemming', 'datum toestemming', 'toestemmingsdatum', 'toestemming op', 'opt in datum'],
    ...[
      'einwilligung',
      'einwilligungsdatum',
      'datum der einwilligung',
      'einwilligung am',
      'zustimmung',
      'zustimmungsdatum',
    ],
  ],
  consentSource: [
    ...['consent source', 'source of consent', 'consent origin', 'opt in source', 'source du consentement'],
    ...['source de consentement', 'origine du consentement', 'bron toestemming', 'bron van toestemming'],
    ...[
      'herkomst toestemming',
      'quelle der einwilligung',
      'einwilligungsquelle',
      'herkunft der einwilligung',
    ],
  ],
  appointmentId: [
    ...[
      'appointment',
      'appointment id',
      'appointment number',
      'rendez vous',
      'id rendez vous',
      'n° de rendez vous',
    ],
    ...[
      'numéro de rendez vous',
      'rdv',
      'n° rdv',
      'id rdv',
      'afspraak',
      'afspraak id',
      'afspraaknummer',
      'termin',
    ],
    ...['termin id', 'terminnummer'],
  ],
  slotId: ['slot', 'slot id', 'créneau', 'id créneau', 'tijdslot', 'tijdvak', 'zeitfenster'],
  notBefore: [
    ...[
      'not before',
      'call after',
      'call from',
      'earliest',
      'earliest call',
      'pas avant',
      'appeler après',
      'au plus tôt',
    ],
    ...[
      'à partir du',
      'à appeler à partir du',
      'niet voor',
      'niet vóór',
      'bellen vanaf',
      'vanaf',
      'ten vroegste',
    ],
    ...['nicht vor', 'ab', 'frühestens', 'anrufen ab', 'nicht anrufen vor'],
  ],
  purpose: ['purpose', 'finalité', 'but', 'objet', 'doel', 'zweck'],
  refusedAt: [
    ...[
      'refused',
      'refused on',
      'refused at',
      'date',
      'opt out',
      'opt out date',
      'refus',
      'date de refus',
      'date du refus',
    ],
    ...[
      'refusé le',
      'opposition',
      'date d’opposition',
      'weigering',
      'datum',
      'datum weigering',
      'geweigerd op',
    ],
    ...['widerspruch', 'widerspruchsdatum', 'datum des widerspruchs', 'widersprochen am', 'abgelehnt am'],
  ],
};

/** `N° de téléphone` → `ndetelephone`. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]/g, '');

export const fieldByName: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) => namesOf[field].map((name) => [plainName(name), field] as const)),
);
