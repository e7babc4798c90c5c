import type { GateCode } from '../codes.ts';

export const fr: Readonly<Record<GateCode, string>> = {
  'gate.clock':
    'L’heure de la demande est illisible, personne n’a été appelé : signalez ce défaut aux responsables techniques du centre.',
  'gate.purpose': 'Le but de la campagne est inconnu : donnez-lui l’un des types prévus.',
  'gate.settings':
    'Un réglage des appels sortants est illisible et interdit peut-être cet appel : corrigez ce que la vérification signale.',
  'gate.campaign-state':
    'La campagne n’est pas en cours : démarrez-la ou reprenez-la ; arrêtée ou terminée, elle le reste.',
  'gate.first-day': 'La campagne n’a pas commencé : elle attend son premier jour.',
  'gate.last-day': 'La campagne finit avant que cet appel soit permis : prolongez-la si elle reste utile.',
  'gate.attempts-left':
    'La campagne a épuisé ses tentatives pour cette personne : il n’y en aura pas d’autre.',
  'gate.number': 'Personne ne répond à un numéro de ce genre : corrigez-le dans la liste.',
  'gate.country': 'Les règles de ce pays n’ont pas été étudiées : ajoutez-les au tableau avant d’y appeler.',
  'gate.own-refusal':
    'La personne nous a demandé de ne plus appeler : seul un consentement ultérieur y change quelque chose.',
  'gate.silence':
    'Après un refus, la loi interdit d’appeler pendant un certain temps : attendez la date indiquée.',
  'gate.consent':
    'Ce pays exige un consentement pour ces appels et il n’y en a pas : obtenez-en un, daté et avec sa source.',
  'gate.consent-before-opposition':
    'Le consentement n’est pas postérieur à l’opposition et ne compte pas : il en faut un plus récent.',
  'gate.consent-too-old': 'Le consentement est trop ancien pour ce pays : demandez-en un nouveau.',
  'gate.national-list': 'La liste nationale ne permet pas l’appel : importez une version à jour.',
  'gate.national-list-missing':
    'La liste nationale d’opposition manque : importez-en une version complète, les appels reprendront d’eux-mêmes.',
  'gate.national-list-stale':
    'La liste nationale d’opposition est trop ancienne, ou datée dans le futur : importez l’actuelle, les appels reprendront d’eux-mêmes.',
  'gate.listed':
    'Le numéro figure sur la liste nationale d’opposition : seul un consentement spécifique, donné après l’inscription, compterait.',
  'gate.service': 'Rien ne justifie cet appel de service : voyez les autres motifs.',
  'gate.survey-loosened': 'Rien ne justifie cet appel d’enquête : voyez les autres motifs.',
  'gate.zone':
    'L’heure locale de la personne est inconnue : indiquez un fuseau comme Europe/Brussels dans la liste ou le dossier.',
  'gate.window':
    'Il n’est pas permis d’appeler cette personne à cette heure-ci, ou c’est un jour férié chez elle : l’appel attend la prochaine plage permise.',
  'gate.most-attempts':
    'Ce numéro a été appelé autant qu’il est permis sur cette période, toutes campagnes confondues : l’appel attend.',
  'gate.spacing': 'Le dernier appel à ce numéro est trop récent, quel qu’en fût l’objet : l’appel attend.',
  'gate.attempt-active':
    'Un appel à ce numéro est en cours, ou son issue n’est pas encore connue : nous revérifions dans quelques minutes.',
  'gate.caller-id': 'Le numéro à afficher ne convient pas : choisissez-en un autre parmi les nôtres.',
  'gate.caller-id-missing':
    'Aucun numéro ne serait affiché, et nous n’appelons jamais en numéro masqué : donnez à la campagne l’un des nôtres.',
  'gate.caller-id-unreadable': 'Le numéro à afficher n’est pas écrit sous la forme +32… : corrigez-le.',
  'gate.caller-id-not-ours':
    'Le numéro à afficher n’est pas parmi les nôtres dans les réglages : ajoutez-le s’il est à nous, ou choisissez-en un autre.',
  'gate.caller-id-mobile':
    'Un numéro mobile ne peut être affiché : les réseaux belges le bloquent et la France l’interdit aux centres d’appels ; affichez une ligne fixe.',
  'gate.caller-id-kind':
    'Le numéro à afficher est surtaxé, à coût partagé ou d’un genre inconnu : affichez une ligne fixe.',
  'gate.loosening-ignored':
    'Un assouplissement des réglages n’a pas de motif, de nom ou de date, ou est daté après aujourd’hui : il reste sans effet tant que ce n’est pas corrigé.',
};
