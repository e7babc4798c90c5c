import type { Language } from '../../domain/shared/language.ts';

type Texts = Readonly<Record<Language, string>>;

/** A name, which is the same in every language. */
export const sameInAll = (name: string): Texts => ({ fr: name, nl: name, de: name, en: name });

/** Who rings, where a name alone does not say it. */
export const callerNames = {
  dumont: {
    fr: 'Marc ou Anne Dumont',
    nl: 'Marc of Anne Dumont',
    de: 'Marc oder Anne Dumont',
    en: 'Marc or Anne Dumont',
  },
  claes: {
    fr: 'Lotte Claes, Hugo ou Sam Renard',
    nl: 'Lotte Claes, Hugo of Sam Renard',
    de: 'Lotte Claes, Hugo oder Sam Renard',
    en: 'Lotte Claes, Hugo or Sam Renard',
  },
  office: {
    fr: 'un bureau de sept clients',
    nl: 'een kantoor met zeven klanten',
    de: 'ein Büro mit sieben Kunden',
    en: 'an office with seven customers',
  },
  nobody: {
    fr: 'quelqu’un que nous ne connaissons pas',
    nl: 'iemand die we niet kennen',
    de: 'jemand, den wir nicht kennen',
    en: 'somebody we do not know',
  },
} as const satisfies Readonly<Record<string, Texts>>;

/** What is to be seen when they ring. */
export const callerSpecials = {
  lambert: {
    fr: 'a un rendez-vous à déplacer ou à annuler',
    nl: 'heeft een afspraak om te verzetten of te annuleren',
    de: 'hat einen Termin zum Verschieben oder Absagen',
    en: 'has an appointment to move or cancel',
  },
  janssens: {
    fr: 'a une plainte en cours au sujet d’une facture',
    nl: 'heeft een lopende klacht over een factuur',
    de: 'hat eine offene Beschwerde über eine Rechnung',
    en: 'has an open complaint about an invoice',
  },
  vogel: {
    fr: 'connue, rien en cours',
    nl: 'bekend, niets openstaand',
    de: 'bekannt, nichts offen',
    en: 'known, nothing open',
  },
  hartley: {
    fr: 'a un rendez-vous et une plainte en cours',
    nl: 'heeft een afspraak en een lopende klacht',
    de: 'hat einen Termin und eine offene Beschwerde',
    en: 'has an appointment and an open complaint',
  },
  dumont: {
    fr: 'deux clients au même numéro : 200051 Marc, 200052 Anne',
    nl: 'twee klanten op hetzelfde nummer: 200051 Marc, 200052 Anne',
    de: 'zwei Kunden unter derselben Nummer: 200051 Marc, 200052 Anne',
    en: 'two customers share the number: 200051 Marc, 200052 Anne',
  },
  claes: {
    fr: 'trois clients en deux langues : 200061, 200062, 200063',
    nl: 'drie klanten in twee talen: 200061, 200062, 200063',
    de: 'drei Kunden in zwei Sprachen: 200061, 200062, 200063',
    en: 'three customers in two languages: 200061, 200062, 200063',
  },
  amrani: {
    fr: 'a refusé la publicité',
    nl: 'heeft reclame geweigerd',
    de: 'hat Werbung abgelehnt',
    en: 'refused marketing',
  },
  deWit: {
    fr: 'un professionnel que nous avons promis de rappeler',
    nl: 'een zakelijke klant die we zouden terugbellen',
    de: 'ein Geschäftskunde, dem wir einen Rückruf zugesagt haben',
    en: 'a professional whom we promised to call back',
  },
  moreau: {
    fr: 'un professionnel en France, avec un rendez-vous',
    nl: 'een zakelijke klant in Frankrijk, met een afspraak',
    de: 'ein Geschäftskunde in Frankreich, mit einem Termin',
    en: 'a professional in France, with an appointment',
  },
  office: {
    fr: 'plus qu’une fiche n’en contient : 200101 à 200105 sont trouvés, les autres passent à un agent',
    nl: 'meer dan er op een kaart passen: 200101 tot 200105 worden gevonden, de anderen gaan naar een agent',
    de: 'mehr, als auf eine Karte passen: 200101 bis 200105 werden gefunden, die anderen kommen zu einem Agenten',
    en: 'more than a card holds: 200101 to 200105 are found, the others reach an agent',
  },
  hermann: {
    fr: 'd’Eupen ; un rendez-vous et une plainte',
    nl: 'uit Eupen; een afspraak en een klacht',
    de: 'aus Eupen; ein Termin und eine Beschwerde',
    en: 'from Eupen; an appointment and a complaint',
  },
  nobody: {
    fr: 'choisit une langue et continue sans être identifié',
    nl: 'kiest een taal en gaat verder als gast',
    de: 'wählt eine Sprache und macht als Gast weiter',
    en: 'chooses a language and goes on as a guest',
  },
} as const satisfies Readonly<Record<string, Texts>>;
