import type { CallTaskWords } from './words.ts';

export const fr: CallTaskWords = {
  call: 'Appeler',
  otherTime: 'Autre moment',
  skip: 'Passer',
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
    'Dès que le client décroche, l’appel arrive chez vous. S’il ne répond pas, le rappel est reprogrammé. Fermez la tâche une fois l’appel terminé.',
  unknown: 'Nous ne savons pas si l’appel est parti',
  unknownText:
    'Ne rappelez pas par un autre moyen : le client serait peut-être appelé deux fois. Un responsable est prévenu si rien ne se confirme.',
  already: 'Ce rappel a déjà été lancé',
  alreadyText:
    'Un appel est déjà parti vers ce client. Fermez la tâche, sauf si c’est vous qui l’avez en ligne.',
  notCalled: 'Personne n’a été appelé.',
  noted: 'C’est noté',
  skippedText: 'Un collègue reprend ce rappel. Vous pouvez fermer la tâche.',
  closedText: 'La promesse est clôturée : personne ne rappellera. Vous pouvez fermer la tâche.',
  late: 'En retard : le moment promis est passé.',
  memberSkipped: 'La personne est passée. Vous pouvez fermer la tâche.',
  memberRings:
    'Dès que la personne décroche, l’appel arrive chez vous. Fermez la tâche une fois l’appel terminé.',
  forCampaign: (title) => `Campagne : ${title}.`,
  promised: (on, need, when) => `Promis le ${on} (${need}) : rappeler ${when}.`,
  missed: (times) => `Sans réponse jusqu’ici : ${times} ${times === 1 ? 'appel' : 'appels'}.`,
  movedText: (when) => `Le client sera rappelé ${when}. Vous pouvez fermer la tâche.`,
  wait: (seconds) => `Trop d’appels partent en ce moment : appuyez de nouveau dans ${seconds} secondes.`,
  refused: (reasons) => `Cet appel n’est pas possible maintenant. ${reasons.join(' ')}`,
  titles: { skip: 'Passer ce rappel', time: 'Choisir un autre moment', close: 'Clôturer la promesse' },
  skipReasons: {
    'another-skill': 'Il faut une autre compétence',
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
    served: 'Le client a rappelé lui-même et a été servi entre-temps. Fermez la tâche.',
    refused: 'Le client ne veut plus être appelé. Fermez la tâche.',
    closed: 'Cette promesse est clôturée. Fermez la tâche.',
  },
  troubles: {
    'not-reached': 'Tous les essais sont restés sans réponse.',
    'not-allowed': 'Nos règles ne permettent pas d’appeler ce numéro.',
    'refused-by-agents': 'Trois conseillers ont passé ce rappel.',
    unknown: 'Un appel a été lancé et nous ne savons pas s’il a abouti : vérifiez avant de rappeler.',
  },
};
