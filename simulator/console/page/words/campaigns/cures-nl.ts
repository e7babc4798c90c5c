import type { GateCode } from '../../../../../domain/dialling/gate/codes.ts';

/** Why the rules say no, and the cure, in Dutch: what the gate itself says in English and French. */
export const nlCures: Readonly<Record<GateCode, string>> = {
  'gate.clock': 'De tijd van de vraag is onleesbaar: herstel wie vroeg; er is niemand gebeld.',
  'gate.purpose': 'Niemand weet waarvoor de campagne belt: geef ze een van de bekende soorten.',
  'gate.settings':
    'Iets in de instellingen voor uitgaande oproepen is onleesbaar en verbiedt deze oproep misschien: herstel wat de controle noemt.',
  'gate.campaign-state': 'De campagne loopt niet: start of hervat ze; stopgezet of afgerond blijft ze zo.',
  'gate.first-day': 'De campagne is nog niet begonnen: ze wacht op haar eerste dag.',
  'gate.last-day': 'De laatste dag is voorbij voor deze oproep mag: verleng de campagne als ze nog nodig is.',
  'gate.attempts-left': 'De campagne heeft deze persoon zo vaak geprobeerd als mag: er gebeurt niets meer.',
  'gate.number': 'Op dit nummer neemt geen mens op: verbeter het in de lijst.',
  'gate.country': 'Niemand heeft de regels van dit land onderzocht: voeg ze toe aan de tabel voor u er belt.',
  'gate.own-refusal': 'De persoon vroeg ons niet te bellen: alleen een latere toestemming verandert dat.',
  'gate.silence': 'De wet vraagt stilte na een weigering: wacht tot de genoemde datum.',
  'gate.consent':
    'Dit land vraagt toestemming voor zulke oproepen, en die is er niet: vraag er een, met datum en bron.',
  'gate.consent-before-opposition':
    'De toestemming is niet later dan het verzet en telt dus niet: alleen een latere zou tellen.',
  'gate.consent-too-old': 'De toestemming is ouder dan dit land toelaat: vraag een nieuwe.',
  'gate.national-list': 'De nationale lijst laat de oproep niet toe: lees een actuele versie in.',
  'gate.national-list-missing':
    'De nationale bel-me-niet-lijst is er niet: lees een volledige versie in, dan gaan de oproepen vanzelf verder.',
  'gate.national-list-stale':
    'De nationale bel-me-niet-lijst is te oud of heeft een datum in de toekomst: lees de actuele in, dan gaan de oproepen vanzelf verder.',
  'gate.listed':
    'Het nummer staat op de nationale bel-me-niet-lijst: alleen een specifieke toestemming van daarna zou tellen.',
  'gate.service': 'De serviceoproep heeft geen grond: bekijk de andere redenen.',
  'gate.survey-loosened': 'De enquête heeft geen grond: bekijk de andere redenen.',
  'gate.zone':
    'Niemand weet hoe laat het bij deze persoon is: geef een zone zoals Europe/Brussels in de lijst of het dossier.',
  'gate.window':
    'Bij deze persoon is het buiten de uren voor zulke oproepen, of een feestdag: de oproep wacht op het volgende tijdvak.',
  'gate.most-attempts':
    'Dit nummer is zo vaak gebeld als in deze periode mag, alle campagnes samen: de oproep wacht.',
  'gate.spacing': 'De laatste oproep naar dit nummer is te kort geleden, waarover ook: de oproep wacht.',
  'gate.attempt-active':
    'Er loopt een oproep naar dit nummer, of de afloop is nog niet bekend: over enkele minuten wordt opnieuw gekeken.',
  'gate.caller-id': 'Het te tonen nummer is onbruikbaar: kies een ander van ons.',
  'gate.caller-id-missing':
    'Er zou geen nummer getoond worden, en wij bellen nooit anoniem: geef de campagne een nummer van ons.',
  'gate.caller-id-unreadable': 'Het te tonen nummer is niet geschreven zoals +32…: verbeter het.',
  'gate.caller-id-not-ours':
    'Het te tonen nummer staat niet bij onze nummers in de instellingen: voeg het toe als het van ons is, of kies een ander.',
  'gate.caller-id-mobile':
    'Een mobiel nummer mag niet getoond worden: Belgische netwerken blokkeren het en Frankrijk verbiedt het; toon een vaste lijn.',
  'gate.caller-id-kind':
    'Het te tonen nummer is een betaalnummer of van een onbekende soort: toon een vaste lijn.',
  'gate.loosening-ignored':
    'Bij een versoepeling in de instellingen ontbreekt reden, naam of datum, of de datum ligt in de toekomst: ze doet niets tot dat hersteld is.',
};
