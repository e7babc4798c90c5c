import type { ConsentState } from '../customer/model.ts';
import type { Need } from '../need/model.ts';
import type { Language } from '../shared/language.ts';

/** The engine's own words on the agent's screen. A function's first argument is the field's label. */
export interface Words {
  readonly next: string;
  readonly start: string;
  readonly logIt: string;
  readonly finish: string;
  readonly backToScript: string;
  readonly file: string;
  readonly over: string;
  readonly yes: string;
  readonly no: string;
  readonly needs: Readonly<Record<Need, string>>;
  readonly consentStates: Readonly<Record<ConsentState, string>>;
  readonly need: string;
  readonly noScriptForNeed: string;
  readonly offer: { readonly label: string; readonly accepted: string; readonly refused: string };
  readonly verified: { readonly label: string; readonly yes: string; readonly no: string };
  readonly agreed: { readonly label: string; readonly yes: string; readonly no: string };
  readonly book: {
    readonly label: string;
    readonly none: string;
    readonly nothingFree: string;
    readonly callback: string;
    readonly promise: string;
    readonly noPromise: string;
  };
  readonly refer: {
    readonly label: string;
    readonly nobody: string;
    readonly manner: string;
    readonly cold: string;
    readonly warm: string;
  };
  readonly objection: {
    readonly label: string;
    readonly help: string;
    readonly given: string;
    readonly result: string;
    readonly overcome: string;
    readonly persists: string;
  };
  readonly fillIn: (label: string) => string;
  readonly choose: (label: string) => string;
  readonly tooLong: (label: string, maximum: number) => string;
  readonly unreadable: (label: string) => string;
  readonly oneLine: (label: string) => string;
  readonly number: (label: string) => string;
  readonly amount: (label: string) => string;
  readonly between: (label: string, minimum: string, maximum: string) => string;
  readonly atLeast: (label: string, minimum: string) => string;
  readonly atMost: (label: string, maximum: string) => string;
  readonly date: (label: string) => string;
  readonly notPast: (label: string) => string;
  readonly notFuture: (label: string) => string;
  readonly phone: (label: string) => string;
  readonly notCallable: (label: string) => string;
  readonly email: (label: string) => string;
}

const fr: Words = {
  next: 'Suivant',
  start: 'Commencer',
  logIt: 'Enregistrer',
  finish: 'Terminer',
  backToScript: 'Continuer',
  file: 'Dossier du client',
  over: 'Le script est terminé',
  yes: 'Oui',
  no: 'Non',
  needs: {
    appointment: 'Rendez-vous',
    complaint: 'Plainte',
    'complaint-status': 'Suivi de plainte',
    information: 'Demande d’information',
    'commercial-question': 'Question commerciale',
    agent: 'Autre demande',
  },
  consentStates: { granted: 'accepté', refused: 'refusé', none: 'jamais demandé' },
  need: 'Besoin du client',
  noScriptForNeed: 'Il n’y a pas de script pour cette demande. Choisissez-en une autre.',
  offer: { label: 'Réponse du client', accepted: 'Accepte', refused: 'Refuse' },
  verified: { label: 'Avez-vous bien compris ?', yes: 'Oui, c’est bien cela', no: 'Non, à corriger' },
  agreed: {
    label: 'Le client est-il d’accord ?',
    yes: 'Oui, d’accord',
    no: 'Non, pas d’accord',
  },
  book: {
    label: 'Moment choisi',
    none: 'Aucun moment ne convient',
    nothingFree: 'Il n’y a plus de moment libre.',
    callback: 'Rappel',
    promise: 'Le client souhaite être rappelé',
    noPromise: 'Le client ne souhaite pas être rappelé',
  },
  refer: {
    label: 'Qui peut aider le client',
    nobody: 'Personne',
    manner: 'Transfert',
    cold: 'À froid : transfert direct',
    warm: 'À chaud : je parle d’abord à mon collègue',
  },
  objection: {
    label: 'Objection du client',
    help: 'À choisir si le client soulève une objection ; ce que vous avez saisi est conservé.',
    given: 'Réponse que vous avez donnée',
    result: 'Résultat',
    overcome: 'L’objection est levée',
    persists: 'Le client maintient l’objection',
  },
  fillIn: (label) => `Remplissez « ${label} ».`,
  choose: (label) => `Choisissez une des réponses proposées pour « ${label} ».`,
  tooLong: (label, maximum) =>
    `« ${label} » est trop long : raccourcissez-le à ${maximum} caractères au plus.`,
  unreadable: (label) =>
    `« ${label} » contient des caractères invisibles ou illisibles : retapez le texte au lieu de le coller.`,
  oneLine: (label) => `« ${label} » doit tenir sur une seule ligne : enlevez les retours à la ligne.`,
  number: (label) => `« ${label} » : tapez un nombre en chiffres, par exemple 12 ou 1 234,5.`,
  amount: (label) => `« ${label} » : tapez un montant en euros, par exemple 25 ou 1 234,50.`,
  between: (label, minimum, maximum) => `« ${label} » : indiquez un nombre de ${minimum} à ${maximum}.`,
  atLeast: (label, minimum) => `« ${label} » : indiquez au moins ${minimum}.`,
  atMost: (label, maximum) => `« ${label} » : indiquez au plus ${maximum}.`,
  date: (label) => `« ${label} » : tapez une date qui existe, jour/mois/année, par exemple 3/12/2026.`,
  notPast: (label) => `« ${label} » : cette date est passée. Indiquez aujourd’hui ou un jour à venir.`,
  notFuture: (label) =>
    `« ${label} » : cette date n’est pas encore arrivée. Indiquez aujourd’hui ou un jour passé.`,
  phone: (label) =>
    `« ${label} » n’est pas un numéro de téléphone complet : vérifiez les chiffres, avec + et l’indicatif pour l’étranger.`,
  notCallable: (label) =>
    `« ${label} » : nous ne pouvons pas appeler ce numéro (court, surtaxé ou d’un pays que nous ne desservons pas). Demandez-en un autre.`,
  email: (label) => `« ${label} » : tapez l’adresse e-mail complète, par exemple nom@exemple.be.`,
};

