import { definePrompts } from '../language/prompt.ts';

export const directory = definePrompts({
  'directory.ask-code': {
    fr: 'Tapez le code de la personne ou du service, puis appuyez sur la touche dièse.',
    nl: 'Toets de code van de persoon of de dienst in en sluit af met een hekje.',
    de: 'Geben Sie bitte die Kennzahl der Person oder Abteilung ein und drücken Sie dann die Rautetaste.',
    en: 'Please key in the code of the person or service, then press hash.',
  },
  'directory.connecting': {
    fr: 'Nous vous mettons en communication avec {name}.',
    nl: 'We verbinden u door met {name}.',
    de: 'Wir verbinden Sie jetzt: {name}.',
    en: 'We are connecting you to {name}.',
  },
  'directory.no-answer': {
    fr: 'Personne ne répond à ce numéro.',
    nl: 'Er wordt niet opgenomen op dit nummer.',
    de: 'Unter dieser Nummer meldet sich niemand.',
    en: 'Nobody is answering at that number.',
  },
  'directory.closed': {
    fr: '{name} n’est pas joignable maintenant, mais le sera à partir du {opens}.',
    nl: '{name} is nu niet bereikbaar, maar wel vanaf {opens}.',
    de: '{name} ist jetzt nicht erreichbar, aber wieder am {opens}.',
    en: '{name} cannot be reached now, but will be available from {opens}.',
  },
  'directory.not-found': {
    fr: 'Nous ne connaissons pas ce code.',
    nl: 'We kennen deze code niet.',
    de: 'Diese Kennzahl kennen wir nicht.',
    en: 'We do not know that code.',
  },
});
