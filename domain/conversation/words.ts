import type { Language } from '../shared/language.ts';

/** The guide's own words to the agent, beside those of the script. */
export interface GuideWords {
  readonly resume: string;
  readonly backToWrapUp: string;
  readonly refresh: string;
  readonly noScripts: string;
  readonly wentOn: string;
  readonly pressAgain: string;
  readonly slotTaken: string;
  /** Of a callback. */
  readonly timePast: string;
  readonly noScriptForNeed: string;
  readonly notQueued: string;
  readonly noAddress: string;
  readonly over: string;
  readonly finish: string;
  readonly wrapUp: {
    readonly title: string;
    readonly hint: string;
    readonly disposition: string;
    readonly followUp: string;
    readonly notes: string;
    readonly notesHelp: string;
    readonly save: string;
    readonly saved: string;
    readonly savedText: string;
    readonly followUps: Readonly<
      Record<'none' | 'callback' | 'written-answer' | 'visit' | 'supervisor', string>
    >;
    readonly choose: (label: string) => string;
    readonly tooLong: (label: string, maximum: number) => string;
    readonly noCallback: string;
  };
}

const fr: GuideWords = {
  resume: 'Continuer le script',
  backToWrapUp: 'Revenir à la clôture',
  refresh: 'Actualiser',
  noScripts:
    'Aucun script n’est en service pour ce contact. Menez l’entretien librement et notez le résultat à la clôture.',
  wentOn: 'L’entretien a continué ailleurs entre-temps. Voici où il en est maintenant.',
  pressAgain: 'Vérifiez ce qui est rempli et validez encore une fois.',
  slotTaken: 'Ce moment vient d’être pris par quelqu’un d’autre. Proposez-en un autre.',
  timePast: 'Ce moment n’est plus possible. Proposez-en un autre.',
  noScriptForNeed: 'Il n’y a pas de script pour cette demande. Choisissez-en une autre.',
  notQueued: 'La confirmation écrite n’est pas encore partie : elle sera préparée à l’étape suivante.',
  noAddress:
    'Le dossier ne contient ni adresse e-mail ni numéro : aucune confirmation écrite ne peut partir. Dites-le au client.',
  over: 'Tout est noté. La clôture s’ouvre à la fin du contact.',
  finish: 'Fermer',
  wrapUp: {
    title: 'Clôture de l’entretien',
    hint: 'Choisissez le résultat, puis ce qui reste à faire.',
    disposition: 'Résultat',
    followUp: 'Suite à donner',
    notes: 'Notes',
    notesHelp: 'Ce que la personne suivante doit savoir, en quelques phrases.',
    save: 'Enregistrer',
    saved: 'C’est noté',
    savedText: 'Le résultat est enregistré. Vous pouvez fermer le contact.',
    followUps: {
      none: 'Rien à faire',
      callback: 'Rappeler le client',
      'written-answer': 'Répondre par écrit',
      visit: 'Passer chez le client',
      supervisor: 'En parler au superviseur',
    },
    choose: (label) => `Choisissez une des réponses proposées pour « ${label} ».`,
    tooLong: (label, maximum) =>
      `« ${label} » est trop long : raccourcissez-le à ${maximum} caractères au plus.`,
    noCallback: 'Nous n’avons pas de numéro où rappeler ce client : choisissez autre chose.',
  },
};

const nl: GuideWords = {
  resume: 'Verder met het script',
  backToWrapUp: 'Terug naar de afronding',
  refresh: 'Vernieuwen',
  noScripts:
    'Voor dit contact is er geen script in gebruik. Voer het gesprek op uw eigen manier en kies het resultaat bij de afronding.',
  wentOn: 'Het gesprek is intussen elders verdergegaan. Dit is de stand van nu.',
  pressAgain: 'Kijk na wat er ingevuld staat en bevestig nog een keer.',
  slotTaken: 'Dat moment is net door iemand anders genomen. Stel een ander voor.',
  timePast: 'Dat moment is niet meer mogelijk. Stel een ander voor.',
  noScriptForNeed: 'Voor deze vraag is er geen script. Kies een andere.',
  notQueued: 'De schriftelijke bevestiging staat nog niet klaar: dat gebeurt bij de volgende stap.',
  noAddress:
    'In het dossier staat geen e-mailadres en geen nummer: er kan geen schriftelijke bevestiging vertrekken. Zeg dat aan de klant.',
  over: 'Alles is genoteerd. De afronding opent zodra het contact beëindigd is.',
  finish: 'Sluiten',
  wrapUp: {
    title: 'Het gesprek afronden',
    hint: 'Kies eerst het resultaat, dan wat er nog moet gebeuren.',
    disposition: 'Resultaat',
    followUp: 'Wat er nog moet gebeuren',
    notes: 'Notities',
    notesHelp: 'Wat een collega hierna moet weten, in een paar zinnen.',
    save: 'Bewaren',
    saved: 'Genoteerd',
    savedText: 'Het resultaat is bewaard. U kunt het contact sluiten.',
    followUps: {
      none: 'Niets',
      callback: 'De klant terugbellen',
      'written-answer': 'Schriftelijk antwoorden',
      visit: 'Bij de klant langsgaan',
      supervisor: 'Met de supervisor bespreken',
    },
    choose: (label) => `Kies een van de antwoorden bij ‘${label}’.`,
    tooLong: (label, maximum) => `‘${label}’ is te lang: kort het in tot hoogstens ${maximum} tekens.`,
    noCallback: 'We hebben geen nummer waarop we deze klant kunnen terugbellen: kies iets anders.',
  },
};

