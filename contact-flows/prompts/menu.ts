import { definePrompts } from '../language/prompt.ts';

export const menuPrompts = definePrompts({
  'menu.appointment-announced': {
    fr: 'Votre prochain rendez-vous est le {appointment}.',
    nl: 'Uw volgende afspraak is op {appointment}.',
    de: 'Ihr nächster Termin ist am {appointment}.',
    en: 'Your next appointment is on {appointment}.',
  },
  'menu.complaint-announced': {
    fr: 'Votre plainte {reference} est toujours ouverte.',
    nl: 'Uw klacht {reference} staat nog open.',
    de: 'Ihre Beschwerde {reference} ist noch offen.',
    en: 'Your complaint {reference} is still open.',
  },
  'menu.main': {
    fr: 'Pour un rendez-vous, tapez 1. Pour une plainte, tapez 2. Pour des informations, tapez 3. Pour une question commerciale, tapez 4. Pour joindre une personne ou un service dont vous avez le code, tapez 5. Pour parler à un conseiller, tapez 0.',
    nl: 'Voor een afspraak, druk op 1. Voor een klacht, druk op 2. Voor inlichtingen, druk op 3. Voor een commerciële vraag, druk op 4. Om een persoon of dienst te bereiken waarvan u de code hebt, druk op 5. Om met een medewerker te spreken, druk op 0.',
    de: 'Für einen Termin drücken Sie bitte die 1. Für eine Beschwerde die 2. Für Auskünfte die 3. Für eine Frage zu unseren Angeboten die 4. Für eine Person oder Abteilung, deren Kennzahl Sie haben, die 5. Um mit einem Berater zu sprechen, drücken Sie die 0.',
    en: 'For an appointment, press 1. For a complaint, press 2. For information, press 3. For a question about our offers, press 4. For a person or service whose code you have, press 5. To speak to an agent, press 0.',
  },
  'menu.speech': {
    fr: 'Dites-moi en quelques mots ce que je peux faire pour vous.',
    nl: 'Zeg in enkele woorden waarmee ik u kan helpen.',
    de: 'Sagen Sie mir bitte in wenigen Worten, was ich für Sie tun kann.',
    en: 'Please tell me in a few words how I can help you.',
  },
  'menu.closed': {
    fr: 'Nos conseillers ne sont pas là pour le moment, mais nous pouvons quand même vous aider. Pour un rendez-vous, tapez 1. Pour une plainte, tapez 2. Pour des informations, tapez 3. Pour que nous vous rappelions, tapez 4.',
    nl: 'Onze medewerkers zijn nu niet bereikbaar, maar we kunnen u toch verder helpen. Voor een afspraak, druk op 1. Voor een klacht, druk op 2. Voor inlichtingen, druk op 3. Om teruggebeld te worden, druk op 4.',
    de: 'Unsere Berater sind im Moment nicht da, aber wir können Ihnen trotzdem weiterhelfen. Für einen Termin drücken Sie bitte die 1. Für eine Beschwerde die 2. Für Auskünfte die 3. Damit wir Sie zurückrufen, drücken Sie die 4.',
    en: 'Our agents are not here at the moment, but we can still help you. For an appointment, press 1. For a complaint, press 2. For information, press 3. To be called back, press 4.',
  },
  'menu.anything-else': {
    fr: 'Pouvons-nous faire autre chose pour vous ? Si oui, tapez 1. Pour un conseiller, tapez 0. Sinon, tapez 2 ou restez simplement en ligne.',
    nl: 'Kunnen we nog iets voor u doen? Zo ja, druk op 1. Voor een medewerker, druk op 0. Zo niet, druk op 2 of blijf gewoon aan de lijn.',
    de: 'Können wir noch etwas für Sie tun? Wenn ja, drücken Sie bitte die 1. Für einen Berater die 0. Wenn nicht, die 2, oder bleiben Sie einfach am Apparat.',
    en: 'Is there anything else we can do for you? If so, press 1. For an agent, press 0. If not, press 2 or simply stay on the line.',
  },
  'menu.not-understood': {
    fr: 'Nous n’avons pas reçu de choix valable.',
    nl: 'We hebben geen geldige keuze ontvangen.',
    de: 'Wir haben keine gültige Auswahl erhalten.',
    en: 'We did not receive a valid choice.',
  },
  'menu.to-a-person': {
    fr: 'Nous allons vous aider autrement.',
    nl: 'We helpen u op een andere manier verder.',
    de: 'Wir helfen Ihnen auf anderem Weg weiter.',
    en: 'Let us help you another way.',
  },
  'menu.technical-problem': {
    fr: 'Nous avons un problème technique et nous nous en excusons.',
    nl: 'Er is een technisch probleem, onze excuses daarvoor.',
    de: 'Wir haben ein technisches Problem und bitten um Entschuldigung.',
    en: 'We have a technical problem, and we apologise.',
  },
  'menu.information': {
    fr: '{information}',
    nl: '{information}',
    de: '{information}',
    en: '{information}',
  },
});
