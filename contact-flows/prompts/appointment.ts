import { definePrompts } from '../language/prompt.ts';

export const appointment = definePrompts({
  'appointment.menu-with': {
    fr: 'Pour réentendre votre rendez-vous, tapez 1. Pour le déplacer, tapez 2. Pour l’annuler, tapez 3. Pour en prendre un autre, tapez 4. Pour un conseiller, tapez 0.',
    nl: 'Om uw afspraak nog eens te horen, druk op 1. Om ze te verplaatsen, druk op 2. Om ze te annuleren, druk op 3. Om een andere afspraak te maken, druk op 4. Voor een medewerker, druk op 0.',
    de: 'Um Ihren Termin noch einmal zu hören, drücken Sie bitte die 1. Um ihn zu verschieben, die 2. Um ihn abzusagen, die 3. Für einen weiteren Termin die 4. Für einen Berater die 0.',
    en: 'To hear your appointment again, press 1. To move it, press 2. To cancel it, press 3. To make another one, press 4. For an agent, press 0.',
  },
  'appointment.menu-without': {
    fr: 'Pour prendre un rendez-vous, tapez 1. Pour un conseiller, tapez 0.',
    nl: 'Om een afspraak te maken, druk op 1. Voor een medewerker, druk op 0.',
    de: 'Um einen Termin zu vereinbaren, drücken Sie bitte die 1. Für einen Berater die 0.',
    en: 'To make an appointment, press 1. For an agent, press 0.',
  },
  'appointment.hear': {
    fr: 'Votre rendez-vous est le {appointment}.',
    nl: 'Uw afspraak is op {appointment}.',
    de: 'Ihr Termin ist am {appointment}.',
    en: 'Your appointment is on {appointment}.',
  },
  'appointment.one-moment': {
    fr: 'Un instant, nous regardons.',
    nl: 'Een ogenblik, we kijken het na.',
    de: 'Einen Augenblick, wir sehen nach.',
    en: 'One moment, we are having a look.',
  },
  'appointment.offer-three': {
    fr: 'Nous vous proposons trois moments. Le {first}, tapez 1. Le {second}, tapez 2. Le {third}, tapez 3. Pour d’autres moments, tapez 4. Pour un conseiller, tapez 0.',
    nl: 'We stellen drie momenten voor. Op {first}, druk op 1. Op {second}, druk op 2. Op {third}, druk op 3. Voor andere momenten, druk op 4. Voor een medewerker, druk op 0.',
    de: 'Wir schlagen drei Zeiten vor. Am {first}, drücken Sie die 1. Am {second}, die 2. Am {third}, die 3. Für andere Zeiten die 4. Für einen Berater die 0.',
    en: 'We can offer you three appointments. On {first}, press 1. On {second}, press 2. On {third}, press 3. For other times, press 4. For an agent, press 0.',
  },
  'appointment.offer-one': {
    fr: 'Nous pouvons encore vous proposer le {first}. Pour le prendre, tapez 1. Pour un autre moment, tapez 4. Pour un conseiller, tapez 0.',
    nl: 'We kunnen u nog {first} voorstellen. Om dit moment te nemen, druk op 1. Voor een ander moment, druk op 4. Voor een medewerker, druk op 0.',
    de: 'Wir können Ihnen noch {first} anbieten. Um diese Zeit zu nehmen, drücken Sie die 1. Für eine andere Zeit die 4. Für einen Berater die 0.',
    en: 'We can still offer you {first}. To take it, press 1. For another time, press 4. For an agent, press 0.',
  },
  'appointment.none-free': {
    fr: 'Nous n’avons plus de moment libre à vous proposer.',
    nl: 'We hebben geen vrij moment meer om voor te stellen.',
    de: 'Wir können Ihnen keinen freien Termin mehr anbieten.',
    en: 'We have no more free times to offer.',
  },
  'appointment.confirm': {
    fr: 'Vous choisissez le {slot}. Si c’est juste, tapez 1. Pour choisir un autre moment, tapez 2.',
    nl: 'U kiest {slot}. Klopt dat, druk dan op 1. Om een ander moment te kiezen, druk op 2.',
    de: 'Sie wählen {slot}. Wenn das stimmt, drücken Sie die 1. Für eine andere Zeit die 2.',
    en: 'You have chosen {slot}. If that is right, press 1. To choose another time, press 2.',
  },
  'appointment.slot-gone': {
    fr: 'Ce moment n’est malheureusement plus libre. Cherchons-en un autre.',
    nl: 'Dat moment is helaas niet meer vrij. We zoeken een ander.',
    de: 'Diese Zeit ist leider nicht mehr frei. Wir suchen eine andere.',
    en: 'Unfortunately that time is no longer free. Let us look for another.',
  },
  'appointment.booked': {
    fr: 'C’est noté.',
    nl: 'Dat is genoteerd.',
    de: 'Das ist notiert.',
    en: 'That is noted.',
  },
  'appointment.cancel-confirm': {
    fr: 'Vous voulez annuler votre rendez-vous du {appointment}. Si c’est juste, tapez 1. Pour le garder, tapez 2.',
    nl: 'U wilt uw afspraak van {appointment} annuleren. Klopt dat, druk dan op 1. Om ze te behouden, druk op 2.',
    de: 'Sie möchten Ihren Termin am {appointment} absagen. Wenn das stimmt, drücken Sie die 1. Um ihn zu behalten, die 2.',
    en: 'You want to cancel your appointment on {appointment}. If that is right, press 1. To keep it, press 2.',
  },
  'appointment.kept': {
    fr: 'Votre rendez-vous reste prévu le {appointment}.',
    nl: 'Uw afspraak op {appointment} blijft staan.',
    de: 'Ihr Termin am {appointment} bleibt bestehen.',
    en: 'Your appointment on {appointment} stays as it is.',
  },
  'appointment.not-yours': {
    fr: 'Nous ne pouvons pas faire cela automatiquement.',
    nl: 'Dit kunnen we niet automatisch regelen.',
    de: 'Das können wir nicht automatisch erledigen.',
    en: 'We cannot do this automatically.',
  },
});
