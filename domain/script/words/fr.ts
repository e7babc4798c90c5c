import type { Words } from './words.ts';

export const fr: Words = {
  next: 'Suivant',
  start: 'Commencer',
  logIt: 'Enregistrer',
  finish: 'Terminer',
  backToScript: 'Continuer',
  file: 'Dossier du client',
  over: 'Le script est terminé',
  yes: 'Oui',
  no: 'Non',
  needs: {
    appointment: 'Rendez-vous',
    complaint: 'Plainte',
    'complaint-status': 'Suivi de plainte',
    information: 'Demande d’information',
    'commercial-question': 'Question commerciale',
    agent: 'Autre demande',
  },
  need: 'Besoin du client',
  noScriptForNeed: 'Il n’y a pas de script pour cette demande. Choisissez-en une autre.',
  offer: { label: 'Réponse du client', accepted: 'Accepte', refused: 'Refuse' },
  verified: { label: 'Avez-vous bien compris ?', yes: 'Oui, c’est bien cela', no: 'Non, à corriger' },
  agreed: {
    label: 'Le client est-il d’accord ?',
    yes: 'Oui, d’accord',
    no: 'Non, pas d’accord',
  },
  book: {
    label: 'Moment choisi',
    none: 'Aucun moment ne convient',
    nothingFree: 'Il n’y a plus de moment libre.',
    callback: 'Quand rappeler le client',
    promise: 'Dès que possible',
    noPromise: 'Le client ne souhaite pas être rappelé',
  },
  refer: {
    label: 'Qui peut aider le client',
    nobody: 'Personne',
    manner: 'Transfert',
    cold: 'À froid : transfert direct',
    warm: 'À chaud : je parle d’abord à mon collègue',
  },
  objection: {
    label: 'Objection du client',
    help: 'À choisir si le client soulève une objection ; ce que vous avez saisi est conservé.',
    given: 'Réponse que vous avez donnée',
    result: 'Résultat',
    overcome: 'L’objection est levée',
    persists: 'Le client maintient l’objection',
  },
  fillIn: (label) => `Remplissez « ${label} ».`,
  choose: (label) => `Choisissez une des réponses proposées pour « ${label} ».`,
  tooLong: (label, maximum) =>
    `« ${label} » est trop long : raccourcissez-le à ${maximum} caractères au plus.`,
  unreadable: (label) =>
    `« ${label} » contient des caractères invisibles ou illisibles : retapez le texte au lieu de le coller.`,
  oneLine: (label) => `« ${label} » doit tenir sur une seule ligne : enlevez les retours à la ligne.`,
  number: (label) => `« ${label} » : tapez un nombre en chiffres, par exemple 12 ou 1 234,5.`,
  amount: (label) => `« ${label} » : tapez un montant en euros, par exemple 25 ou 1 234,50.`,
  between: (label, minimum, maximum) => `« ${label} » : indiquez un nombre de ${minimum} à ${maximum}.`,
  atLeast: (label, minimum) => `« ${label} » : indiquez au moins ${minimum}.`,
  atMost: (label, maximum) => `« ${label} » : indiquez au plus ${maximum}.`,
  date: (label) => `« ${label} » : tapez une date qui existe, jour/mois/année, par exemple 3/12/2026.`,
  notPast: (label) => `« ${label} » : cette date est passée. Indiquez aujourd’hui ou un jour à venir.`,
  notFuture: (label) =>
    `« ${label} » : cette date n’est pas encore arrivée. Indiquez aujourd’hui ou un jour passé.`,
  phone: (label) =>
    `« ${label} » n’est pas un numéro de téléphone complet : vérifiez les chiffres, avec + et l’indicatif pour l’étranger.`,
  notCallable: (label) =>
    `« ${label} » : nous ne pouvons pas appeler ce numéro (court, surtaxé ou d’un pays que nous ne desservons pas). Demandez-en un autre.`,
  email: (label) => `« ${label} » : tapez l’adresse e-mail complète, par exemple nom@exemple.be.`,
};
