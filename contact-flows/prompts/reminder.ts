import { definePrompts } from '../language/prompt.ts';

/**
 * A reminder says our name and when the appointment is, and no more: nobody knows who has picked up. What it is about, and the customer's name,
 * are for an agent who has asked.
 */
export const reminder = definePrompts({
  'reminder.ask': {
    fr: 'Nous appelons au sujet de votre rendez-vous du {appointment}. Pour le confirmer, tapez 1. Pour le déplacer, tapez 2. Pour l’annuler, tapez 3. Pour parler à un conseiller, tapez 0. Si vous ne voulez plus recevoir nos appels, tapez 9.',
    nl: 'We bellen over uw afspraak van {appointment}. Om ze te bevestigen, druk op 1. Om ze te verplaatsen, druk op 2. Om ze te annuleren, druk op 3. Voor een medewerker, druk op 0. Wilt u niet meer gebeld worden, druk dan op 9.',
    de: 'Es geht um Ihren Termin am {appointment}. Um ihn zu bestätigen, drücken Sie bitte die 1. Um ihn zu verschieben, die 2. Um ihn abzusagen, die 3. Für einen Berater die 0. Wenn Sie nicht mehr angerufen werden möchten, die 9.',
    en: 'We are calling about your appointment on {appointment}. To confirm it, press 1. To move it, press 2. To cancel it, press 3. To talk to an agent, press 0. If you do not want us to call you again, press 9.',
  },
  'reminder.confirmed': {
    fr: 'Merci, votre rendez-vous du {appointment} est confirmé. Au revoir.',
    nl: 'Dank u, uw afspraak van {appointment} is bevestigd. Tot ziens.',
    de: 'Vielen Dank, Ihr Termin am {appointment} ist bestätigt. Auf Wiederhören.',
    en: 'Thank you, your appointment on {appointment} is confirmed. Goodbye.',
  },
  'reminder.changed': {
    fr: 'Nous appelions au sujet d’un rendez-vous, mais il a été modifié entre-temps. Vous n’avez rien à faire. Merci et au revoir.',
    nl: 'We belden over een afspraak, maar die is intussen gewijzigd. U hoeft niets te doen. Dank u en tot ziens.',
    de: 'Wir rufen wegen eines Termins an, der inzwischen geändert wurde. Sie brauchen nichts zu tun. Vielen Dank und auf Wiederhören.',
    en: 'We were calling about an appointment, but it has been changed in the meantime. You do not need to do anything. Thank you and goodbye.',
  },
  'reminder.unchanged': {
    fr: 'Nous n’avons pas reçu de réponse : votre rendez-vous est maintenu. Au revoir.',
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
