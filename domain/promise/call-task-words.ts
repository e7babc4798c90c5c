import type { Language } from '../shared/language.ts';
import type { reasonsToClose, reasonsToSkip } from './call-task-views.ts';
import type { PromiseEnd, Trouble } from './model.ts';

/** What the guide of a task that leads to a callback says to its agent. */
export interface CallTaskWords {
  readonly call: string;
  readonly otherTime: string;
  readonly skip: string;
  readonly close: string;
  readonly save: string;
  readonly finish: string;
  readonly when: string;
  readonly why: string;
  readonly choose: string;
  readonly acceptFirst: string;
  readonly over: string;
  readonly gone: string;
  readonly rings: string;
  readonly ringsText: string;
  readonly unknown: string;
  readonly unknownText: string;
  readonly already: string;
  readonly alreadyText: string;
  readonly notCalled: string;
  readonly noted: string;
  readonly skippedText: string;
  readonly closedText: string;
  readonly late: string;
  readonly memberSkipped: string;
  readonly memberRings: string;
  readonly promised: (on: string, need: string, when: string) => string;
  readonly forCampaign: (title: string) => string;
  readonly missed: (times: number) => string;
  readonly movedText: (when: string) => string;
  readonly wait: (seconds: number) => string;
  readonly refused: (codes: readonly string[]) => string;
  readonly titles: Readonly<Record<'skip' | 'time' | 'close', string>>;
  readonly skipReasons: Readonly<Record<(typeof reasonsToSkip)[number], string>>;
  readonly closeReasons: Readonly<Record<(typeof reasonsToClose)[number], string>>;
  readonly ends: Readonly<Record<PromiseEnd, string>>;
  readonly troubles: Readonly<Record<Trouble, string>>;
}