const nl: Words = {
  next: 'Volgende',
  start: 'Beginnen',
  logIt: 'Noteren',
  finish: 'Afronden',
  backToScript: 'Doorgaan',
  file: 'Klantendossier',
  over: 'Het script is afgelopen',
  yes: 'Ja',
  no: 'Nee',
  needs: {
    appointment: 'Afspraak',
    complaint: 'Klacht',
    'complaint-status': 'Opvolging van een klacht',
    information: 'Informatie',
    'commercial-question': 'Commerciële vraag',
    agent: 'Andere vraag',
  },
  consentStates: { granted: 'toegestaan', refused: 'geweigerd', none: 'nooit gevraagd' },
  need: 'Waarmee de klant geholpen wil worden',
  noScriptForNeed: 'Voor deze vraag is er geen script. Kies een andere.',
  offer: { label: 'Antwoord van de klant', accepted: 'Gaat erop in', refused: 'Gaat er niet op in' },
  verified: { label: 'Hebt u het goed begrepen?', yes: 'Ja, dat klopt', no: 'Nee, verbeteren' },
  agreed: { label: 'Gaat de klant akkoord?', yes: 'Ja, akkoord', no: 'Nee, niet akkoord' },
  book: {
    label: 'Gekozen moment',
    none: 'Geen enkel moment past',
    nothingFree: 'Er is geen moment meer vrij.',
    callback: 'Terugbellen',
    promise: 'De klant wil teruggebeld worden',
    noPromise: 'De klant wil niet teruggebeld worden',
  },
  refer: {
    label: 'Wie de klant kan helpen',
    nobody: 'Niemand',
    manner: 'Doorverbinden',
    cold: 'Koud: rechtstreeks',
    warm: 'Warm: ik spreek eerst met mijn collega',
  },
  objection: {
    label: 'Bezwaar van de klant',
    help: 'Kies dit als de klant een bezwaar maakt; wat u hebt ingevuld, blijft bewaard.',
    given: 'Antwoord dat u gegeven hebt',
    result: 'Resultaat',
    overcome: 'Het bezwaar is weggenomen',
    persists: 'De klant blijft bij het bezwaar',
  },
  fillIn: (label) => `Vul ‘${label}’ in.`,
  choose: (label) => `Kies een van de antwoorden bij ‘${label}’.`,
  tooLong: (label, maximum) => `‘${label}’ is te lang: kort het in tot hoogstens ${maximum} tekens.`,
  unreadable: (label) =>
    `‘${label}’ bevat onzichtbare of onleesbare tekens: typ de tekst in plaats van hem te plakken.`,
  oneLine: (label) => `‘${label}’ moet op één regel staan: verwijder de regeleinden.`,
  number: (label) => `‘${label}’: typ een getal in cijfers, bijvoorbeeld 12 of 1.234,5.`,
  amount: (label) => `‘${label}’: typ een bedrag in euro, bijvoorbeeld 25 of 1.234,50.`,
  between: (label, minimum, maximum) => `‘${label}’: vul een getal van ${minimum} tot en met ${maximum} in.`,
  atLeast: (label, minimum) => `‘${label}’: vul minstens ${minimum} in.`,
  atMost: (label, maximum) => `‘${label}’: vul hoogstens ${maximum} in.`,
  date: (label) => `‘${label}’: typ een datum die bestaat, dag/maand/jaar, bijvoorbeeld 3/12/2026.`,
  notPast: (label) => `‘${label}’: die datum is voorbij. Vul vandaag of een latere dag in.`,
  notFuture: (label) => `‘${label}’: die datum moet nog komen. Vul vandaag of een eerdere dag in.`,
  phone: (label) =>
    `‘${label}’ is geen volledig telefoonnummer: kijk de cijfers na, met + en het landnummer voor het buitenland.`,
  notCallable: (label) =>
    `‘${label}’: dit nummer kunnen wij niet bellen (een kort nummer, een betaalnummer of een land waar wij niet naartoe bellen). Vraag een ander nummer.`,
  email: (label) => `‘${label}’: typ het volledige e-mailadres, bijvoorbeeld naam@voorbeeld.be.`,
};

