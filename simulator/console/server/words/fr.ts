import type { RefusalTexts } from '../words.ts';

const phases: Readonly<Record<string, string>> = {
  offered: 'sonne encore',
  connecting: 'est en cours de connexion',
  connected: 'est en ligne',
  'after-contact-work': 'est terminé, en travail après contact',
  consulting: 'est déjà en consultation',
  'not consulting': 'n’est pas en consultation',
};

export const frRefusals: RefusalTexts = {
  'agent.no-such-contact': () => 'L’agent n’a plus ce contact : il est terminé ou chez quelqu’un d’autre.',
  'agent.wrong-moment': ({ phase }) =>
    `Impossible pour le moment : le contact ${phases[phase] ?? 'est en cours de transfert'}.`,
  'agent.no-such-quick-connect': ({ quickConnect }) =>
    `La destination « ${quickConnect} » n’existe pas : choisissez-en une dans la liste.`,
  'agent.offline': ({ username }) => `${username} est hors ligne : passez d’abord en disponible.`,
  'agent.busy': ({ username }) => `${username} a déjà un contact : clôturez-le d’abord.`,
  'agent.number-not-dialable': ({ number }) =>
    `Impossible d’appeler le ${number} d’ici : indiquez un numéro existant avec son indicatif, comme +32470123456.`,
  'command.unreadable': ({ where }) =>
    `Cette saisie n’est pas utilisable (${where}) : vérifiez-la et réessayez.`,
  'phone.unknown': () => 'Ce téléphone n’est plus là : ajoutez-le à nouveau.',
  'phone.there-already': ({ number }) => `Il y a déjà un téléphone avec le ${number} : utilisez celui-là.`,
  'phone.is-the-centre': ({ number }) =>
    `Le ${number} est le numéro du centre lui-même : donnez-en un autre au client.`,
  'phone.in-use': ({ number }) => `Le téléphone ${number} est en communication : raccrochez d’abord.`,
  'phone.does-not-ring': ({ number }) => `Le téléphone ${number} ne sonne plus : il n’y a rien à décrocher.`,
  'phone.no-call': ({ number }) => `Le téléphone ${number} n’est pas en communication : appelez d’abord.`,
  'phone.keys-wanted': () => 'Personne n’entend cela : le centre attend des touches. Utilisez le clavier.',
  'chat.unknown': () => 'Ce chat n’est plus là : ouvrez-en un autre.',
  'chat.over': () => 'Ce chat est terminé : ouvrez-en un autre.',
  'chat.no-flow': () =>
    'Ce centre n’a pas de flux de chat, personne ne répondrait : déployez le flux « chat ».',
  'desk.unknown': ({ agent }) => `L’agent « ${agent} » n’existe pas : choisissez-en un dans la liste.`,
  'desk.not-by-hand': ({ agent }) =>
    `Le poste de ${agent} est tenu par l’agent simulé : prenez d’abord sa place.`,
  'desk.no-such-state': ({ state }) => `L’état « ${state} » n’existe pas : choisissez-en un dans la liste.`,
  'desk.muted': () => 'Votre micro est coupé, personne n’entend cela : rallumez-le d’abord.',
  'desk.on-hold': () => 'Le client est en attente et n’entend rien : reprenez-le d’abord en ligne.',
  'desk.nobody-listens': () => 'Personne n’est en ligne pour entendre cela : attendez que quelqu’un réponde.',
  'view.gone': () =>
    'Cette étape a déjà reçu sa réponse ou n’est plus là : continuez avec celle qui est affichée.',
  'clock.backwards': () => 'L’horloge ne recule pas : choisissez un moment à venir.',
  'clock.too-far': ({ days }) => `Un saut avance de ${days} jours au plus : faites-en plusieurs.`,
  'campaign.unknown': ({ campaign }) =>
    `Il n’y a pas de campagne « ${campaign} » : choisissez-en une dans la liste.`,
  'campaign.no-example': ({ campaign }) =>
    `Il n’y a pas d’exemple « ${campaign} » : choisissez-en un dans la liste.`,
  'campaign.loading': ({ campaign }) =>
    `« ${campaign} » est encore en cours de chargement : patientez un instant.`,
  'campaign.no-list-report': () => 'Cette liste n’a pas de rapport : elle n’est pas encore importée.',
  'campaign.refused': ({ campaign, why }) => `La campagne « ${campaign} » n’a pas été modifiée : ${why}`,
  'contact.unknown': () => 'Ce contact n’existe pas : choisissez-en un dans la liste.',
};
