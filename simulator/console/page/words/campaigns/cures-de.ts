import type { GateCode } from '../../../../../domain/dialling/gate/codes.ts';

/** Why the rules say no, and the cure, in German: what the gate itself says in English and French. */
export const deCures: Readonly<Record<GateCode, string>> = {
  'gate.clock': 'Die Zeit der Anfrage ist unlesbar: Beheben Sie das beim Fragenden; niemand wurde angerufen.',
  'gate.purpose': 'Niemand weiß, wofür die Kampagne anruft: Geben Sie ihr eine der bekannten Arten.',
  'gate.settings':
    'Etwas in den Einstellungen für ausgehende Anrufe ist unlesbar und verbietet diesen Anruf vielleicht: Beheben Sie, was die Prüfung nennt.',
  'gate.campaign-state':
    'Die Kampagne läuft nicht: Starten Sie sie oder setzen Sie sie fort; beendet oder abgeschlossen bleibt sie so.',
  'gate.first-day': 'Die Kampagne hat noch nicht begonnen: Sie wartet auf ihren ersten Tag.',
  'gate.last-day':
    'Der letzte Tag ist vorbei, bevor dieser Anruf erlaubt ist: Verlängern Sie die Kampagne, wenn sie noch gebraucht wird.',
  'gate.attempts-left':
    'Die Kampagne hat es bei diesem Menschen so oft versucht, wie sie darf: Es geschieht nichts mehr.',
  'gate.number': 'Unter dieser Nummer meldet sich kein Mensch: Korrigieren Sie sie in der Liste.',
  'gate.country':
    'Niemand hat die Regeln dieses Landes geprüft: Tragen Sie sie in die Tabelle ein, bevor dort angerufen wird.',
  'gate.own-refusal': 'Der Mensch hat sich Anrufe verbeten: Nur eine spätere Einwilligung ändert das.',
  'gate.silence': 'Das Gesetz verlangt Ruhe nach einer Ablehnung: Warten Sie bis zum genannten Datum.',
  'gate.consent':
    'Dieses Land verlangt für solche Anrufe eine Einwilligung, und es gibt keine: Holen Sie eine ein, mit Datum und Quelle.',
  'gate.consent-before-opposition':
    'Die Einwilligung ist nicht jünger als der Widerspruch und zählt nicht: Nur eine spätere würde zählen.',
  'gate.consent-too-old': 'Die Einwilligung ist älter, als dieses Land erlaubt: Bitten Sie um eine neue.',
  'gate.national-list': 'Die nationale Liste erlaubt den Anruf nicht: Lesen Sie eine aktuelle Fassung ein.',
  'gate.national-list-missing':
    'Die nationale Sperrliste fehlt: Lesen Sie eine vollständige Fassung ein, dann gehen die Anrufe von selbst weiter.',
  'gate.national-list-stale':
    'Die nationale Sperrliste ist zu alt oder in der Zukunft datiert: Lesen Sie die aktuelle ein, dann gehen die Anrufe von selbst weiter.',
  'gate.listed':
    'Die Nummer steht auf der nationalen Sperrliste: Nur eine eigens erteilte, spätere Einwilligung würde zählen.',
  'gate.service': 'Der Serviceanruf hat keine Grundlage: Sehen Sie sich die anderen Gründe an.',
  'gate.survey-loosened': 'Die Befragung hat keine Grundlage: Sehen Sie sich die anderen Gründe an.',
  'gate.zone':
    'Niemand weiß, wie spät es bei diesem Menschen ist: Geben Sie in Liste oder Akte eine Zone wie Europe/Brussels an.',
  'gate.window':
    'Bei diesem Menschen ist es außerhalb der Zeiten für solche Anrufe oder ein Feiertag: Der Anruf wartet auf die nächste erlaubte Zeit.',
  'gate.most-attempts':
    'Diese Nummer wurde so oft angerufen, wie es in diesem Zeitraum erlaubt ist, über alle Kampagnen: Der Anruf wartet.',
  'gate.spacing':
    'Der letzte Anruf bei dieser Nummer liegt zu kurz zurück, worum es auch ging: Der Anruf wartet.',
  'gate.attempt-active':
    'Ein Anruf bei dieser Nummer läuft, oder sein Ausgang ist noch nicht bekannt: In einigen Minuten wird erneut nachgesehen.',
  'gate.caller-id': 'Die anzuzeigende Nummer ist unbrauchbar: Wählen Sie eine andere von uns.',
  'gate.caller-id-missing':
    'Es würde keine Nummer angezeigt, und wir rufen nie anonym an: Geben Sie der Kampagne eine unserer Nummern.',
  'gate.caller-id-unreadable': 'Die anzuzeigende Nummer ist nicht wie +32… geschrieben: Korrigieren Sie sie.',
  'gate.caller-id-not-ours':
    'Die anzuzeigende Nummer steht nicht bei unseren Nummern in den Einstellungen: Tragen Sie sie ein, wenn sie uns gehört, oder wählen Sie eine andere.',
  'gate.caller-id-mobile':
    'Eine Mobilnummer darf nicht angezeigt werden: Belgische Netze sperren sie, und Frankreich verbietet sie Callcentern; zeigen Sie einen Festnetzanschluss.',
  'gate.caller-id-kind':
    'Die anzuzeigende Nummer ist gebührenpflichtig oder von unbekannter Art: Zeigen Sie einen Festnetzanschluss.',
  'gate.loosening-ignored':
    'Einer Lockerung in den Einstellungen fehlen Grund, Name oder Datum, oder sie ist in die Zukunft datiert: Sie bleibt ohne Wirkung, bis das behoben ist.',
};
