import { type DispositionCode, dispositions } from '../script/dispositions.ts';
import type { Counted, ScriptRecord } from '../script/record.ts';
import { abandonedPercent, answeredByPerson, reached } from './figures.ts';
import type { AttemptOutcome, CampaignChange, CampaignTally, RunningCampaign } from './model.ts';
import type { CountedSums, ListOfCampaign } from './ports.ts';

/** What a campaign has come to: figures only, nobody's data. */
export interface CampaignReport {
  readonly standing: RunningCampaign;
  readonly changes: readonly CampaignChange[];
  readonly tally: CampaignTally;
  readonly lists: readonly ListOfCampaign[];
  readonly membersOpen: number;
  /** Attempts in which a person was talked with. */
  readonly reached: number;
  readonly answeredByPerson: number;
  /** Dispositions as they stand now, also those given late. */
  readonly dispositions: Readonly<Record<string, number>>;
  readonly endedWell: number;
  /** Of those reached, in per cent; undefined when nobody was. */
  readonly conversionPercent: number | undefined;
  /** Of the calls that a person answered. */
  readonly abandonedPercent: number;
  readonly unknown: number;
  readonly questions: readonly QuestionTotals[];
  readonly objections: readonly {
    readonly objection: string;
    readonly raised: number;
    readonly overcome: number;
  }[];
  readonly offers: readonly { readonly offer: string; readonly made: number; readonly accepted: number }[];
  readonly agentSeconds: { readonly talk: number; readonly hold: number; readonly afterContactWork: number };
}
export interface QuestionTotals {
  readonly question: string;
  readonly answered: number;
  readonly options: readonly { readonly option: string; readonly times: number }[];
  /** Of a number that was asked for. */
  readonly mean: number | undefined;
}

export const campaignReport = ({
  standing,
  changes,
  sums,
  lists,
  records,
}: {
  readonly standing: RunningCampaign;
  readonly changes: readonly CampaignChange[];
  readonly sums: CountedSums;
  readonly lists: readonly ListOfCampaign[];
  /** Of the campaign, over all its scripts. */
  readonly records: readonly ScriptRecord[];
}): CampaignReport => {
  const once = [...new Map(records.map((record) => [nameOf(record), record])).values()];
  const ends = lastEnds(once);
  const members = lists.reduce((sum, list) => sum + list.members, 0);
  const talkedWith = reached(sums);
  const well = Object.entries(ends).reduce((sum, [code, times]) => (isGood(code) ? sum + times : sum), 0);
  return {
    standing,
    changes,
    tally: { ...sums, members, skippedRows: skippedRows(lists) },
    lists,
    membersOpen: Math.max(0, members - sums.membersOver),
    reached: talkedWith,
    answeredByPerson: answeredByPerson(sums),
    dispositions: ends,
    endedWell: well,
    conversionPercent: talkedWith === 0 ? undefined : (100 * well) / talkedWith,
    abandonedPercent: abandonedPercent(sums),
    unknown: sums.outcomes.unknown ?? 0,
    questions: questionTotals(once),
    objections: inOrder(whats(once, 'objection'), ({ objection }) => objection).map(([objection, all]) => ({
      objection,
      raised: all.length,
      overcome: all.filter(({ overcome }) => overcome).length,
    })),
    offers: inOrder(whats(once, 'offer'), ({ offer }) => offer).map(([offer, all]) => ({
      offer,
      made: all.length,
      accepted: all.filter(({ accepted }) => accepted).length,
    })),
    agentSeconds: {
      talk: sums.talkSeconds,
      hold: sums.holdSeconds,
      afterContactWork: sums.afterContactWorkSeconds,
    },
  };
};

/** The outcomes in the order in which a report shows them, those that came. */
export const outcomesOf = ({ tally }: CampaignReport): readonly (readonly [AttemptOutcome, number])[] =>
  (Object.entries(tally.outcomes) as readonly [AttemptOutcome, number][]).toSorted(([, a], [, b]) => b - a);

const nameOf = ({ script, conversationId, number, what, at }: ScriptRecord): string =>
  [script.id, script.version, conversationId, number, what.kind, at.getTime()].join('#');

/** A conversation can be given a disposition again, by the wrap-up or late: the last one counts. */
const lastEnds = (records: readonly ScriptRecord[]): Readonly<Record<string, number>> => {
  const last = new Map<
    string,
    { readonly at: Date; readonly disposition: DispositionCode | 'not-recorded' }
  >();
  for (const { conversationId, at, what } of records) {
    if (what.kind !== 'end') continue;
    const before = last.get(conversationId);
    if (before === undefined || before.at.getTime() <= at.getTime())
      last.set(conversationId, { at, disposition: what.disposition });
  }
  return counts([...last.values()].map(({ disposition }) => disposition));
};

const questionTotals = (records: readonly ScriptRecord[]): readonly QuestionTotals[] => {
  // A question that was answered again, after going back, counts as it was answered last.
  const last = new Map<string, { readonly question: string; readonly answer: string | number }>();
  for (const { conversationId, what } of records.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (what.kind !== 'answers') continue;
    for (const [question, answer] of Object.entries(what.values))
      last.set(`${conversationId} ${question}`, { question, answer });
  }
  return inOrder([...last.values()], ({ question }) => question).map(([question, all]) => {
    const numbers = all.flatMap(({ answer }) => (typeof answer === 'number' ? [answer] : []));
    return {
      question,
      answered: all.length,
      options: Object.entries(counts(all.map(({ answer }) => String(answer))))
        .map(([option, times]) => ({ option, times }))
        .toSorted((a, b) => b.times - a.times || (a.option < b.option ? -1 : 1)),
      mean:
        numbers.length === all.length
          ? numbers.reduce((sum, value) => sum + value, 0) / numbers.length
          : undefined,
    };
  });
};

const skippedRows = (lists: readonly ListOfCampaign[]): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {};
  for (const [code, rows] of lists.flatMap(({ problems }) => Object.entries(problems)))
    sums[code] = (sums[code] ?? 0) + rows;
  return sums;
};

const isGood = (code: string): boolean =>
  Object.hasOwn(dispositions, code) && dispositions[code as DispositionCode].good;

const whats = <Kind extends Counted['kind']>(records: readonly ScriptRecord[], kind: Kind) =>
  records
    .map(({ what }) => what)
    .filter((what): what is Extract<Counted, { kind: Kind }> => what.kind === kind);

const counts = (names: readonly string[]): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {};
  for (const name of names) sums[name] = (sums[name] ?? 0) + 1;
  return sums;
};

const inOrder = <Item>(items: readonly Item[], named: (item: Item) => string) =>
  [...Map.groupBy(items, named)].toSorted(([a], [b]) => (a < b ? -1 : 1));
