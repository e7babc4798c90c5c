import type { GateCode } from '../codes.ts';

export const nl: Readonly<Record<GateCode, string>> = {
  'gate.clock':
    'Het tijdstip van de aanvraag is onleesbaar, er is niemand gebeld: meld de fout aan wie het centrum onderhoudt.',
  'gate.purpose': 'Het is niet bekend waarvoor de campagne belt: geef ze een van de bekende soorten.',
  'gate.settings':
    'Iets in de instellingen voor uitgaande oproepen is onleesbaar en verbiedt deze oproep misschien: verbeter wat de controle meldt.',
  'gate.campaign-state': 'De campagne loopt niet: start of hervat ze; gestopt of afgerond blijft ze zo.',
  'gate.first-day': 'De campagne is nog niet begonnen: ze wacht op de eerste dag.',
  'gate.last-day': 'De campagne eindigt voor deze oproep toegelaten is: verleng ze als ze nog nodig is.',
  'gate.attempts-left': 'De campagne heeft deze persoon zo vaak gebeld als mag: er volgt geen poging meer.',
  'gate.number': 'Op dit nummer neemt geen persoon op: verbeter het in de lijst.',
  'gate.country': 'De regels van dit land zijn niet onderzocht: vul ze eerst aan in de tabel.',
  'gate.own-refusal':
    'Deze persoon heeft gevraagd niet meer te bellen: alleen een latere toestemming verandert dat.',
  'gate.silence': 'Na een weigering verbiedt de wet een tijdlang te bellen: wacht tot de vermelde datum.',
  'gate.consent':
    'Dit land vraagt toestemming voor zulke oproepen en die is er niet: vraag ze, met datum en bron.',
  'gate.consent-before-opposition':
    'De toestemming is niet van na het verzet en telt dus niet: alleen een latere telt.',
  'gate.consent-too-old': 'De toestemming is te oud voor dit land: vraag een nieuwe.',
  'gate.national-list': 'De nationale lijst laat de oproep niet toe: lees een actuele versie in.',
  'gate.national-list-missing':
    'De nationale bel-me-niet-lijst ontbreekt: lees een volledige versie in, dan gaan de oproepen vanzelf verder.',
  'gate.national-list-stale':
    'De nationale bel-me-niet-lijst is te oud of draagt een datum in de toekomst: lees de actuele in, dan gaan de oproepen vanzelf verder.',
  'gate.listed':
    'Het nummer staat op de nationale bel-me-niet-lijst: alleen een specifieke toestemming van later telt.',
  'gate.service': 'Niets rechtvaardigt deze serviceoproep: bekijk de andere redenen.',
  'gate.survey-loosened': 'Niets rechtvaardigt deze enquêteoproep: bekijk de andere redenen.',
  'gate.zone':
    'Het is niet bekend hoe laat het bij deze persoon is: geef een tijdzone zoals Europe/Brussels in de lijst of het dossier.',
  'gate.window':
    'Deze persoon mag op dit uur niet gebeld worden, of het is er een feestdag: de oproep wacht op het volgende toegelaten tijdvak.',
  'gate.most-attempts':
    'Dit nummer is in deze periode zo vaak gebeld als mag, alle campagnes samen: de oproep wacht.',
  'gate.spacing':
    'De vorige oproep naar dit nummer is te kort geleden, waarover die ook ging: de oproep wacht.',
  'gate.attempt-active':
    'Er loopt een oproep naar dit nummer, of de afloop is nog niet bekend: over enkele minuten wordt opnieuw gekeken.',
  'gate.caller-id':
    'Het nummer dat getoond zou worden, is niet bruikbaar: kies een ander van onze eigen nummers.',
  'gate.caller-id-missing':
    'Er zou geen nummer getoond worden en anoniem bellen wij nooit: geef de campagne een van onze nummers.',
  'gate.caller-id-unreadable':
    'Het nummer dat getoond zou worden, is niet geschreven als +32…: verbeter het.',
  'gate.caller-id-not-ours':
    'Het nummer dat getoond zou worden, staat niet bij onze nummers in de instellingen: voeg het toe als het van ons is, of kies een ander.',
  'gate.caller-id-mobile':
    'Een mobiel nummer mag niet getoond worden: Belgische netwerken blokkeren het en Frankrijk verbiedt het callcenters; toon een vaste lijn.',
  'gate.caller-id-kind':
    'Het nummer dat getoond zou worden, is een betaalnummer of van een onbekende soort: toon een vaste lijn.',
  'gate.loosening-ignored':
    'Een versoepeling in de instellingen mist een reden, naam of datum, of draagt een datum na vandaag: ze heeft geen effect tot dat verbeterd is.',
};