export const callTaskWords: Readonly<Record<Language, CallTaskWords>> = {
  fr: {
    call: 'Appeler',
    otherTime: 'Autre moment',
    skip: 'Passer',
    close: 'Clôturer la promesse',
    save: 'Enregistrer',
    finish: 'Fermer',
    when: 'Quand rappeler',
    why: 'Raison',
    choose: 'Choisissez une réponse.',
    acceptFirst: 'Acceptez d’abord la tâche : l’appel arrive chez vous.',
    over: 'Plus rien à faire',
    gone: 'Cette promesse n’existe plus : une autre l’a remplacée. Fermez la tâche.',
    rings: 'Le téléphone sonne chez le client',
    ringsText:
      'Dès que le client décroche, l’appel arrive chez vous. S’il ne répond pas, le rappel est reprogrammé. Fermez la tâche une fois l’appel terminé.',
    unknown: 'Nous ne savons pas si l’appel est parti',
    unknownText:
      'Ne rappelez pas par un autre moyen : le client serait peut-être appelé deux fois. Un responsable est prévenu si rien ne se confirme.',
    already: 'Ce rappel a déjà été lancé',
    alreadyText:
      'Un appel est déjà parti vers ce client. Fermez la tâche, sauf si c’est vous qui l’avez en ligne.',
    notCalled: 'Personne n’a été appelé.',
    noted: 'C’est noté',
    skippedText: 'Un collègue reprend ce rappel. Vous pouvez fermer la tâche.',
    closedText: 'La promesse est clôturée : personne ne rappellera. Vous pouvez fermer la tâche.',
    late: 'En retard : le moment promis est passé.',
    memberSkipped: 'La personne est passée. Vous pouvez fermer la tâche.',
    memberRings:
      'Dès que la personne décroche, l’appel arrive chez vous. Fermez la tâche une fois l’appel terminé.',
    forCampaign: (title) => `Campagne : ${title}.`,
    promised: (on, need, when) => `Promis le ${on} (${need}) : rappeler ${when}.`,
    missed: (times) => `Sans réponse jusqu’ici : ${times} ${times === 1 ? 'appel' : 'appels'}.`,
    movedText: (when) => `Le client sera rappelé ${when}. Vous pouvez fermer la tâche.`,
    wait: (seconds) => `Trop d’appels partent en ce moment : appuyez de nouveau dans ${seconds} secondes.`,
    refused: (codes) => `Les règles ne permettent pas cet appel maintenant : ${codes.join(', ')}.`,
    titles: { skip: 'Passer ce rappel', time: 'Choisir un autre moment', close: 'Clôturer la promesse' },
    skipReasons: {
      'another-skill': 'Il faut une autre compétence',
      'needs-preparation': 'Le dossier doit d’abord être préparé',
      'known-unreachable': 'Le client n’est pas joignable maintenant',
      'no-time': 'Je ne peux pas maintenant',
    },
    closeReasons: {
      'not-wanted': 'Le client ne veut plus être rappelé',
      'reached-otherwise': 'Le client a été joint autrement',
      'cannot-be-reached': 'Le client reste injoignable',
    },
    ends: {
      talked: 'Ce client a déjà été rappelé. Fermez la tâche.',
      cancelled: 'Le client a annulé son rappel. Fermez la tâche.',
      served: 'Le client a rappelé lui-même et a été servi entre-temps. Fermez la tâche.',
      refused: 'Le client ne veut plus être appelé. Fermez la tâche.',
      closed: 'Cette promesse est clôturée. Fermez la tâche.',
    },
    troubles: {
      'not-reached': 'Tous les essais sont restés sans réponse.',
      'not-allowed': 'Nos règles ne permettent pas d’appeler ce numéro.',
      'refused-by-agents': 'Trois conseillers ont passé ce rappel.',
      unknown: 'Un appel a été lancé et nous ne savons pas s’il a abouti : vérifiez avant de rappeler.',
    },
  },
  nl: {
    call: 'Bellen',
    otherTime: 'Ander moment',
    skip: 'Overslaan',
    close: 'Belofte afsluiten',
    save: 'Bewaren',
    finish: 'Sluiten',
    when: 'Wanneer terugbellen',
    why: 'Reden',
    choose: 'Kies een antwoord.',
    acceptFirst: 'Neem eerst de taak aan: het gesprek komt bij u.',
    over: 'Niets meer te doen',
    gone: 'Deze belofte bestaat niet meer: een andere is in de plaats gekomen. Sluit de taak.',
    rings: 'De telefoon gaat over bij de klant',
    ringsText:
      'Zodra de klant opneemt, komt het gesprek bij u. Neemt de klant niet op, dan wordt later opnieuw gebeld. Sluit de taak als het gesprek voorbij is.',
    unknown: 'We weten niet of er gebeld is',
    unknownText:
      'Bel niet op een andere manier: de klant wordt dan misschien twee keer gebeld. Een verantwoordelijke wordt verwittigd als er geen bevestiging komt.',
    already: 'Er is al teruggebeld',
    alreadyText:
      'Er is al een oproep naar deze klant vertrokken. Sluit de taak, tenzij u de klant zelf aan de lijn hebt.',
    notCalled: 'Er is niemand gebeld.',
    noted: 'Dat is genoteerd',
    skippedText: 'Een collega neemt dit over. U kunt de taak sluiten.',
    closedText: 'De belofte is afgesloten: niemand belt nog terug. U kunt de taak sluiten.',
    late: 'Te laat: het beloofde moment is voorbij.',
    memberSkipped: 'Deze persoon is overgeslagen. U kunt de taak sluiten.',
    memberRings:
      'Zodra er opgenomen wordt, komt het gesprek bij u. Sluit de taak als het gesprek voorbij is.',
    forCampaign: (title) => `Campagne: ${title}.`,
    promised: (on, need, when) => `Beloofd op ${on} (${need}): ${when} terugbellen.`,
    missed: (times) => `Nog niet bereikt: ${times} ${times === 1 ? 'oproep' : 'oproepen'} zonder antwoord.`,
    movedText: (when) => `De klant wordt ${when} teruggebeld. U kunt de taak sluiten.`,
    wait: (seconds) => `Er vertrekken nu te veel oproepen: druk over ${seconds} seconden opnieuw.`,
    refused: (codes) => `De regels laten deze oproep nu niet toe: ${codes.join(', ')}.`,
    titles: {
      skip: 'Deze terugbelopdracht overslaan',
      time: 'Een ander moment kiezen',
      close: 'De belofte afsluiten',
    },
    skipReasons: {
      'another-skill': 'Hiervoor is een andere collega nodig',
      'needs-preparation': 'Het dossier moet eerst voorbereid worden',
      'known-unreachable': 'De klant is nu niet bereikbaar',
      'no-time': 'Ik kan nu niet',
    },
    closeReasons: {
      'not-wanted': 'De klant wil niet meer teruggebeld worden',
      'reached-otherwise': 'De klant is op een andere manier bereikt',
      'cannot-be-reached': 'De klant blijft onbereikbaar',
    },
    ends: {
      talked: 'Deze klant is al teruggebeld. Sluit de taak.',
      cancelled: 'De klant heeft de afspraak om terug te bellen geannuleerd. Sluit de taak.',
      served: 'De klant heeft zelf gebeld en is intussen geholpen. Sluit de taak.',
      refused: 'De klant wil niet meer gebeld worden. Sluit de taak.',
      closed: 'Deze belofte is afgesloten. Sluit de taak.',
    },
    troubles: {
      'not-reached': 'Alle pogingen bleven zonder antwoord.',
      'not-allowed': 'Onze regels laten niet toe dit nummer te bellen.',
      'refused-by-agents': 'Drie medewerkers hebben deze opdracht overgeslagen.',
      unknown: 'Er is gebeld en we weten niet of dat gelukt is: kijk dat na voor u belt.',
    },
  },
  de: {
    call: 'Anrufen',
    otherTime: 'Anderer Zeitpunkt',
    skip: 'Überspringen',
    close: 'Zusage abschließen',
    save: 'Speichern',
    finish: 'Schließen',
    when: 'Wann zurückrufen',
    why: 'Grund',
    choose: 'Bitte eine Antwort wählen.',
    acceptFirst: 'Bitte zuerst die Aufgabe annehmen: Der Anruf kommt zu Ihnen.',
    over: 'Nichts mehr zu tun',
    gone: 'Diese Zusage gibt es nicht mehr: Eine andere ist an ihre Stelle getreten. Bitte die Aufgabe schließen.',
    rings: 'Beim Kunden klingelt es',
    ringsText:
      'Sobald der Kunde abhebt, kommt der Anruf zu Ihnen. Hebt niemand ab, wird es später noch einmal versucht. Die Aufgabe nach dem Gespräch schließen.',
    unknown: 'Unklar, ob angerufen wurde',
    unknownText:
      'Bitte nicht auf anderem Weg anrufen: Der Kunde würde vielleicht zweimal angerufen. Die Teamleitung wird verständigt, wenn sich nichts bestätigt.',
    already: 'Dieser Rückruf läuft schon',
    alreadyText:
      'Dieser Kunde wird oder wurde schon angerufen. Bitte die Aufgabe schließen, außer Sie haben ihn selbst in der Leitung.',
    notCalled: 'Es wurde niemand angerufen.',
    noted: 'Das ist notiert',
    skippedText: 'Ein Kollege übernimmt den Rückruf. Sie können die Aufgabe schließen.',
    closedText: 'Die Zusage ist abgeschlossen: Niemand ruft mehr zurück. Sie können die Aufgabe schließen.',
    late: 'Verspätet: Der zugesagte Zeitpunkt ist vorbei.',
    memberSkipped: 'Diese Person wurde übersprungen. Sie können die Aufgabe schließen.',
    memberRings: 'Sobald jemand abhebt, kommt der Anruf zu Ihnen. Die Aufgabe nach dem Gespräch schließen.',
    forCampaign: (title) => `Kampagne: ${title}.`,
    promised: (on, need, when) => `Zugesagt am ${on} (${need}): Rückruf ${when}.`,
    missed: (times) => `Bisher nicht erreicht: ${times} ${times === 1 ? 'Anruf' : 'Anrufe'} ohne Antwort.`,
    movedText: (when) => `Der Kunde wird ${when} zurückgerufen. Sie können die Aufgabe schließen.`,
    wait: (seconds) =>
      `Im Moment gehen zu viele Anrufe hinaus: bitte in ${seconds} Sekunden noch einmal drücken.`,
    refused: (codes) => `Die Regeln erlauben diesen Anruf jetzt nicht: ${codes.join(', ')}.`,
    titles: {
      skip: 'Diesen Rückruf überspringen',
      time: 'Einen anderen Zeitpunkt wählen',
      close: 'Die Zusage abschließen',
    },
    skipReasons: {
      'another-skill': 'Dafür braucht es eine andere Fachkenntnis',
      'needs-preparation': 'Die Akte muss erst vorbereitet werden',
      'known-unreachable': 'Der Kunde ist jetzt nicht erreichbar',
      'no-time': 'Jetzt geht es nicht',
    },
    closeReasons: {
      'not-wanted': 'Der Kunde möchte nicht mehr zurückgerufen werden',
      'reached-otherwise': 'Der Kunde wurde anders erreicht',
      'cannot-be-reached': 'Der Kunde bleibt unerreichbar',
    },
    ends: {
      talked: 'Dieser Kunde wurde schon zurückgerufen. Bitte die Aufgabe schließen.',
      cancelled: 'Der Kunde hat seinen Rückruf abgesagt. Bitte die Aufgabe schließen.',
      served: 'Der Kunde hat selbst angerufen und wurde inzwischen bedient. Bitte die Aufgabe schließen.',
      refused: 'Der Kunde möchte nicht mehr angerufen werden. Bitte die Aufgabe schließen.',
      closed: 'Diese Zusage ist abgeschlossen. Bitte die Aufgabe schließen.',
    },
    troubles: {
      'not-reached': 'Alle Versuche blieben ohne Antwort.',
      'not-allowed': 'Nach unseren Regeln darf diese Nummer nicht angerufen werden.',
      'refused-by-agents': 'Drei Berater haben diesen Rückruf übersprungen.',
      unknown:
        'Es wurde angerufen, und wir wissen nicht, ob jemand erreicht wurde: vor einem weiteren Anruf prüfen.',
    },
  },
  en: {
    call: 'Call',
    otherTime: 'Another time',
    skip: 'Skip',
    close: 'Close the promise',
    save: 'Save',
    finish: 'Close',
    when: 'When to call back',
    why: 'Reason',
    choose: 'Choose an answer.',
    acceptFirst: 'Accept the task first: the call comes to you.',
    over: 'Nothing left to do',
    gone: 'This promise is not there any more: another one took its place. Close the task.',
    rings: 'The customer’s phone is ringing',
    ringsText:
      'As soon as the customer answers, the call comes to you. If nobody answers, it is tried again later. Close the task when the call is over.',
    unknown: 'Nobody knows whether the call went out',
    unknownText:
      'Do not call any other way: the customer might be called twice. A supervisor is told if nothing confirms it.',
    already: 'This callback was placed already',
    alreadyText:
      'A call to this customer has been placed already. Close the task, unless you have them on the line yourself.',
    notCalled: 'Nobody was called.',
    noted: 'That is noted',
    skippedText: 'A colleague takes this callback over. You can close the task.',
    closedText: 'The promise is closed: nobody will call back. You can close the task.',
    late: 'Overdue: the promised time has passed.',
    memberSkipped: 'This person was skipped. You can close the task.',
    memberRings: 'As soon as somebody answers, the call comes to you. Close the task when the call is over.',
    forCampaign: (title) => `Campaign: ${title}.`,
    promised: (on, need, when) => `Promised on ${on} (${need}): call back ${when}.`,
    missed: (times) => `Not reached so far: ${times} ${times === 1 ? 'call' : 'calls'} without an answer.`,
    movedText: (when) => `The customer will be called back ${when}. You can close the task.`,
    wait: (seconds) => `Too many calls are going out at the moment: press again in ${seconds} seconds.`,
    refused: (codes) => `The rules do not allow this call now: ${codes.join(', ')}.`,
    titles: { skip: 'Skip this callback', time: 'Choose another time', close: 'Close the promise' },
    skipReasons: {
      'another-skill': 'It needs somebody with another skill',
      'needs-preparation': 'The file has to be prepared first',
      'known-unreachable': 'The customer cannot be reached now',
      'no-time': 'I cannot do it now',
    },
    closeReasons: {
      'not-wanted': 'The customer does not want a callback any more',
      'reached-otherwise': 'The customer was reached another way',
      'cannot-be-reached': 'The customer cannot be reached',
    },
    ends: {
      talked: 'This customer was called back already. Close the task.',
      cancelled: 'The customer cancelled the callback. Close the task.',
      served: 'The customer rang in meanwhile and was served. Close the task.',
      refused: 'The customer does not want to be called any more. Close the task.',
      closed: 'This promise is closed. Close the task.',
    },
    troubles: {
      'not-reached': 'All tries went unanswered.',
      'not-allowed': 'Our rules do not allow this number to be called.',
      'refused-by-agents': 'Three agents skipped this callback.',
      unknown: 'A call was placed, and nobody knows what became of it: check before anybody calls again.',
    },
  },
};
