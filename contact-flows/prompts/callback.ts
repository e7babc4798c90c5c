import { definePrompts } from '../language/prompt.ts';

export const callback = definePrompts({
  'callback.introduction': {
    fr: 'Aucun conseiller n’est disponible pour le moment. Nous préparons votre rappel.',
    nl: 'Er is nu geen medewerker beschikbaar. We noteren een terugbelafspraak voor u.',
    de: 'Im Moment ist kein Berater frei. Wir bereiten Ihren Rückruf vor.',
    en: 'No agent is available at the moment. We are arranging your callback.',
  },
  'callback.ask-number': {
    fr: 'Tapez le numéro où nous pouvons vous rappeler, puis appuyez sur la touche dièse.',
    nl: 'Toets het nummer in waarop we u kunnen terugbellen en sluit af met een hekje.',
    de: 'Geben Sie bitte die Nummer ein, unter der wir Sie zurückrufen können, und drücken Sie dann die Rautetaste.',
    en: 'Please key in the number where we can call you back, then press hash.',
  },
  'callback.number-not-callable': {
    fr: 'Nous ne pouvons pas appeler ce numéro.',
    nl: 'We kunnen dit nummer niet bellen.',
    de: 'Diese Nummer können wir nicht anrufen.',
    en: 'We cannot call that number.',
  },
  'callback.promised': {
    fr: 'C’est noté : nous vous rappellerons au numéro {number}.',
    nl: 'Dat is genoteerd: we bellen u terug op het nummer {number}.',
    de: 'Das ist notiert: Wir rufen Sie unter der Nummer {number} zurück.',
    en: 'That is noted: we will call you back on the number {number}.',
  },
  'callback.already-promised': {
    fr: 'Votre rappel au numéro {number} est déjà prévu.',
    nl: 'Uw terugbelafspraak op het nummer {number} staat al genoteerd.',
    de: 'Ihr Rückruf unter der Nummer {number} ist schon vorgesehen.',
    en: 'Your callback on the number {number} is already planned.',
  },
  'callback.moved': {
    fr: 'C’est noté : nous vous rappellerons à ce moment-là, au numéro {number}.',
    nl: 'Dat is genoteerd: we bellen u dan terug op het nummer {number}.',
    de: 'Das ist notiert: Wir rufen Sie dann unter der Nummer {number} zurück.',
    en: 'That is noted: we will call you back then, on the number {number}.',
  },
  'callback.standing': {
    fr: 'Votre rappel est déjà prévu {when}. Pour le garder, tapez 1. Pour choisir un autre moment, tapez 2. Pour l’annuler, tapez 3.',
    nl: 'Er is al afgesproken dat we u {when} terugbellen. Om dat zo te laten, druk op 1. Om een ander moment te kiezen, druk op 2. Om de terugbelafspraak te annuleren, druk op 3.',
    de: 'Ihr Rückruf ist schon vorgesehen: {when}. Um ihn zu behalten, drücken Sie bitte die 1. Um einen anderen Zeitpunkt zu wählen, die 2. Um ihn abzusagen, die 3.',
    en: 'Your callback is already planned: {when}. To keep it, press 1. To choose another time, press 2. To cancel it, press 3.',
  },
  'callback.when': {
    fr: 'Quand pouvons-nous vous rappeler ? Dès que possible, tapez 1. Le {first}, tapez 2. Le {second}, tapez 3. Le {third}, tapez 4. Plus tard, tapez 5.',
    nl: 'Wanneer mogen we u terugbellen? Zo snel mogelijk, druk op 1. Op {first}, druk op 2. Op {second}, druk op 3. Op {third}, druk op 4. Later, druk op 5.',
    de: 'Wann dürfen wir Sie zurückrufen? So bald wie möglich, drücken Sie bitte die 1. Am {first}, die 2. Am {second}, die 3. Am {third}, die 4. Später, die 5.',
    en: 'When may we call you back? As soon as possible, press 1. On {first}, press 2. On {second}, press 3. On {third}, press 4. Later, press 5.',
  },
  'callback.confirm': {
    fr: 'Vous avez choisi le {when}. Pour confirmer, tapez 1. Pour choisir un autre moment, tapez 2.',
    nl: 'U koos {when}. Om te bevestigen, druk op 1. Om een ander moment te kiezen, druk op 2.',
    de: 'Sie haben gewählt: {when}. Zum Bestätigen drücken Sie bitte die 1. Für einen anderen Zeitpunkt die 2.',
    en: 'You have chosen {when}. To confirm, press 1. To choose another time, press 2.',
  },
  'callback.cancelled': {
    fr: 'Votre rappel est annulé.',
    nl: 'Uw terugbelafspraak is geannuleerd.',
    de: 'Ihr Rückruf ist abgesagt.',
    en: 'Your callback has been cancelled.',
  },
  'callback.queued': {
    fr: 'Un conseiller vous rappellera dès que possible au numéro d’où vous appelez.',
    nl: 'Een medewerker belt u zo snel mogelijk terug op het nummer waarmee u belt.',
    de: 'Ein Berater ruft Sie so bald wie möglich unter der Nummer zurück, von der Sie anrufen.',
    en: 'An agent will call you back as soon as possible, on the number you are calling from.',
  },
  'callback.impossible': {
    fr: 'Nous ne pouvons pas noter votre demande pour le moment. Rappelez-nous plus tard, s’il vous plaît. Nous vous prions de nous excuser. Au revoir.',
    nl: 'We kunnen uw verzoek nu niet noteren. Bel ons later opnieuw, alstublieft. Onze excuses. Tot ziens.',
    de: 'Wir können Ihr Anliegen im Moment nicht aufnehmen. Bitte rufen Sie später noch einmal an. Wir bitten um Entschuldigung. Auf Wiederhören.',
    en: 'We cannot note your request at the moment. Please call us again later. We apologise. Goodbye.',
  },
});
