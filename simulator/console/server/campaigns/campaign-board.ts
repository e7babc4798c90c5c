import { ok, type Result, refuse } from '../../../../domain/shared/result.ts';
import { operator } from '../../../campaign/operator.ts';
import type { LocalCentre } from '../../../local/open-centre.ts';
import type { ConsoleCommand } from '../../command.ts';
import type { CampaignOnFloor, CentreState } from '../../protocol.ts';
import type { ConsoleRefusal } from '../refusal.ts';
import type { ExampleCampaign } from './example-campaigns.ts';
import type { ListedPeople } from './listed-people.ts';
import type { CampaignReadings } from './read-campaigns.ts';

type Answer = Result<undefined, ConsoleRefusal>;
type Change = Extract<ConsoleCommand, { readonly do: 'change-campaign' }>;

/** The campaigns as last read, and what a supervisor does with them: through the functions that operators start in the cloud. */
export interface CampaignBoard {
  readonly shown: Pick<CentreState, 'campaigns' | 'calling'>;
  /** Writes the campaign and imports its list; it is a draft then. */
  load(example: string): Promise<Answer>;
  change(change: Omit<Change, 'do'>): Promise<Answer>;
  letAnswer(on: boolean): Answer;
  /** Reads everything now. */
  read(): Promise<void>;
  stop(): void;
}

/** Real milliseconds between two readings; while the centre's time stands still, nothing is read. */
const betweenReadings = 1_000;
const by = 'console';

export const createCampaignBoard = (
  centre: Pick<LocalCentre, 'cloud' | 'clock' | 'center'>,
  {
    readings,
    people,
    examples,
    nationalList,
    changed,
  }: {
    readonly readings: CampaignReadings;
    readonly people: ListedPeople;
    readonly examples: readonly ExampleCampaign[];
    readonly nationalList: Uint8Array;
    readonly changed: () => void;
  },
): CampaignBoard => {
  const { clock, center } = centre;
  const ask = operator(centre);
  let campaigns: readonly CampaignOnFloor[] | undefined;
  let loading: string | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | undefined;

  const readOnce = async (): Promise<void> => {
    const at = clock.nowMilliseconds();
    campaigns = await readings.all();
    readAt = at;
    for (const { campaign, numbers } of examples)
      if (campaigns.some(({ name }) => name === campaign.name)) people.add(numbers);
    changed();
  };
  /** One at a time: whoever asks meanwhile waits for the next. */
  const read = (): Promise<void> => {
    const next = (underWay ?? Promise.resolve()).catch(() => undefined).then(readOnce);
    underWay = next;
    const done = (): void => {
      if (underWay === next) underWay = undefined;
    };
    next.then(done, done);
    return next;
  };
  const follow = (): void => {
    // What cannot be read now is read a second later; the last reading stands meanwhile.
    if (underWay === undefined && clock.nowMilliseconds() !== readAt) read().catch(() => undefined);
  };
  const timer = setInterval(follow, betweenReadings);
  timer.unref();
  follow();

  /** The functions say themselves what they refuse, and the cure. */
  const asking = async (campaign: string, act: () => Promise<unknown>): Promise<Answer> => {
    try {
      await act();
      return ok(undefined);
    } catch (cause) {
      const why = (cause instanceof Error ? cause.message : String(cause)).replace(/^[a-z-]+: /, '');
      return refuse({ code: 'campaign.refused', campaign, why });
    } finally {
      await read().catch(() => undefined);
    }
  };
  const inProgress = (campaign: string): number => {
    let calls = 0;
    for (const { state, times } of center.contacts)
      if (times.disconnected === undefined && state.attributes['attemptId']?.startsWith(`${campaign}.`))
        calls += 1;
    return calls;
  };
  /** Each one is newer than the one before. */
  const importNationalList = async (): Promise<void> => {
    const takenAt = clock.now().toISOString();
    const key = `national-list-be-${takenAt}.csv`;
    await ask.importList(key, nationalList, {
      kind: 'do-not-call',
      country: 'BE',
      version: takenAt,
      takenAt,
    });
  };

  return {
    get shown() {
      return {
        campaigns: (campaigns ?? []).map((one) => ({ ...one, inProgress: inProgress(one.name) })),
        calling: {
          read: campaigns !== undefined,
          loading,
          customersAnswer: people.answering,
          examples: examples.map(({ campaign: { name, title, kind, manner }, numbers }) => ({
            name,
            title,
            kind,
            manner,
            people: numbers.length,
            numbers: numbers.slice(0, 3),
          })),
        },
      };
    },
    load: async (named) => {
      const example = examples.find(({ campaign }) => campaign.name === named);
      if (example === undefined) return refuse({ code: 'campaign.no-example', campaign: named });
      if (loading !== undefined) return refuse({ code: 'campaign.loading', campaign: loading });
      const { campaign, document, list, numbers } = example;
      loading = named;
      changed();
      const why = `the example “${campaign.title.en}”`;
      const done = await asking(named, async () => {
        await ask.change({ action: 'create', campaign: named, document, by, why });
        await importNationalList();
        await ask.importList(`${named}.csv`, list, { kind: 'members', campaign: named });
        people.add(numbers);
      });
      loading = undefined;
      changed();
      return done;
    },
    change: ({ campaign, action, why }) => asking(campaign, () => ask.change({ campaign, action, why, by })),
    letAnswer: (on) => {
      people.answer(on);
      changed();
      return ok(undefined);
    },
    read,
    stop: () => {
      clearInterval(timer);
      readings.stop();
    },
  };
};
