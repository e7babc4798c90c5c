import type { Settings } from './settings.ts';

type Text = Readonly<Record<'en' | 'fr', string>>;

/** What no deployment can do by itself: a person asks AWS for it, days or weeks before the first call. */
export const asksOf = (settings: Settings): readonly Text[] => [
  numberAsk(settings),
  {
    en: `Concurrent calls: ${settings.concurrentCalls}. A new instance has 10 or less; a caller above it hears a busy tone. Service Quotas → Amazon Connect → Concurrent calls per instance.`,
    fr: `Appels simultanés : ${settings.concurrentCalls}. Une nouvelle instance en a 10 ou moins ; au-delà, l’appelant entend la tonalité « occupé ». Service Quotas → Amazon Connect → Concurrent calls per instance.`,
  },
  {
    en: `Concurrent active chats: ${2 * settings.concurrentCalls}, and the chats of customers on top. The guide beside a contact and the wrap-up after it each count as a chat; without room for them agents see no script. A new instance has 100 to 500. Service Quotas → Amazon Connect → Concurrent active chats per instance.`,
    fr: `Chats actifs simultanés : ${2 * settings.concurrentCalls}, plus les chats des clients. Le guide à côté d’un contact et la clôture après lui comptent chacun pour un chat ; sans place, les agents n’ont pas de script. Une nouvelle instance en a de 100 à 500. Service Quotas → Amazon Connect → Concurrent active chats per instance.`,
  },
  {
    en: `Outbound calls to: ${settings.outboundCountries.join(', ')}. Callbacks and transfers to a country that is not allowed fail. Support case → Amazon Connect → countries for outbound calls.`,
    fr: `Appels sortants vers : ${settings.outboundCountries.join(', ')}. Les rappels et transferts vers un pays non autorisé échouent. Demande au support → Amazon Connect → pays pour les appels sortants.`,
  },
];

const numberAsk = ({ number }: Settings): Text => {
  switch (number.kind) {
    case 'import':
      return {
        en: `Phone number ${number.e164}: claimed to, or ported into, this instance before the deployment (settings.number.arn: ${number.arn}). Many countries ask for a local address and documents first.`,
        fr: `Numéro ${number.e164} : attribué à cette instance, ou porté vers elle, avant le déploiement (settings.number.arn : ${number.arn}). Beaucoup de pays demandent d’abord une adresse locale et des documents.`,
      };
    case 'claim':
      return {
        en: `Phone number: the deployment claims a ${number.type} number of ${number.country}; it is billed from then on. Check that the country lets a number be claimed without papers.`,
        fr: `Numéro : le déploiement réserve un numéro ${number.type} (${number.country}), facturé dès lors. Vérifiez que le pays permet de le réserver sans documents.`,
      };
    case 'later':
      return {
        en: "Phone number: none yet, nobody can ring. Ask AWS for one (support case → Amazon Connect → phone number), then write its ARN into settings.number with kind 'import' and deploy again.",
        fr: "Numéro : pas encore, personne ne peut appeler. Demandez-en un à AWS (support → Amazon Connect → numéro de téléphone), puis écrivez son ARN dans settings.number avec kind 'import' et redéployez.",
      };
  }
};

/** The asks as they are printed at the end of a synth. */
export const printedAsks = (settings: Settings): string =>
  [
    'To ask AWS for, by a person:',
    ...asksOf(settings).map(({ en }) => `  - ${en}`),
    'À demander à AWS, par une personne :',
    ...asksOf(settings).map(({ fr }) => `  - ${fr}`),
  ].join('\n');
