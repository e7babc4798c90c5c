import { definePrompts } from '../language/prompt.ts';

/**
 * A reminder says our name and when the appointment is, and no more: nobody knows who has picked up. What it is about, and the customer's name,
 * are for an agent who has asked.
 */
export const reminder = definePrompts({
  'reminder.ask': {
    fr: 'Ceci est un rappel de votre rendez-vous du {appointment}. Pour le confirmer, tapez 1. Pour le déplacer, tapez 2. Pour l’annuler, tapez 3. Pour parler à un conseiller, tapez 0. Si vous ne voulez plus être appelé, tapez 9.',
    nl: 'Dit is een herinnering aan uw afspraak van {appointment}. Om ze te bevestigen, druk op 1. Om ze te verplaatsen, druk op 2. Om ze te annuleren, druk op 3. Voor een medewerker, druk op 0. Wilt u niet meer gebeld worden, druk dan op 9.',
    de: 'Wir möchten Sie an Ihren Termin am {appointment} erinnern. Um ihn zu bestätigen, drücken Sie bitte die 1. Um ihn zu verschieben, die 2. Um ihn abzusagen, die 3. Für einen Berater die 0. Wenn Sie nicht mehr angerufen werden möchten, die 9.',
    en: 'This is a reminder of your appointment on {appointment}. To confirm it, press 1. To move it, press 2. To cancel it, press 3. To talk to an agent, press 0. If you do not want to be called any more, press 9.',
  },
  'reminder.confirmed': {
    fr: 'Merci, votre rendez-vous du {appointment} est confirmé. Au revoir.',
    nl: 'Dank u, uw afspraak van {appointment} is bevestigd. Tot ziens.',
    de: 'Vielen Dank, Ihr Termin am {appointment} ist bestätigt. Auf Wiederhören.',
    en: 'Thank you, your appointment on {appointment} is confirmed. Goodbye.',
  },
  'reminder.changed': {
    fr: 'Nous voulions vous rappeler un rendez-vous, mais il a été modifié entre-temps. Vous n’avez rien à faire. Merci et au revoir.',
    nl: 'We wilden u aan een afspraak herinneren, maar die is intussen gewijzigd. U hoeft niets te doen. Dank u en tot ziens.',
    de: 'Wir wollten Sie an einen Termin erinnern, der inzwischen geändert wurde. Sie brauchen nichts zu tun. Vielen Dank und auf Wiederhören.',
    en: 'We wanted to remind you of an appointment, but it has been changed in the meantime. You do not need to do anything. Thank you and goodbye.',
  },
  'reminder.unchanged': {
    fr: 'Nous n’avons pas reçu de réponse : votre rendez-vous reste prévu. Au revoir.',
    nl: 'We hebben geen antwoord ontvangen: uw afspraak blijft staan. Tot ziens.',
    de: 'Wir haben keine Antwort erhalten: Ihr Termin bleibt bestehen. Auf Wiederhören.',
    en: 'We have not received an answer: your appointment stays as it is. Goodbye.',
  },
  'reminder.goodbye': {
    fr: 'Merci, au revoir.',
    nl: 'Dank u, tot ziens.',
    de: 'Vielen Dank, auf Wiederhören.',
    en: 'Thank you, goodbye.',
  },
});
