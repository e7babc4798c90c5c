import { type Comparison, compareVersions, type Rate, type VersionFigures } from './report.ts';

/** The languages in which a report is written. */
export type ReportLanguage = 'en' | 'fr';

interface Words {
  readonly nothing: string;
  readonly contacts: (contacts: number, good: number) => string;
  readonly between: (rate: Rate) => string;
  readonly offer: (offer: string, made: number, accepted: number) => string;
  readonly objection: (objection: string, raised: number, overcome: number) => string;
  readonly answer: (given: string, times: number, overcome: number) => string;
  readonly agreement: (about: string, asked: number, agreed: number) => string;
  readonly bookings: (bookings: number) => string;
  readonly tooFew: (one: string, other: string) => string;
  readonly mayBeChance: (one: string, other: string, chance: string) => string;
  readonly better: (ahead: string, behind: string, chance: string) => string;
}

const words: Readonly<Record<ReportLanguage, Words>> = {
  en: {
    nothing: 'No contact has ended with a script in this period.',
    contacts: (contacts, good) =>
      `${contacts} ${contacts === 1 ? 'contact' : 'contacts'}, ${good} with a good end`,
    between: ({ share, from, to }) =>
      `${percent(share)} (between ${percent(from)} and ${percent(to)}, 19 times out of 20)`,
    offer: (offer, made, accepted) => `offer ${offer}: made ${made}, accepted ${accepted}`,
    objection: (objection, raised, overcome) =>
      `objection ${objection}: raised ${raised}, overcome ${overcome}`,
    answer: (given, times, overcome) => `answer ${given}: given ${times}, overcame ${overcome}`,
    agreement: (about, asked, agreed) => `agreement (${about}): read back ${asked}, agreed ${agreed}`,
    bookings: (bookings) => `booked: ${bookings}`,
    tooFew: (one, other) => `${one} and ${other}: too few contacts to compare.`,
    mayBeChance: (one, other, chance) =>
      `${one} and ${other}: no difference that counts; chance alone makes one like it ${chance} of the time.`,
    better: (ahead, behind, chance) =>
      `${ahead} does better than ${behind}; chance alone makes such a difference ${chance} of the time.`,
  },
  fr: {
    nothing: 'Aucun contact ne s’est terminé avec un script sur cette période.',
    contacts: (contacts, good) =>
      `${contacts} ${contacts < 2 ? 'contact' : 'contacts'}, dont ${good} avec une bonne issue`,
    between: ({ share, from, to }) =>
      `${percent(share)} (entre ${percent(from)} et ${percent(to)}, 19 fois sur 20)`,
    offer: (offer, made, accepted) => `offre ${offer} : faite ${made} fois, acceptée ${accepted} fois`,
    objection: (objection, raised, overcome) =>
      `objection ${objection} : soulevée ${raised} fois, levée ${overcome} fois`,
    answer: (given, times, overcome) =>
      `réponse ${given} : donnée ${times} fois, convaincante ${overcome} fois`,
    agreement: (about, asked, agreed) => `accord (${about}) : relu ${asked} fois, donné ${agreed} fois`,
    bookings: (bookings) => `réservations : ${bookings}`,
    tooFew: (one, other) => `${one} et ${other} : trop peu de contacts pour comparer.`,
    mayBeChance: (one, other, chance) =>
      `${one} et ${other} : pas de différence qui compte ; le seul hasard en produit une pareille dans ${chance} des cas.`,
    better: (ahead, behind, chance) =>
      `${ahead} fait mieux que ${behind} ; le seul hasard produit une telle différence dans ${chance} des cas.`,
  },
};

/** Whole percents; what is not nothing is not called 0 %. */
const percent = (share: number): string =>
  share > 0 && share < 0.005 ? '< 1 %' : `${Math.round(share * 100)} %`;

/** The report as a person reads it, a line each: the figures of each version, then each script's versions against each other. */
export const reportText = (versions: readonly VersionFigures[], language: ReportLanguage): string => {
  const say = words[language];
  const lines = versions.flatMap((figures) => [nameOf(figures), ...figureLines(figures, say).map(indent)]);
  return lines.length === 0 ? say.nothing : [...lines, ...comparisonLines(versions, say)].join('\n');
};

const nameOf = ({ script }: Pick<VersionFigures, 'script'>): string => `${script.id} ${script.version}`;
const indent = (line: string): string => `  ${line}`;

const figureLines = (figures: VersionFigures, say: Words): readonly string[] => [
  [
    say.contacts(figures.contacts, figures.good),
    ...(figures.goodRate === undefined ? [] : [say.between(figures.goodRate)]),
  ].join(': '),
  ...figures.offers.map(({ offer, made, accepted }) => say.offer(offer, made, accepted)),
  ...figures.objections.flatMap(({ objection, raised, overcome, answers }) => [
    say.objection(objection, raised, overcome),
    ...answers.map((answer) => indent(say.answer(answer.given, answer.times, answer.overcome))),
  ]),
  ...figures.agreements.map(({ about, asked, agreed }) => say.agreement(about, asked, agreed)),
  ...(figures.bookings === 0 ? [] : [say.bookings(figures.bookings)]),
];

const comparisonLines = (versions: readonly VersionFigures[], say: Words): readonly string[] =>
  versions.flatMap((one, index) =>
    versions
      .slice(index + 1)
      .filter(({ script }) => script.id === one.script.id)
      .map((other) => comparisonLine(one, other, compareVersions(one, other), say)),
  );

const comparisonLine = (
  one: VersionFigures,
  other: VersionFigures,
  comparison: Comparison,
  say: Words,
): string => {
  switch (comparison.verdict) {
    case 'too-few':
      return say.tooFew(nameOf(one), nameOf(other));
    case 'may-be-chance':
      return say.mayBeChance(nameOf(one), nameOf(other), percent(comparison.byChance));
    case 'better':
      return comparison.ahead.version === one.script.version
        ? say.better(nameOf(one), nameOf(other), percent(comparison.byChance))
        : say.better(nameOf(other), nameOf(one), percent(comparison.byChance));
  }
};
