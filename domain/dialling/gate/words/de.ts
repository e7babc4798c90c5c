import type { GateCode } from '../codes.ts';

export const de: Readonly<Record<GateCode, string>> = {
  'gate.clock':
    'Der Zeitpunkt der Anfrage ist nicht lesbar, es wurde niemand angerufen: bitte den Fehler der technischen Betreuung melden.',
  'gate.purpose': 'Der Zweck der Kampagne ist unbekannt: bitte eine der vorgesehenen Arten angeben.',
  'gate.settings':
    'In den Einstellungen für ausgehende Anrufe ist etwas nicht lesbar, das diesen Anruf vielleicht verbietet: bitte berichtigen, was die Prüfung nennt.',
  'gate.campaign-state':
    'Die Kampagne läuft nicht: bitte starten oder fortsetzen; gestoppt oder abgeschlossen bleibt sie es.',
  'gate.first-day': 'Die Kampagne hat noch nicht begonnen: sie wartet auf ihren ersten Tag.',
  'gate.last-day':
    'Der letzte Tag der Kampagne liegt vor dem nächsten erlaubten Anruf: bitte verlängern, wenn sie noch gebraucht wird.',
  'gate.attempts-left':
    'Die Kampagne hat diese Person so oft angerufen, wie sie darf: es folgt kein Versuch mehr.',
  'gate.number': 'Unter dieser Nummer meldet sich keine Person: bitte in der Liste berichtigen.',
  'gate.country': 'Die Regeln dieses Landes sind nicht geprüft: bitte zuerst in die Tabelle aufnehmen.',
  'gate.own-refusal':
    'Die Person möchte von uns nicht angerufen werden: nur eine spätere Einwilligung ändert das.',
  'gate.silence':
    'Nach einer Ablehnung verbietet das Gesetz eine Zeit lang weitere Anrufe: bitte das genannte Datum abwarten.',
  'gate.consent':
    'Dieses Land verlangt für solche Anrufe eine Einwilligung, und es gibt keine: bitte einholen, mit Datum und Quelle.',
  'gate.consent-before-opposition':
    'Die Einwilligung ist nicht jünger als der Widerspruch und zählt nicht: nur eine spätere zählt.',
  'gate.consent-too-old': 'Die Einwilligung ist für dieses Land zu alt: bitte eine neue einholen.',
  'gate.national-list': 'Die nationale Liste lässt den Anruf nicht zu: bitte eine aktuelle Fassung einlesen.',
  'gate.national-list-missing':
    'Die nationale Sperrliste fehlt: bitte eine vollständige Fassung einlesen, dann laufen die Anrufe von selbst weiter.',
  'gate.national-list-stale':
    'Die nationale Sperrliste ist zu alt oder in die Zukunft datiert: bitte die aktuelle einlesen, dann laufen die Anrufe von selbst weiter.',
  'gate.listed':
    'Die Nummer steht auf der nationalen Sperrliste: nur eine spätere ausdrückliche Einwilligung würde zählen.',
  'gate.service': 'Für diesen Serviceanruf gibt es keine Grundlage: bitte die übrigen Gründe ansehen.',
  'gate.survey-loosened': 'Für diese Umfrage gibt es keine Grundlage: bitte die übrigen Gründe ansehen.',
  'gate.zone':
    'Die Ortszeit dieser Person ist unbekannt: bitte eine Zeitzone wie Europe/Brussels in Liste oder Akte angeben.',
  'gate.window':
    'Diese Person darf um diese Zeit nicht angerufen werden, oder es ist dort Feiertag: der Anruf wartet auf die nächste erlaubte Zeit.',
  'gate.most-attempts':
    'Diese Nummer wurde in diesem Zeitraum so oft angerufen, wie es über alle Kampagnen erlaubt ist: der Anruf wartet.',
  'gate.spacing':
    'Der letzte Anruf bei dieser Nummer liegt zu kurz zurück, gleich worum es ging: der Anruf wartet.',
  'gate.attempt-active':
    'Ein Anruf bei dieser Nummer läuft, oder sein Ausgang ist noch nicht bekannt: in einigen Minuten wird neu geprüft.',
  'gate.caller-id': 'Die anzuzeigende Nummer ist nicht verwendbar: bitte eine andere eigene wählen.',
  'gate.caller-id-missing':
    'Es würde keine Nummer angezeigt, und wir rufen nie mit unterdrückter Nummer an: bitte der Kampagne eine eigene geben.',
  'gate.caller-id-unreadable':
    'Die anzuzeigende Nummer ist nicht in der Form +32… geschrieben: bitte berichtigen.',
  'gate.caller-id-not-ours':
    'Die anzuzeigende Nummer gehört laut Einstellungen nicht uns: bitte dort ergänzen, wenn sie uns gehört, oder eine andere wählen.',
  'gate.caller-id-mobile':
    'Eine Mobilnummer darf nicht angezeigt werden: belgische Netze sperren sie, und Frankreich verbietet sie Callcentern; bitte einen Festnetzanschluss anzeigen.',
  'gate.caller-id-kind':
    'Die anzuzeigende Nummer ist kostenpflichtig oder von unbekannter Art: bitte einen Festnetzanschluss anzeigen.',
  'gate.loosening-ignored':
    'Einer Lockerung in den Einstellungen fehlen Grund, Name oder Datum, oder sie ist auf später datiert: bis das behoben ist, bewirkt sie nichts.',
};