const de: Words = {
  next: 'Weiter',
  start: 'Beginnen',
  logIt: 'Aufnehmen',
  finish: 'Abschließen',
  backToScript: 'Fortfahren',
  file: 'Kundenakte',
  over: 'Das Skript ist beendet',
  yes: 'Ja',
  no: 'Nein',
  needs: {
    appointment: 'Termin',
    complaint: 'Beschwerde',
    'complaint-status': 'Stand einer Beschwerde',
    information: 'Auskunft',
    'commercial-question': 'Frage zum Angebot',
    agent: 'Anderes Anliegen',
  },
  consentStates: { granted: 'erlaubt', refused: 'abgelehnt', none: 'nie gefragt' },
  need: 'Anliegen des Kunden',
  noScriptForNeed: 'Für dieses Anliegen gibt es kein Skript. Bitte ein anderes wählen.',
  offer: { label: 'Antwort des Kunden', accepted: 'Nimmt an', refused: 'Lehnt ab' },
  verified: { label: 'Richtig verstanden?', yes: 'Ja, das stimmt so', no: 'Nein, bitte korrigieren' },
  agreed: {
    label: 'Ist der Kunde einverstanden?',
    yes: 'Ja, einverstanden',
    no: 'Nein, nicht einverstanden',
  },
  book: {
    label: 'Gewählter Zeitpunkt',
    none: 'Kein Zeitpunkt passt',
    nothingFree: 'Es ist kein Zeitpunkt mehr frei.',
    callback: 'Rückruf',
    promise: 'Der Kunde möchte zurückgerufen werden',
    noPromise: 'Der Kunde möchte nicht zurückgerufen werden',
  },
  refer: {
    label: 'Wer dem Kunden helfen kann',
    nobody: 'Niemand',
    manner: 'Weiterverbinden',
    cold: 'Kalt: direkt weiterverbinden',
    warm: 'Warm: Ich spreche zuerst mit der Kollegin oder dem Kollegen',
  },
  objection: {
    label: 'Einwand des Kunden',
    help: 'Wählen, wenn der Kunde etwas einwendet; Ihre Eingaben bleiben erhalten.',
    given: 'Gegebene Antwort',
    result: 'Ergebnis',
    overcome: 'Der Einwand ist ausgeräumt',
    persists: 'Der Kunde bleibt bei seinem Einwand',
  },
  fillIn: (label) => `Bitte „${label}“ ausfüllen.`,
  choose: (label) => `Bitte bei „${label}“ eine der Antworten wählen.`,
  tooLong: (label, maximum) => `„${label}“ ist zu lang: bitte auf höchstens ${maximum} Zeichen kürzen.`,
  unreadable: (label) =>
    `„${label}“ enthält unsichtbare oder unlesbare Zeichen: bitte den Text eintippen statt einfügen.`,
  oneLine: (label) => `„${label}“ muss in eine Zeile passen: bitte die Zeilenumbrüche entfernen.`,
  number: (label) => `„${label}“: bitte eine Zahl in Ziffern eingeben, zum Beispiel 12 oder 1.234,5.`,
  amount: (label) => `„${label}“: bitte einen Betrag in Euro eingeben, zum Beispiel 25 oder 1.234,50.`,
  between: (label, minimum, maximum) => `„${label}“: bitte eine Zahl von ${minimum} bis ${maximum} eingeben.`,
  atLeast: (label, minimum) => `„${label}“: bitte mindestens ${minimum} eingeben.`,
  atMost: (label, maximum) => `„${label}“: bitte höchstens ${maximum} eingeben.`,
  date: (label) =>
    `„${label}“: bitte ein Datum eingeben, das es gibt, Tag.Monat.Jahr, zum Beispiel 3.12.2026.`,
  notPast: (label) => `„${label}“: Dieses Datum ist vorbei. Bitte heute oder einen späteren Tag eingeben.`,
  notFuture: (label) =>
    `„${label}“: Dieses Datum liegt in der Zukunft. Bitte heute oder einen früheren Tag eingeben.`,
  phone: (label) =>
    `„${label}“ ist keine vollständige Telefonnummer: bitte die Ziffern prüfen, bei Nummern im Ausland mit + und Landesvorwahl.`,
  notCallable: (label) =>
    `„${label}“: Diese Nummer können wir nicht anrufen (Kurzwahlnummer, Mehrwertnummer oder ein Land, das wir nicht anrufen). Bitte nach einer anderen fragen.`,
  email: (label) =>
    `„${label}“: bitte die vollständige E-Mail-Adresse eingeben, zum Beispiel name@beispiel.be.`,
};

