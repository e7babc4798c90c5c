import type { ScriptName } from '../conversation/model.ts';
import { dispositions } from './dispositions.ts';
import type { Counted, ScriptRecord } from './record.ts';

/** What became of the contacts that one version of a script was used for. */
export interface VersionFigures {
  readonly script: ScriptName;
  /** Conversations that ended in this version. One that went on with another script counts there. */
  readonly contacts: number;
  /** Those whose last disposition is a good one. */
  readonly good: number;
  /** Undefined without contacts. */
  readonly goodRate: Rate | undefined;
  /** By offer. */
  readonly offers: readonly { readonly offer: string; readonly made: number; readonly accepted: number }[];
  /** By objection, and in it by the answer that was given. */
  readonly objections: readonly ObjectionFigures[];
  /** By what was agreed about. */
  readonly agreements: readonly { readonly about: string; readonly asked: number; readonly agreed: number }[];
  readonly bookings: number;
}

export interface ObjectionFigures {
  readonly objection: string;
  readonly raised: number;
  readonly overcome: number;
  readonly answers: readonly { readonly given: string; readonly times: number; readonly overcome: number }[];
}

/** A share from 0 to 1, and where the true one lies with a probability of 95 %. */
export interface Rate {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

/** Of the normal distribution: 95 % lie within so many standard deviations. */
const deviations95 = 1.959964;

/** The figures of each version that the records speak of, by script and version. A record that is there twice counts once. */
export const scriptReport = (records: readonly ScriptRecord[]): readonly VersionFigures[] => {
  const once = new Map(records.map((record) => [keyOf(record), record]));
  const versions = groupBy([...once.values()], ({ script }) => `${script.id}#${script.version}`);
  return [...versions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ofVersion]) =>
      ofVersion[0] === undefined ? [] : [figuresOf(ofVersion[0].script, ofVersion)],
    );
};

const keyOf = ({ script, conversationId, number, what, at }: ScriptRecord): string =>
  [script.id, script.version, conversationId, number, what.kind, at.getTime()].join('#');

const figuresOf = (script: ScriptName, records: readonly ScriptRecord[]): VersionFigures => {
  const ends = [...groupBy(records.filter(isEnd), ({ conversationId }) => conversationId).values()].map(
    lastOf,
  );
  const good = ends.filter(isGood).length;
  const objections = counted(records, 'objection');
  return {
    script,
    contacts: ends.length,
    good,
    goodRate: rateOf(good, ends.length),
    offers: inGroups(counted(records, 'offer'), ({ offer }) => offer).map(([offer, all]) => ({
      offer,
      made: all.length,
      accepted: all.filter(({ accepted }) => accepted).length,
    })),
    objections: inGroups(objections, ({ objection }) => objection).map(([objection, all]) => ({
      objection,
      raised: all.length,
      overcome: all.filter(({ overcome }) => overcome).length,
      answers: inGroups(all, ({ given }) => given).map(([given, ofAnswer]) => ({
        given,
        times: ofAnswer.length,
        overcome: ofAnswer.filter(({ overcome }) => overcome).length,
      })),
    })),
    agreements: inGroups(counted(records, 'agreement'), ({ about }) => about).map(([about, all]) => ({
      about,
      asked: all.length,
      agreed: all.filter(({ agreed }) => agreed).length,
    })),
    bookings: counted(records, 'booking').length,
  };
};

const isEnd = ({ what }: ScriptRecord): boolean => what.kind === 'end';

/** A conversation can be given a disposition again: by the wrap-up, or late. The last one counts. */
const lastOf = (ends: readonly ScriptRecord[]): ScriptRecord | undefined =>
  ends.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.number - b.number).at(-1);

const isGood = (end: ScriptRecord | undefined): boolean =>
  end?.what.kind === 'end' &&
  end.what.disposition !== 'not-recorded' &&
  dispositions[end.what.disposition].good;

const counted = <Kind extends Counted['kind']>(records: readonly ScriptRecord[], kind: Kind) =>
  records
    .map(({ what }) => what)
    .filter((what): what is Extract<Counted, { kind: Kind }> => what.kind === kind);

/** Wilson's interval: it stays between 0 and 1 and is honest about few contacts. */
export const rateOf = (good: number, contacts: number): Rate | undefined => {
  if (contacts === 0) return undefined;
  const share = good / contacts;
  const z2 = deviations95 ** 2 / contacts;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (deviations95 * Math.sqrt((share * (1 - share)) / contacts + z2 / (4 * contacts))) / (1 + z2);
  return { share, from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
};

/** Which of two versions did better, and whether chance alone would make such a difference. */
export type Comparison =
  /** Too few contacts, or too few good or other ends among them, for the test to say anything. */
  | { readonly verdict: 'too-few' }
  /** Chance makes a difference like this in `byChance` of such comparisons, 0 to 1: not to be acted on. */
  | { readonly verdict: 'may-be-chance'; readonly ahead: ScriptName | undefined; readonly byChance: number }
  | { readonly verdict: 'better'; readonly ahead: ScriptName; readonly byChance: number };

type Ends = Pick<VersionFigures, 'script' | 'contacts' | 'good'>;

/** A two-sided test of two proportions at 5 %, with the spread of both together. It wants five good and five other ends expected on each side. */
export const compareVersions = (one: Ends, other: Ends): Comparison => {
  const shared = (one.good + other.good) / (one.contacts + other.contacts);
  const fewest = Math.min(one.contacts, other.contacts) * Math.min(shared, 1 - shared);
  if (!(fewest >= 5)) return { verdict: 'too-few' };
  const difference = one.good / one.contacts - other.good / other.contacts;
  const spread = Math.sqrt(shared * (1 - shared) * (1 / one.contacts + 1 / other.contacts));
  const byChance = bothTails(Math.abs(difference) / spread);
  if (difference === 0) return { verdict: 'may-be-chance', ahead: undefined, byChance };
  const ahead = difference > 0 ? one.script : other.script;
  return { verdict: byChance < 0.05 ? 'better' : 'may-be-chance', ahead, byChance };
};

/** The part of the normal distribution further out than so many deviations, on both sides; within 1.5e-7 (Abramowitz and Stegun 7.1.26). */
const bothTails = (deviations: number): number => {
  const x = deviations / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.min(1, series * Math.exp(-x * x));
};

const groupBy = <Item>(
  items: readonly Item[],
  keyed: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyed(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

const inGroups = <Item>(items: readonly Item[], keyed: (item: Item) => string) =>
  [...groupBy(items, keyed)].sort(([a], [b]) => (a < b ? -1 : 1));
