import type { CallTaskWords } from './words.ts';

export const de: CallTaskWords = {
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
    'Bitte nicht auf anderem Weg anrufen: Der Kunde würde vielleicht zweimal angerufen. Die Teamleitung wird verständigt, wenn keine Bestätigung kommt.',
  already: 'Schon angerufen',
  alreadyText:
    'Dieser Kunde wird oder wurde schon angerufen. Bitte die Aufgabe schließen, außer Sie haben ihn selbst am Apparat.',
  notCalled: 'Es wurde niemand angerufen.',
  noted: 'Das ist notiert',
  skippedText: 'Ein Kollege übernimmt den Rückruf. Sie können die Aufgabe schließen.',
  closedText: 'Die Zusage ist abgeschlossen: Niemand ruft mehr zurück. Sie können die Aufgabe schließen.',
  late: 'Verspätet: Der zugesagte Zeitpunkt ist vorbei.',
  memberSkipped:
    'Diese Person wurde übersprungen und wird jetzt nicht angerufen. Sie können die Aufgabe schließen.',
  memberRings: 'Sobald jemand abhebt, kommt der Anruf zu Ihnen. Die Aufgabe nach dem Gespräch schließen.',
  forCampaign: (title) => `Kampagne: ${title}.`,
  promised: (on, need, when) => `Zugesagt am ${on} (${need}): Rückruf ${when}.`,
  missed: (times) => `Bisher nicht erreicht: ${times} ${times === 1 ? 'Anruf' : 'Anrufe'} ohne Antwort.`,
  movedText: (when) => `Der Kunde wird ${when} zurückgerufen. Sie können die Aufgabe schließen.`,
  wait: (seconds) =>
    `Im Moment gehen zu viele Anrufe hinaus: bitte in ${seconds} Sekunden noch einmal versuchen.`,
  refused: (reasons) => `Dieser Anruf ist jetzt nicht möglich. ${reasons.join(' ')}`,
  titles: {
    skip: 'Warum nicht anrufen?',
    time: 'Einen anderen Zeitpunkt wählen',
    close: 'Die Zusage abschließen',
  },
  skipReasons: {
    'another-skill': 'Dafür braucht es andere Fachkenntnisse',
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
    served:
      'Der Kunde hat inzwischen selbst angerufen, sein Anliegen ist erledigt. Bitte die Aufgabe schließen.',
    refused: 'Der Kunde möchte nicht mehr angerufen werden. Bitte die Aufgabe schließen.',
    closed: 'Diese Zusage ist abgeschlossen. Bitte die Aufgabe schließen.',
  },
  troubles: {
    'not-reached': 'Alle Versuche blieben ohne Antwort.',
    'not-allowed': 'Nach unseren Regeln darf diese Nummer nicht angerufen werden.',
    'refused-by-agents': 'Drei Berater haben diesen Rückruf übersprungen.',
    unknown:
      'Es wurde angerufen, und wir wissen nicht, ob jemand erreicht wurde: vor einem weiteren Anruf die Akte prüfen.',
  },
};