const de: GuideWords = {
  resume: 'Mit dem Skript fortfahren',
  backToWrapUp: 'Zurück zum Abschluss',
  refresh: 'Aktualisieren',
  noScripts:
    'Für diesen Kontakt ist kein Skript in Gebrauch. Führen Sie das Gespräch frei und halten Sie das Ergebnis beim Abschluss fest.',
  wentOn: 'Das Gespräch ist inzwischen an anderer Stelle weitergegangen. So steht es jetzt.',
  pressAgain: 'Bitte die Angaben prüfen und noch einmal bestätigen.',
  slotTaken: 'Dieser Zeitpunkt ist gerade vergeben worden. Bitte einen anderen vorschlagen.',
  timePast: 'Dieser Zeitpunkt ist nicht mehr möglich. Bitte einen anderen vorschlagen.',
  noScriptForNeed: 'Für dieses Anliegen gibt es kein Skript. Bitte ein anderes wählen.',
  notQueued: 'Die schriftliche Bestätigung liegt noch nicht bereit: Das geschieht beim nächsten Schritt.',
  noAddress:
    'In der Akte steht weder eine E-Mail-Adresse noch eine Nummer: Eine schriftliche Bestätigung kann nicht verschickt werden. Bitte sagen Sie es dem Kunden.',
  over: 'Alles ist festgehalten. Der Abschluss öffnet sich, sobald der Kontakt beendet ist.',
  finish: 'Schließen',
  wrapUp: {
    title: 'Gespräch abschließen',
    hint: 'Zuerst das Ergebnis wählen, dann, was noch zu tun ist.',
    disposition: 'Ergebnis',
    followUp: 'Was noch zu tun ist',
    notes: 'Notizen',
    notesHelp: 'Was man danach wissen muss, in wenigen Sätzen.',
    save: 'Speichern',
    saved: 'Festgehalten',
    savedText: 'Das Ergebnis ist gespeichert. Sie können den Kontakt schließen.',
    followUps: {
      none: 'Nichts',
      callback: 'Zurückrufen',
      'written-answer': 'Schriftlich antworten',
      visit: 'Besuch vor Ort',
      supervisor: 'Mit der Teamleitung besprechen',
    },
    choose: (label) => `Bitte bei „${label}“ eine der Antworten wählen.`,
    tooLong: (label, maximum) => `„${label}“ ist zu lang: bitte auf höchstens ${maximum} Zeichen kürzen.`,
    noCallback: 'Wir haben keine Nummer, unter der wir zurückrufen können: Bitte etwas anderes wählen.',
  },
};

const en: GuideWords = {
  resume: 'Continue the script',
  backToWrapUp: 'Back to the wrap-up',
  refresh: 'Refresh',
  noScripts:
    'No script is in use for this contact. Handle the conversation your own way, and choose the disposition in the wrap-up.',
  wentOn: 'The conversation has moved on elsewhere in the meantime. This is where it stands now.',
  pressAgain: 'Check what is filled in, and confirm once more.',
  slotTaken: 'Somebody else has just taken that time. Offer another one.',
  timePast: 'That time is no longer possible. Offer another one.',
  noScriptForNeed: 'There is no script for this request. Choose another one.',
  notQueued: 'The written confirmation is not ready yet: it will be prepared with the next step.',
  noAddress:
    'The file has no e-mail address and no number: no written confirmation can be sent. Tell the customer.',
  over: 'Everything is noted. The wrap-up opens when the contact ends.',
  finish: 'Close',
  wrapUp: {
    title: 'Wrap up the conversation',
    hint: 'Choose the disposition first, then what is still to be done.',
    disposition: 'Disposition',
    followUp: 'Still to be done',
    notes: 'Notes',
    notesHelp: 'What the next person needs to know, in a few sentences.',
    save: 'Save',
    saved: 'Noted',
    savedText: 'The disposition is saved. You can close the contact.',
    followUps: {
      none: 'Nothing',
      callback: 'Call the customer back',
      'written-answer': 'Answer in writing',
      visit: 'Visit the customer',
      supervisor: 'Talk to the supervisor about it',
    },
    choose: (label) => `Choose one of the answers to “${label}”.`,
    tooLong: (label, maximum) => `“${label}” is too long: shorten it to ${maximum} characters at most.`,
    noCallback: 'We have no number to call this customer back on: choose something else.',
  },
};

export const guideWords: Readonly<Record<Language, GuideWords>> = { fr, nl, de, en };
