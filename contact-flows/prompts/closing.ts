import { definePrompts } from '../language/prompt.ts';

export const closing = definePrompts({
  'closing.booked': {
    fr: 'Votre rendez-vous est confirmé : le {what}.',
    nl: 'Uw afspraak is bevestigd: {what}.',
    de: 'Ihr Termin ist bestätigt: {what}.',
    en: 'Your appointment is confirmed: {what}.',
  },
  'closing.moved': {
    fr: 'Votre rendez-vous est déplacé au {what}.',
    nl: 'Uw afspraak is verplaatst naar {what}.',
    de: 'Ihr Termin ist auf {what} verschoben.',
    en: 'Your appointment has been moved to {what}.',
  },
  'closing.cancelled': {
    fr: 'Votre rendez-vous du {what} est annulé.',
    nl: 'Uw afspraak van {what} is geannuleerd.',
    de: 'Ihr Termin am {what} ist abgesagt.',
    en: 'Your appointment on {what} has been cancelled.',
  },
  'closing.complaint': {
    fr: 'Votre plainte est notée sous la référence {what}.',
    nl: 'Uw klacht is genoteerd met referentie {what}.',
    de: 'Ihre Beschwerde ist unter der Referenz {what} notiert.',
    en: 'Your complaint is noted under reference {what}.',
  },
  'closing.callback': {
    fr: 'Vous aurez notre appel {what}.',
    nl: 'U hoort {what} van ons.',
    de: 'Sie hören {what} von uns.',
    en: 'You will hear from us {what}.',
  },
  'closing.survey': {
    fr: 'Une seule question avant de vous quitter : sur 5, quelle note donnez-vous à cet appel ? Tapez un chiffre de 1, mauvais, à 5, excellent. Vous pouvez aussi simplement raccrocher.',
    nl: 'Nog één vraag voor we afronden: welk cijfer op 5 geeft u dit gesprek? Druk op een cijfer van 1, slecht, tot 5, uitstekend. U mag ook gewoon ophangen.',
    de: 'Nur eine Frage zum Schluss: Wie bewerten Sie diesen Anruf? Drücken Sie bitte eine Ziffer von 1, schlecht, bis 5, ausgezeichnet. Sie können auch einfach auflegen.',
    en: 'Just one question before we finish: how would you rate this call? Press a number from 1, poor, to 5, excellent. You can also simply hang up.',
  },
  'closing.survey-thanks': {
    fr: 'Merci pour votre avis.',
    nl: 'Bedankt voor uw mening.',
    de: 'Danke für Ihre Meinung.',
    en: 'Thank you for your opinion.',
  },
  'closing.goodbye': {
    fr: 'Merci de votre appel. Au revoir.',
    nl: 'Bedankt voor uw oproep. Tot ziens.',
    de: 'Vielen Dank für Ihren Anruf. Auf Wiederhören.',
    en: 'Thank you for calling. Goodbye.',
  },
});
