import { definePrompts } from '../language/prompt.ts';

export const complaint = definePrompts({
  'complaint.menu': {
    fr: 'Pour déposer une plainte, tapez 1. Pour savoir où en est une plainte, tapez 2. Pour un conseiller, tapez 0.',
    nl: 'Om een klacht in te dienen, druk op 1. Om te weten hoe het met een klacht staat, druk op 2. Voor een medewerker, druk op 0.',
    de: 'Um eine Beschwerde einzureichen, drücken Sie bitte die 1. Um zu hören, wie es um eine Beschwerde steht, die 2. Für einen Berater die 0.',
    en: 'To make a complaint, press 1. To check the progress of a complaint, press 2. For an agent, press 0.',
  },
  'complaint.category': {
    fr: 'Nous regrettons que quelque chose se soit mal passé. Pour une livraison, tapez 1. Pour un produit, tapez 2. Pour une facture, tapez 3. Pour un membre de notre personnel, tapez 4. Pour autre chose, tapez 5.',
    nl: 'Het spijt ons dat er iets fout liep. Voor een levering, druk op 1. Voor een product, druk op 2. Voor een factuur, druk op 3. Voor een van onze medewerkers, druk op 4. Voor iets anders, druk op 5.',
    de: 'Es tut uns leid, dass etwas schiefgelaufen ist. Für eine Lieferung drücken Sie bitte die 1. Für ein Produkt die 2. Für eine Rechnung die 3. Für jemanden aus unserem Haus die 4. Für etwas anderes die 5.',
    en: 'We are sorry that something went wrong. For a delivery, press 1. For a product, press 2. For an invoice, press 3. For a member of our staff, press 4. For anything else, press 5.',
  },
  'complaint.logged': {
    fr: 'Votre plainte est enregistrée. Sa référence est {reference}. Je répète : {reference}. Vous aurez une réponse au plus tard le {due}.',
    nl: 'Uw klacht is geregistreerd. De referentie is {reference}. Ik herhaal: {reference}. U krijgt uiterlijk op {due} een antwoord.',
    de: 'Ihre Beschwerde ist aufgenommen. Die Referenz lautet {reference}. Ich wiederhole: {reference}. Sie erhalten spätestens am {due} eine Antwort.',
    en: 'Your complaint is recorded. Its reference is {reference}. I repeat: {reference}. You will have an answer by {due} at the latest.',
  },
  'complaint.already-open': {
    fr: 'Votre plainte à ce sujet est déjà ouverte, sous la référence {reference}. Vous aurez une réponse au plus tard le {due}.',
    nl: 'Uw klacht hierover is al in behandeling, met referentie {reference}. U krijgt uiterlijk op {due} een antwoord.',
    de: 'Ihre Beschwerde dazu ist schon offen, unter der Referenz {reference}. Sie erhalten spätestens am {due} eine Antwort.',
    en: 'Your complaint about this is already open, under reference {reference}. You will have an answer by {due} at the latest.',
  },
  'complaint.ask-reference': {
    fr: 'Tapez les six chiffres de la référence de votre plainte, sans la lettre.',
    nl: 'Toets de zes cijfers van de referentie van uw klacht in, zonder de letter.',
    de: 'Geben Sie bitte die sechs Ziffern der Referenz Ihrer Beschwerde ein, ohne den Buchstaben.',
    en: 'Please key in the six digits of your complaint’s reference, without the letter.',
  },
  'complaint.received': {
    fr: 'Votre plainte {reference} est bien reçue. Vous aurez une réponse au plus tard le {due}.',
    nl: 'Uw klacht {reference} is goed ontvangen. U krijgt uiterlijk op {due} een antwoord.',
    de: 'Ihre Beschwerde {reference} ist eingegangen. Sie erhalten spätestens am {due} eine Antwort.',
    en: 'Your complaint {reference} has been received. You will have an answer by {due} at the latest.',
  },
  'complaint.in-progress': {
    fr: 'Nous travaillons à votre plainte {reference}. Vous aurez une réponse au plus tard le {due}.',
    nl: 'We werken aan uw klacht {reference}. U krijgt uiterlijk op {due} een antwoord.',
    de: 'Wir arbeiten an Ihrer Beschwerde {reference}. Sie erhalten spätestens am {due} eine Antwort.',
    en: 'We are working on your complaint {reference}. You will have an answer by {due} at the latest.',
  },
  'complaint.answered': {
    fr: 'Nous avons répondu à votre plainte {reference}.',
    nl: 'We hebben uw klacht {reference} beantwoord.',
    de: 'Ihre Beschwerde {reference} haben wir beantwortet.',
    en: 'We have answered your complaint {reference}.',
  },
  'complaint.closed': {
    fr: 'Votre plainte {reference} est clôturée.',
    nl: 'Uw klacht {reference} is afgesloten.',
    de: 'Ihre Beschwerde {reference} ist abgeschlossen.',
    en: 'Your complaint {reference} is closed.',
  },
  'complaint.not-found': {
    fr: 'Nous ne trouvons pas de plainte sous cette référence.',
    nl: 'We vinden geen klacht met deze referentie.',
    de: 'Unter dieser Referenz finden wir keine Beschwerde.',
    en: 'We cannot find a complaint under that reference.',
  },
  'complaint.person-needed': {
    fr: 'Pour enregistrer votre plainte, un conseiller doit savoir qui vous êtes.',
    nl: 'Om uw klacht te registreren, moet een medewerker weten wie u bent.',
    de: 'Um Ihre Beschwerde aufzunehmen, muss ein Berater wissen, wer Sie sind.',
    en: 'To record your complaint, an agent needs to know who you are.',
  },
});
