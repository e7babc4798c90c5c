import type { CallTaskWords } from './words.ts';

export const nl: CallTaskWords = {
  call: 'Bellen',
  otherTime: 'Ander moment',
  skip: 'Overslaan',
  close: 'Belofte afsluiten',
  save: 'Bewaren',
  finish: 'Sluiten',
  when: 'Wanneer terugbellen',
  why: 'Reden',
  choose: 'Kies een antwoord.',
  acceptFirst: 'Neem eerst de taak aan: het gesprek komt dan bij u terecht.',
  over: 'Niets meer te doen',
  gone: 'Deze belofte bestaat niet meer: er is een andere voor in de plaats gekomen. Sluit de taak.',
  rings: 'De telefoon gaat over bij de klant',
  ringsText:
    'Zodra de klant opneemt, komt het gesprek bij u terecht. Neemt de klant niet op, dan wordt later opnieuw gebeld. Sluit de taak als het gesprek voorbij is.',
  unknown: 'We weten niet of er gebeld is',
  unknownText:
    'Bel niet op een andere manier: de klant wordt dan misschien twee keer gebeld. De supervisor wordt verwittigd als er geen bevestiging komt.',
  already: 'Al gebeld',
  alreadyText:
    'Er is al een oproep naar deze klant vertrokken. Sluit de taak, tenzij u de klant zelf aan de lijn hebt.',
  notCalled: 'Er is niemand gebeld.',
  noted: 'Dat is genoteerd',
  skippedText: 'Een collega neemt deze terugbelafspraak over. U kunt de taak sluiten.',
  closedText: 'De belofte is afgesloten: niemand belt nog terug. U kunt de taak sluiten.',
  late: 'Te laat: het beloofde moment is voorbij.',
  memberSkipped: 'Deze persoon is overgeslagen en wordt nu niet gebeld. U kunt de taak sluiten.',
  memberRings:
    'Zodra er iemand opneemt, komt het gesprek bij u terecht. Sluit de taak als het gesprek voorbij is.',
  forCampaign: (title) => `Campagne: ${title}.`,
  promised: (on, need, when) => `Beloofd op ${on} (${need}): terugbellen ${when}.`,
  missed: (times) => `Nog niet bereikt: ${times} ${times === 1 ? 'oproep' : 'oproepen'} zonder antwoord.`,
  movedText: (when) => `De klant wordt ${when} teruggebeld. U kunt de taak sluiten.`,
  wait: (seconds) => `Er vertrekken nu te veel oproepen: probeer het over ${seconds} seconden opnieuw.`,
  refused: (reasons) => `Deze oproep kan nu niet. ${reasons.join(' ')}`,
  titles: {
    skip: 'Waarom niet bellen?',
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
    cancelled: 'De klant heeft de terugbelafspraak geannuleerd. Sluit de taak.',
    served: 'De klant heeft zelf gebeld en is intussen geholpen. Sluit de taak.',
    refused: 'De klant wil niet meer gebeld worden. Sluit de taak.',
    closed: 'Deze belofte is afgesloten. Sluit de taak.',
  },
  troubles: {
    'not-reached': 'Alle pogingen bleven zonder antwoord.',
    'not-allowed': 'Onze regels laten niet toe dit nummer te bellen.',
    'refused-by-agents': 'Drie medewerkers hebben deze terugbelafspraak overgeslagen.',
    unknown: 'Er is gebeld en we weten niet of dat gelukt is: kijk het dossier na voor u belt.',
  },
};
