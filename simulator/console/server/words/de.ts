import type { RefusalTexts } from '../words.ts';

const phases: Readonly<Record<string, string>> = {
  offered: 'klingelt noch',
  connecting: 'wird noch verbunden',
  connected: 'ist verbunden',
  'after-contact-work': 'ist beendet und in der Nachbearbeitung',
  consulting: 'ist bereits in einer Rückfrage',
  'not consulting': 'ist nicht in einer Rückfrage',
};

export const deRefusals: RefusalTexts = {
  'agent.no-such-contact': () =>
    'Dieser Kontakt ist nicht mehr bei diesem Platz: Er ist beendet oder bei jemand anderem.',
  'agent.wrong-moment': ({ phase }) =>
    `Das geht gerade nicht: Der Kontakt ${phases[phase] ?? 'wird weitergegeben'}.`,
  'agent.no-such-quick-connect': ({ quickConnect }) =>
    `Das Ziel „${quickConnect}“ gibt es nicht: Wählen Sie eines aus der Liste.`,
  'agent.offline': ({ username }) => `${username} ist offline: Stellen Sie den Status zuerst auf verfügbar.`,
  'agent.busy': ({ username }) => `${username} hat schon einen Kontakt: Schließen Sie ihn zuerst ab.`,
  'agent.number-not-dialable': ({ number }) =>
    `${number} kann von hier nicht angerufen werden: Geben Sie eine existierende Nummer mit Landesvorwahl an, zum Beispiel +32470123456.`,
  'command.unreadable': ({ where }) =>
    `Diese Eingabe ist nicht verwendbar (${where}): Prüfen Sie sie und versuchen Sie es noch einmal.`,
  'phone.unknown': () => 'Dieses Telefon gibt es nicht mehr: Fügen Sie es wieder hinzu.',
  'phone.there-already': ({ number }) => `Ein Telefon mit ${number} gibt es schon: Nehmen Sie dieses.`,
  'phone.is-the-centre': ({ number }) =>
    `${number} ist die Nummer des Centers selbst: Geben Sie dem Kunden eine andere.`,
  'phone.in-use': ({ number }) => `Das Telefon ${number} ist im Gespräch: Legen Sie zuerst auf.`,
  'phone.does-not-ring': ({ number }) =>
    `Das Telefon ${number} klingelt nicht mehr: Es gibt nichts anzunehmen.`,
  'phone.no-call': ({ number }) => `Das Telefon ${number} ist in keinem Gespräch: Rufen Sie zuerst an.`,
  'phone.keys-wanted': () => 'Das hört niemand: Das Center wartet auf Tasten. Nehmen Sie das Tastenfeld.',
  'chat.unknown': () => 'Diesen Chat gibt es nicht mehr: Beginnen Sie einen neuen.',
  'chat.over': () => 'Dieser Chat ist beendet: Beginnen Sie einen neuen.',
  'chat.no-flow': () =>
    'Dieses Center hat keinen Chat-Flow, niemand würde antworten: Stellen Sie den Flow „chat“ bereit.',
  'desk.unknown': ({ agent }) => `Den Platz „${agent}“ gibt es nicht: Wählen Sie einen aus der Liste.`,
  'desk.not-by-hand': ({ agent }) =>
    `Am Platz ${agent} arbeitet die simulierte Person: Setzen Sie sich zuerst dorthin.`,
  'desk.no-such-state': ({ state }) => `Den Status „${state}“ gibt es nicht: Wählen Sie einen aus der Liste.`,
  'desk.muted': () => 'Ihr Mikrofon ist aus, das hört niemand: Schalten Sie es zuerst ein.',
  'desk.on-hold': () => 'Der Kunde wird gehalten und hört das nicht: Holen Sie ihn zuerst zurück.',
  'desk.nobody-listens': () => 'Es ist niemand in der Leitung, der das hört: Warten Sie, bis jemand abnimmt.',
  'view.gone': () =>
    'Dieser Schritt ist schon beantwortet oder nicht mehr da: Machen Sie mit dem angezeigten weiter.',
  'clock.backwards': () => 'Die Uhr geht nur vorwärts: Wählen Sie einen späteren Zeitpunkt.',
  'clock.too-far': ({ days }) => `Ein Sprung geht höchstens ${days} Tage voraus: Springen Sie mehrmals.`,
  'campaign.unknown': ({ campaign }) =>
    `Es gibt keine Kampagne „${campaign}“: Wählen Sie eine aus der Liste.`,
  'campaign.no-example': ({ campaign }) =>
    `Es gibt kein Beispiel „${campaign}“: Wählen Sie eines aus der Liste.`,
  'campaign.loading': ({ campaign }) => `„${campaign}“ wird noch geladen: Warten Sie einen Moment.`,
  'campaign.no-list-report': () => 'Zu dieser Liste gibt es keinen Bericht: Sie ist noch nicht eingelesen.',
  'campaign.refused': ({ campaign, why }) => `Die Kampagne „${campaign}“ wurde nicht geändert: ${why}`,
  'contact.unknown': () => 'Diesen Kontakt gibt es nicht: Wählen Sie einen aus der Liste.',
};
