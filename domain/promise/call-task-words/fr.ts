import type { CallTaskWords } from './words.ts';

export const fr: CallTaskWords = {
  call: 'Appeler',
  otherTime: 'Autre moment',
  skip: 'Ne pas appeler',
  close: 'Clôturer la promesse',
  save: 'Enregistrer',
  finish: 'Fermer',
  when: 'Quand rappeler',
  why: 'Raison',
  choose: 'Choisissez une réponse.',
  acceptFirst: 'Acceptez d’abord la tâche : l’appel arrive chez vous.',
  over: 'Plus rien à faire',
  gone: 'Cette promesse n’existe plus : une autre l’a remplacée. Fermez la tâche.',
  rings: 'Le téléphone sonne chez le client',
  ringsText:
    'Dès que le client décroche, l’appel arrive chez vous. S’il ne répond pas, un nouvel essai suivra plus tard. Fermez la tâche une fois l’appel terminé.',
  unknown: 'Nous ne savons pas si l’appel est parti',
  unknownText:
    'N’appelez pas par un autre moyen : le client risquerait d’être appelé deux fois. Un superviseur sera prévenu si rien ne le confirme.',
  already: 'Déjà appelé',
  alreadyText:
    'Un appel est déjà parti vers ce client. Fermez la tâche, sauf si c’est vous qui l’avez en ligne.',
  notCalled: 'Personne n’a été appelé.',
  noted: 'C’est noté',
  skippedText: 'Un collègue reprend ce rappel. Vous pouvez fermer la tâche.',
  closedText: 'La promesse est clôturée : personne ne rappellera. Vous pouvez fermer la tâche.',
  late: 'En retard : le moment promis est passé.',
  memberSkipped: 'Cette personne n’est pas appelée. Vous pouvez fermer la tâche.',
  memberRings:
    'Dès que la personne décroche, l’appel arrive chez vous. Fermez la tâche une fois l’appel terminé.',
  forCampaign: (title) => `Campagne : ${title}.`,
  promised: (on, need, when) => `Rappel promis le ${on} (${need}), à faire ${when}.`,
  missed: (times) => `Sans réponse jusqu’ici : ${times} ${times === 1 ? 'appel' : 'appels'}.`,
  movedText: (when) => `Le client sera rappelé ${when}. Vous pouvez fermer la tâche.`,
  wait: (seconds) => `Trop d’appels partent en ce moment : appuyez de nouveau dans ${seconds} secondes.`,
  refused: (reasons) => `Cet appel n’est pas possible maintenant. ${reasons.join(' ')}`,
  titles: {
    skip: 'Pourquoi ne pas appeler ?',
    time: 'Choisir un autre moment',
    close: 'Clôturer la promesse',
  },
  skipReasons: {
    'another-skill': 'Il faut quelqu’un d’autre pour cette demande',
    'needs-preparation': 'Le dossier doit d’abord être préparé',
    'known-unreachable': 'Le client n’est pas joignable maintenant',
    'no-time': 'Je ne peux pas maintenant',
  },
  closeReasons: {
    'not-wanted': 'Le client ne veut plus être rappelé',
    'reached-otherwise': 'Le client a été joint autrement',
    'cannot-be-reached': 'Le client reste injoignable',
  },
  ends: {
    talked: 'Ce client a déjà été rappelé. Fermez la tâche.',
    cancelled: 'Le client a annulé son rappel. Fermez la tâche.',
    served: 'Le client a appelé lui-même entre-temps et a été aidé. Fermez la tâche.',
    refused: 'Le client ne veut plus être appelé. Fermez la tâche.',
    closed: 'Cette promesse est clôturée. Fermez la tâche.',
  },
  troubles: {
    'not-reached': 'Tous les essais sont restés sans réponse.',
    'not-allowed': 'Nos règles ne permettent pas d’appeler ce numéro.',
    'refused-by-agents': 'Trois conseillers ont laissé ce rappel à un collègue.',
    unknown:
      'Un appel est parti et nous ne savons pas s’il a abouti : vérifiez le dossier avant de rappeler.',
  },
};
