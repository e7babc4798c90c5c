import { type GateCode, gateCodes } from './codes.ts';

type Words = Readonly<Record<'en' | 'fr', string>>;

/** To operators: why it is a no, and what would cure it. */
const refusals: Readonly<Record<GateCode, Words>> = {
  'gate.clock': {
    en: 'The time of the question cannot be read: mend whoever asked; nobody was called.',
    fr: 'L’heure de la demande est illisible : corrigez l’appelant du contrôle ; personne n’a été appelé.',
  },
  'gate.purpose': {
    en: 'Nobody knows what the campaign calls for: give it one of the known kinds.',
    fr: 'Le but de la campagne est inconnu : donnez-lui l’un des types prévus.',
  },
  'gate.settings': {
    en: 'Something in the outbound settings cannot be read, and it may forbid this call: mend what the check of the settings names.',
    fr: 'Un réglage des appels sortants est illisible et interdit peut-être cet appel : corrigez ce que la vérification signale.',
  },
  'gate.campaign-state': {
    en: 'The campaign is not running: start or resume it; a stopped or complete one stays so.',
    fr: 'La campagne ne tourne pas : démarrez-la ou reprenez-la ; arrêtée ou terminée, elle le reste.',
  },
  'gate.first-day': {
    en: 'The campaign has not begun: it waits for its first day.',
    fr: 'La campagne n’a pas commencé : elle attend son premier jour.',
  },
  'gate.last-day': {
    en: 'The campaign’s last day is over before this call may be placed: prolong the campaign if it is still wanted.',
    fr: 'Le dernier jour de la campagne passe avant que cet appel soit permis : prolongez-la si elle reste utile.',
  },
  'gate.attempts-left': {
    en: 'The campaign has tried this person as often as it may: nothing more is done.',
    fr: 'La campagne a épuisé ses tentatives pour cette personne : il n’y en aura pas d’autre.',
  },
  'gate.number': {
    en: 'This is no number at which a person answers: correct it in the list.',
    fr: 'Ce numéro n’est pas celui d’une personne : corrigez-le dans la liste.',
  },
  'gate.country': {
    en: 'Nobody has looked into the rules of this country: add them to the table before calling there.',
    fr: 'Les règles de ce pays n’ont pas été étudiées : ajoutez-les au tableau avant d’y appeler.',
  },
  'gate.own-refusal': {
    en: 'The person told us not to call: only a consent that they give later changes it.',
    fr: 'La personne nous a demandé de ne plus appeler : seul un consentement ultérieur y change quelque chose.',
  },
  'gate.silence': {
    en: 'The law asks for silence after a refusal: wait for the date given.',
    fr: 'La loi impose un silence après un refus : attendez la date indiquée.',
  },
  'gate.consent': {
    en: 'This country asks for a consent to such calls, and there is none: obtain one, dated and with its source.',
    fr: 'Ce pays exige un consentement pour ces appels et il n’y en a pas : obtenez-en un, daté et avec sa source.',
  },
  'gate.consent-before-opposition': {
    en: 'The consent is not dated after the person’s opposition, so it does not count: only a later one would.',
    fr: 'Le consentement n’est pas postérieur à l’opposition et ne compte pas : il en faut un plus récent.',
  },
  'gate.consent-too-old': {
    en: 'The consent is older than this country lets it be: ask for a new one.',
    fr: 'Le consentement est trop ancien pour ce pays : demandez-en un nouveau.',
  },
  'gate.national-list': {
    en: 'The national list does not allow the call: read in a current version.',
    fr: 'La liste nationale ne permet pas l’appel : importez une version à jour.',
  },
  'gate.national-list-missing': {
    en: 'The national do-not-call list is not here: read in a complete version, then calls go on by themselves.',
    fr: 'La liste nationale d’opposition manque : importez-en une version complète, les appels reprendront d’eux-mêmes.',
  },
  'gate.national-list-stale': {
    en: 'The national do-not-call list is too old, or dated in the future: read in the current one, then calls go on by themselves.',
    fr: 'La liste nationale d’opposition est trop vieille, ou datée du futur : importez l’actuelle, les appels reprendront d’eux-mêmes.',
  },
  'gate.listed': {
    en: 'The number is on the national do-not-call list: only a specific consent dated after it would count.',
    fr: 'Le numéro figure sur la liste nationale d’opposition : seul un consentement spécifique postérieur compterait.',
  },
  'gate.service': {
    en: 'The service call has no ground: look at the reasons beside this one.',
    fr: 'L’appel de service n’est pas fondé : voyez les autres motifs.',
  },
  'gate.survey-loosened': {
    en: 'The survey has no ground: look at the reasons beside this one.',
    fr: 'L’enquête n’est pas fondée : voyez les autres motifs.',
  },
  'gate.zone': {
    en: 'Nobody knows what time it is at this person’s place: give a zone such as Europe/Brussels in the list or the file.',
    fr: 'L’heure locale de la personne est inconnue : indiquez un fuseau comme Europe/Brussels dans la liste ou le dossier.',
  },
  'gate.window': {
    en: 'At this person’s place it is outside the hours for such calls, or a public holiday: the call waits for the next opening.',
    fr: 'Chez cette personne, ce n’est pas une heure permise pour ces appels, ou c’est un jour férié : l’appel attend la prochaine plage.',
  },
  'gate.most-attempts': {
    en: 'This number was called as often as it may be in so many days, all campaigns together: the call waits.',
    fr: 'Ce numéro a été appelé autant qu’il est permis sur cette période, toutes campagnes confondues : l’appel attend.',
  },
  'gate.spacing': {
    en: 'The last call to this number is too recent, whatever it was about: the call waits.',
    fr: 'Le dernier appel à ce numéro est trop récent, quel qu’en fût l’objet : l’appel attend.',
  },
  'gate.attempt-active': {
    en: 'A call to this number is on, or nobody knows yet how it ended: it is looked at again in a few minutes.',
    fr: 'Un appel à ce numéro est en cours, ou son issue n’est pas encore connue : on regarde à nouveau dans quelques minutes.',
  },
  'gate.caller-id': {
    en: 'The number to be shown cannot be used: choose another of our own.',
    fr: 'Le numéro à afficher ne convient pas : choisissez-en un autre parmi les nôtres.',
  },
  'gate.caller-id-missing': {
    en: 'No number would be shown, and calls are never withheld: give the campaign one of our own.',
    fr: 'Aucun numéro ne serait affiché, et nous n’appelons jamais en masqué : donnez à la campagne l’un des nôtres.',
  },
  'gate.caller-id-unreadable': {
    en: 'The number to be shown is not written as +32…: correct it.',
    fr: 'Le numéro à afficher n’est pas écrit comme +32… : corrigez-le.',
  },
  'gate.caller-id-not-ours': {
    en: 'The number to be shown is not among our own in the settings: add it there if it is ours, or choose another.',
    fr: 'Le numéro à afficher n’est pas parmi les nôtres dans les réglages : ajoutez-le s’il est à nous, ou choisissez-en un autre.',
  },
  'gate.caller-id-mobile': {
    en: 'A mobile number may not be shown: Belgian networks block it and France forbids it to call centres; show a fixed line.',
    fr: 'Un numéro mobile ne peut être affiché : les réseaux belges le bloquent et la France l’interdit aux centres d’appels ; affichez une ligne fixe.',
  },
  'gate.caller-id-kind': {
    en: 'The number to be shown is premium, shared cost or of a plan we do not know: show a fixed line.',
    fr: 'Le numéro à afficher est surtaxé, à coût partagé ou d’un plan inconnu : affichez une ligne fixe.',
  },
  'gate.loosening-ignored': {
    en: 'A loosening in the settings lacks its reason, name or date, or is dated later than today: it does nothing until that is mended.',
    fr: 'Un assouplissement des réglages n’a pas de motif, de nom ou de date, ou est daté après aujourd’hui : il reste sans effet.',
  },
};

const isGateCode = (code: string): code is GateCode => gateCodes.some((known) => known === code);

/** Why the gate said no, in one sentence with its cure; a code that it does not know is given back as it is. */
export const wordsOfRefusal = (code: string, language: 'en' | 'fr'): string =>
  isGateCode(code) ? refusals[code][language] : code;
