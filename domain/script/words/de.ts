import type { Words } from './words.ts';

export const de: Words = {
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
    callback: 'Wann den Kunden zurückrufen',
    promise: 'So bald wie möglich',
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
