import { definePrompts } from '../language/prompt.ts';

export const directory = definePrompts({
  'directory.ask-code': {
    fr: 'Tapez le code de la personne ou du service, puis appuyez sur la touche dièse.',
    nl: 'Toets de code van de persoon of de dienst in en sluit af met een hekje.',
    de: 'Geben Sie bitte die Kennzahl der Person oder Abteilung ein und drücken Sie dann die Rautetaste.',
    en: 'Please key in the code of the person or service, then press hash.',
  },
  'directory.connecting': {
    fr: 'Un instant, nous essayons de joindre {name}.',
    nl: 'Een ogenblik, we proberen u te verbinden met {name}.',
    de: 'Einen Augenblick, wir versuchen, Sie zu verbinden: {name}.',
    en: 'One moment, we are trying to reach {name}.',
  },
  'directory.no-answer': {
    fr: 'Personne ne répond à ce numéro.',
    nl: 'Er wordt niet opgenomen op dit nummer.',
    de: 'Unter dieser Nummer meldet sich niemand.',
    en: 'Nobody is answering at that number.',
  },
  'directory.closed': {
    fr: 'Pour le moment, nous ne pouvons pas joindre {name}. Vous pouvez réessayer à partir du {opens}.',
    nl: 'Op dit moment kunnen we u niet verbinden met {name}. U kunt het opnieuw proberen vanaf {opens}.',
    de: 'Zurzeit nicht erreichbar: {name}. Sie können es ab {opens} wieder versuchen.',
    en: 'At the moment we cannot reach {name}. You can try again from {opens}.',
  },
  'directory.not-found': {
    fr: 'Nous ne connaissons pas ce code.',
    nl: 'We kennen deze code niet.',
    de: 'Diese Kennzahl kennen wir nicht.',
    en: 'We do not know that code.',
  },
});