const en: Words = {
  next: 'Next',
  start: 'Start',
  logIt: 'Log it',
  finish: 'Finish',
  backToScript: 'Carry on',
  file: 'Customer file',
  over: 'The script is finished',
  yes: 'Yes',
  no: 'No',
  needs: {
    appointment: 'Appointment',
    complaint: 'Complaint',
    'complaint-status': 'Complaint follow-up',
    information: 'Information',
    'commercial-question': 'Sales enquiry',
    agent: 'Something else',
  },
  consentStates: { granted: 'allowed', refused: 'refused', none: 'never asked' },
  need: 'What the customer needs',
  noScriptForNeed: 'There is no script for this request. Choose another one.',
  offer: { label: 'Customer’s answer', accepted: 'Accepts', refused: 'Declines' },
  verified: { label: 'Did you understand correctly?', yes: 'Yes, that is right', no: 'No, correct it' },
  agreed: { label: 'Does the customer agree?', yes: 'Yes, agreed', no: 'No, not agreed' },
  book: {
    label: 'Time chosen',
    none: 'None of these suits',
    nothingFree: 'No times are free.',
    callback: 'Callback',
    promise: 'The customer would like a callback',
    noPromise: 'The customer does not want a callback',
  },
  refer: {
    label: 'Who can help the customer',
    nobody: 'Nobody',
    manner: 'Transfer',
    cold: 'Cold: straight through',
    warm: 'Warm: I speak to my colleague first',
  },
  objection: {
    label: 'Objection from the customer',
    help: 'Choose this if the customer objects; what you have filled in is kept.',
    given: 'Answer you gave',
    result: 'Outcome',
    overcome: 'The objection is overcome',
    persists: 'The customer still objects',
  },
  fillIn: (label) => `Fill in “${label}”.`,
  choose: (label) => `Choose one of the answers for “${label}”.`,
  tooLong: (label, maximum) => `“${label}” is too long: shorten it to ${maximum} characters at most.`,
  unreadable: (label) =>
    `“${label}” contains invisible or unreadable characters: type the text instead of pasting it.`,
  oneLine: (label) => `“${label}” must fit on one line: remove the line breaks.`,
  number: (label) => `“${label}”: enter a number in figures, for example 12 or 1,234.5.`,
  amount: (label) => `“${label}”: enter an amount in euro, for example 25 or 1,234.50.`,
  between: (label, minimum, maximum) => `“${label}”: enter a number from ${minimum} to ${maximum}.`,
  atLeast: (label, minimum) => `“${label}”: enter at least ${minimum}.`,
  atMost: (label, maximum) => `“${label}”: enter at most ${maximum}.`,
  date: (label) => `“${label}”: enter a date that exists, day/month/year, for example 3/12/2026.`,
  notPast: (label) => `“${label}”: this date is past. Enter today or a later day.`,
  notFuture: (label) => `“${label}”: this date is still to come. Enter today or an earlier day.`,
  phone: (label) =>
    `“${label}” is not a complete phone number: check the digits, with + and the country code for numbers abroad.`,
  notCallable: (label) =>
    `“${label}”: we cannot call this number (a short code, a premium-rate number or a country we do not call). Ask for another one.`,
  email: (label) => `“${label}”: enter the whole e-mail address, for example name@example.com.`,
};

export const words: Readonly<Record<Language, Words>> = { fr, nl, de, en };
