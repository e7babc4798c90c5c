import { definePrompts } from '../language/prompt.ts';

export const waiting = definePrompts({
  'waiting.transfer': {
    fr: 'Nous vous mettons en communication avec un conseiller.',
    nl: 'We verbinden u door met een medewerker.',
    de: 'Wir verbinden Sie mit einem Berater.',
    en: 'We are connecting you to an agent.',
  },
  'waiting.patience': {
    fr: 'Merci de patienter : un conseiller vous répondra dès que possible. Vous gardez votre place.',
    nl: 'Blijf aan de lijn: een medewerker helpt u zo snel mogelijk. U behoudt uw plaats.',
    de: 'Bitte bleiben Sie am Apparat: Ein Berater ist so bald wie möglich für Sie da. Sie behalten Ihren Platz.',
    en: 'Please stay on the line: an agent will answer as soon as possible. You keep your place.',
  },
  'waiting.music': {
    fr: 'Musique d’attente.',
    nl: 'Wachtmuziek.',
    de: 'Wartemusik.',
    en: 'Hold music.',
  },
  'waiting.position': {
    fr: 'Vous êtes numéro {position} dans la file.',
    nl: 'U bent nummer {position} in de wachtrij.',
    de: 'Sie sind auf Platz {position} in der Warteschlange.',
    en: 'You are number {position} in the queue.',
  },
  'waiting.offer-callback': {
    fr: 'Si vous préférez, nous vous rappelons et vous gardez votre place. Pour être rappelé au numéro d’où vous appelez, tapez 1. À un autre numéro, tapez 2. Pour continuer d’attendre, restez en ligne.',
    nl: 'Als u wilt, bellen we u terug en behoudt u uw plaats. Om teruggebeld te worden op het nummer waarmee u belt, druk op 1. Op een ander nummer, druk op 2. Om verder te wachten, blijf aan de lijn.',
    de: 'Wenn Sie möchten, rufen wir Sie zurück, und Sie behalten Ihren Platz. Für einen Rückruf unter der Nummer, von der Sie anrufen, drücken Sie die 1. Unter einer anderen Nummer die 2. Um weiter zu warten, bleiben Sie einfach am Apparat.',
    en: 'If you prefer, we can call you back and you keep your place. To be called back on the number you are calling from, press 1. On another number, press 2. To go on waiting, stay on the line.',
  },
  'waiting.callback-noted': {
    fr: 'C’est noté. Un conseiller vous rappellera quand ce sera votre tour. Au revoir.',
    nl: 'Dat is genoteerd. Een medewerker belt u terug als u aan de beurt bent. Tot ziens.',
    de: 'Das ist notiert. Ein Berater ruft Sie zurück, wenn Sie an der Reihe sind. Auf Wiederhören.',
    en: 'That is noted. An agent will call you back when it is your turn. Goodbye.',
  },
  'waiting.callback-failed': {
    fr: 'Nous ne pouvons pas noter votre rappel. Vous gardez votre place dans la file.',
    nl: 'We kunnen uw terugbelafspraak niet noteren. U behoudt uw plaats in de wachtrij.',
    de: 'Wir können Ihren Rückruf nicht aufnehmen. Sie behalten Ihren Platz in der Warteschlange.',
    en: 'We cannot note your callback. You keep your place in the queue.',
  },
});
