import type { FileOnScreen } from '../../../domain/conversation/ports.ts';
import type { Language } from '../../../domain/shared/language.ts';

/** What views say around what the script says. */
export interface ViewWords {
  readonly say: string;
  readonly hint: string;
  readonly enter: string;
  readonly file: string;
  readonly fileDescription: string;
  readonly sections: Readonly<Record<FileOnScreen['sections'][number]['name'], string>>;
  readonly nothing: string;
  readonly notSaved: string;
  /** The same where trying again does not help. */
  readonly notSavable: string;
  /** What was typed does not fit beside the file. */
  readonly shortenFirst: string;
  /** Stands where a text was cut because the view would have been too large. */
  readonly cut: string;
  readonly cutField: string;
  /** Stands with a list of answers that is not complete for the same reason. */
  readonly cutOptions: string;
}

export const viewWords: Readonly<Record<Language, ViewWords>> = {
  fr: {
    say: 'À dire',
    hint: 'À savoir',
    enter: 'À noter',
    file: 'Dossier du client',
    fileDescription: 'Lisez le dossier, puis commencez.',
    sections: {
      customer: 'Client',
      history: 'Derniers contacts',
      appointments: 'Rendez-vous',
      complaints: 'Plaintes',
      promises: 'Promesses',
      consents: 'Consentements',
    },
    nothing: 'Rien au dossier',
    notSaved:
      'L’enregistrement n’a pas réussi. Tout ce que vous avez encodé est encore là : validez encore une fois dans quelques secondes.',
    notSavable:
      'Ceci ne peut pas être enregistré, même en validant encore une fois. Notez l’essentiel ailleurs, terminez avec le client et prévenez votre responsable.',
    shortenFirst:
      'Le texte encodé est trop long pour attendre pendant que vous consultez le dossier : raccourcissez-le ou validez d’abord.',
    cut: '… (texte coupé)',
    cutField: 'Un texte était trop long pour être réaffiché en entier : complétez-le avant de valider.',
    cutOptions: 'La liste est trop longue pour être affichée en entier.',
  },
  nl: {
    say: 'Zeg',
    hint: 'Om te weten',
    enter: 'Noteer',
    file: 'Klantendossier',
    fileDescription: 'Lees het dossier en begin dan.',
    sections: {
      customer: 'Klant',
      history: 'Laatste contacten',
      appointments: 'Afspraken',
      complaints: 'Klachten',
      promises: 'Beloften',
      consents: 'Toestemmingen',
    },
    nothing: 'Niets in het dossier',
    notSaved:
      'Het bewaren is niet gelukt. Alles wat u hebt ingevuld, staat er nog: bevestig over enkele seconden nog een keer.',
    notSavable:
      'Dit kan niet worden bewaard, ook niet als u nog een keer bevestigt. Noteer het belangrijkste elders, rond het gesprek af en verwittig uw verantwoordelijke.',
    shortenFirst:
      'De ingevulde tekst is te lang om te bewaren terwijl u het dossier bekijkt: maak hem korter of bevestig eerst.',
    cut: '… (tekst ingekort)',
    cutField: 'Een tekst was te lang om volledig opnieuw te tonen: vul hem aan voor u bevestigt.',
    cutOptions: 'De lijst is te lang om volledig te tonen.',
  },
  de: {
    say: 'Zu sagen',
    hint: 'Gut zu wissen',
    enter: 'Zu notieren',
    file: 'Kundenakte',
    fileDescription: 'Erst die Akte lesen, dann beginnen.',
    sections: {
      customer: 'Kundendaten',
      history: 'Letzte Kontakte',
      appointments: 'Termine',
      complaints: 'Beschwerden',
      promises: 'Zusagen',
      consents: 'Einwilligungen',
    },
    nothing: 'Nichts in der Akte',
    notSaved:
      'Das Speichern hat nicht geklappt. Alle Eingaben sind noch da: bitte in einigen Sekunden noch einmal bestätigen.',
    notSavable:
      'Das lässt sich nicht speichern, auch nicht beim nächsten Versuch. Bitte das Wichtigste anderswo notieren, das Gespräch zu Ende führen und die Teamleitung verständigen.',
    shortenFirst:
      'Der eingegebene Text ist zu lang, um ihn beim Blick in die Akte zu behalten: bitte kürzen oder zuerst bestätigen.',
    cut: '… (Text gekürzt)',
    cutField: 'Ein Text war zu lang, um ihn ganz wieder anzuzeigen: bitte vor dem Bestätigen ergänzen.',
    cutOptions: 'Die Liste ist zu lang, um sie ganz anzuzeigen.',
  },
  en: {
    say: 'Say',
    hint: 'Good to know',
    enter: 'Note',
    file: 'Customer file',
    fileDescription: 'Read the file, then start.',
    sections: {
      customer: 'Customer',
      history: 'Last contacts',
      appointments: 'Appointments',
      complaints: 'Complaints',
      promises: 'Promises',
      consents: 'Consents',
    },
    nothing: 'Nothing in the file',
    notSaved:
      'This could not be saved. Everything you entered is still here: confirm once more in a few seconds.',
    notSavable:
      'This cannot be saved, however often you confirm. Note what matters elsewhere, finish with the customer and tell your supervisor.',
    shortenFirst:
      'The text you typed is too long to be kept while you look at the file: shorten it or confirm first.',
    cut: '… (text cut)',
    cutField: 'A text was too long to be shown again in full: complete it before you confirm.',
    cutOptions: 'The list is too long to be shown in full.',
  },
};
