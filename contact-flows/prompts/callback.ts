import { definePrompts } from '../language/prompt.ts';

export const callback = definePrompts({
  'callback.introduction': {
    fr: 'Aucun conseiller n’est disponible pour le moment. Nous préparons votre rappel.',
    nl: 'Er is nu geen medewerker beschikbaar. We bereiden uw terugbelverzoek voor.',
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
