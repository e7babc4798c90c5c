import type { RefusalTexts } from '../words.ts';

const phases: Readonly<Record<string, string>> = {
  offered: 'gaat nog over',
  connecting: 'wordt nog doorverbonden',
  connected: 'is verbonden',
  'after-contact-work': 'is voorbij en in nawerk',
  consulting: 'is al in overleg',
  'not consulting': 'is niet in overleg',
};

export const nlRefusals: RefusalTexts = {
  'agent.no-such-contact': () =>
    'De agent heeft dit contact niet meer: het is beëindigd of bij iemand anders.',
  'agent.wrong-moment': ({ phase }) =>
    `Dat kan nu niet: het contact ${phases[phase] ?? 'wordt doorgegeven'}.`,
  'agent.no-such-quick-connect': ({ quickConnect }) =>
    `De bestemming ‘${quickConnect}’ bestaat niet: kies er een uit de lijst.`,
  'agent.offline': ({ username }) => `${username} is offline: zet de status eerst op beschikbaar.`,
  'agent.busy': ({ username }) => `${username} heeft al een contact: sluit dat eerst af.`,
  'agent.number-not-dialable': ({ number }) =>
    `${number} kan van hieruit niet gebeld worden: geef een bestaand nummer met landcode, zoals +32470123456.`,
  'command.unreadable': ({ where }) =>
    `Deze invoer is niet bruikbaar (${where}): kijk die na en probeer opnieuw.`,
  'phone.unknown': () => 'Deze telefoon is er niet meer: voeg hem opnieuw toe.',
  'phone.there-already': ({ number }) => `Er is al een telefoon met ${number}: gebruik die.`,
  'phone.is-the-centre': ({ number }) =>
    `${number} is het nummer van het centrum zelf: geef de klant een ander nummer.`,
  'phone.in-use': ({ number }) => `De telefoon ${number} is in gesprek: hang eerst op.`,
  'phone.does-not-ring': ({ number }) =>
    `De telefoon ${number} gaat niet meer over: er valt niets op te nemen.`,
  'phone.no-call': ({ number }) => `De telefoon ${number} is niet in gesprek: bel eerst.`,
  'phone.keys-wanted': () => 'Dat hoort niemand: het centrum wacht op toetsen. Gebruik het toetsenbord.',
  'chat.unknown': () => 'Deze chat is er niet meer: begin een nieuwe.',
  'chat.over': () => 'Deze chat is afgelopen: begin een nieuwe.',
  'chat.no-flow': () => 'Dit centrum heeft geen chatflow, er zou niemand antwoorden: deploy de flow ‘chat’.',
  'desk.unknown': ({ agent }) => `De agent ‘${agent}’ bestaat niet: kies er een uit de lijst.`,
  'desk.not-by-hand': ({ agent }) =>
    `De werkplek van ${agent} wordt door de gesimuleerde agent bemand: neem eerst zelf plaats.`,
  'desk.no-such-state': ({ state }) => `De status ‘${state}’ bestaat niet: kies er een uit de lijst.`,
  'desk.muted': () => 'Uw microfoon staat uit, dat hoort niemand: zet hem eerst aan.',
  'desk.on-hold': () => 'De klant staat in de wacht en hoort dat niet: haal hem eerst uit de wacht.',
  'desk.nobody-listens': () => 'Er is niemand aan de lijn die dat hoort: wacht tot er iemand opneemt.',
  'view.gone': () =>
    'Deze stap is al beantwoord of is er niet meer: ga verder met de stap die nu te zien is.',
  'clock.backwards': () => 'De klok gaat alleen vooruit: kies een later tijdstip.',
  'clock.too-far': ({ days }) => `Eén sprong gaat hoogstens ${days} dagen vooruit: spring meer dan eens.`,
  'campaign.unknown': ({ campaign }) => `Er is geen campagne “${campaign}”: kies er een uit de lijst.`,
  'campaign.no-example': ({ campaign }) => `Er is geen voorbeeld “${campaign}”: kies er een uit de lijst.`,
  'campaign.loading': ({ campaign }) => `“${campaign}” wordt nog geladen: wacht even.`,
  'campaign.no-list-report': () => 'Deze lijst heeft geen verslag: ze is nog niet ingelezen.',
  'campaign.refused': ({ campaign, why }) => `De campagne “${campaign}” is niet gewijzigd: ${why}`,
  'contact.unknown': () => 'Dit contact bestaat niet: kies er een uit de lijst.',
};
