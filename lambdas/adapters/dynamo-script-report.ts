import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ScriptName } from '../../domain/conversation/model.ts';
import type { PublishedScripts } from '../../domain/conversation/ports.ts';
import { directions } from '../../domain/script/model.ts';
import { recordKinds } from '../../domain/script/record.ts';
import { scriptReport, type VersionFigures } from '../../domain/script/report.ts';
import { readScriptRecords } from './dynamo-script-records.ts';

export interface ReportRequest {
  readonly scripts: Pick<PublishedScripts, 'inUse'>;
  /** The end of the period. */
  readonly now: Date;
  /** @default 30 */
  readonly days?: number;
}

/** A version's figures in short, as the console shows them. */
export interface ScriptFiguresLine {
  readonly script: string;
  readonly version: string;
  readonly contacts: number;
  readonly good: number;
  readonly offersMade: number;
  readonly offersAccepted: number;
  readonly objections: readonly {
    readonly objection: string;
    readonly raised: number;
    readonly overcome: number;
  }[];
}

/**
 * The figures of every version in use, also of those that nobody has used yet. Twenty queries a version: whoever shows them all the time
 * should ask every quarter of a minute, not at each change.
 */
export const readScriptFigures = async (
  client: DynamoDBDocumentClient,
  interactionsTable: string,
  { scripts, now, days = 30 }: ReportRequest,
): Promise<readonly VersionFigures[]> => {
  const inUse = (await Promise.all(directions.map((direction) => scripts.inUse(direction)))).flat();
  const names = new Map(inUse.map(({ name }) => [`${name.id}#${name.version}`, name]));
  const period = {
    from: new Date(now.getTime() - days * 86_400_000),
    to: new Date(now.getTime() + 1),
  };
  const figures = await Promise.all(
    [...names.values()].map(async (script) => {
      const [found] = scriptReport(
        await readScriptRecords(client, interactionsTable, { script, kinds: figureKinds, ...period }),
      );
      return found ?? unused(script);
    }),
  );
  return figures.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
};

/** The same in short. */
export const dynamoScriptReport = async (
  client: DynamoDBDocumentClient,
  interactionsTable: string,
  request: ReportRequest,
): Promise<readonly ScriptFiguresLine[]> =>
  (await readScriptFigures(client, interactionsTable, request)).map(
    ({ script, contacts, good, offers, objections }) => ({
      script: script.id,
      version: script.version,
      contacts,
      good,
      offersMade: offers.reduce((sum, { made }) => sum + made, 0),
      offersAccepted: offers.reduce((sum, { accepted }) => sum + accepted, 0),
      objections: objections.map(({ objection, raised, overcome }) => ({ objection, raised, overcome })),
    }),
  );

const sortKey = ({ script }: VersionFigures): string => `${script.id}#${script.version}`;

/** Answers are counted by campaign. */
const figureKinds = recordKinds.filter((kind) => kind !== 'answers');

const unused = (script: ScriptName): VersionFigures => ({
  script,
  contacts: 0,
  good: 0,
  goodRate: undefined,
  offers: [],
  objections: [],
  agreements: [],
  bookings: 0,
});
