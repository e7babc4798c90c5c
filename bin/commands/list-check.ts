import { reportKey } from '../../domain/calling-list/files.ts';
import { summarizeList } from '../../domain/calling-list/finish-list.ts';
import { foreseeMembers, unknownNumber } from '../../domain/calling-list/foresee-members.ts';
import { importPart } from '../../domain/calling-list/import-part.ts';
import { inMemoryLists, inMemoryParts } from '../../domain/calling-list/in-memory-lists.ts';
import type { ListRequest, ListSummary } from '../../domain/calling-list/model.ts';
import type { ListRefusal } from '../../domain/calling-list/refusals.ts';
import { splitList } from '../../domain/calling-list/split-list.ts';
import type { Campaign } from '../../domain/campaign/model.ts';
import type { NationalList, OutboundSettings } from '../../domain/dialling/model.ts';
import { numberingCountries } from '../../domain/phone-number/read-phone-number.ts';
import { ok, type Result, refuse } from '../../domain/shared/result.ts';
import { localFiles } from './list-files.ts';

export interface ListCheck {
  readonly request: ListRequest;
  readonly campaign: Campaign | undefined;
  readonly settings: OutboundSettings;
  readonly timeZone: string;
  readonly now: Date;
  /** Where the report of bad rows goes; undefined: nowhere. */
  readonly reportPath: string | undefined;
}

const id = 'check';

/**
 * Reads a file as the import would, and asks the gate about each member, without writing anything. What only the tables know (own refusals, national
 * lists, earlier calls) is taken to be in our favour: the import asks that.
 */
export const checkList = async ({
  request,
  campaign,
  settings,
  timeZone,
  now,
  reportPath,
}: ListCheck): Promise<Result<ListSummary, ListRefusal>> => {
  const clock = { now: () => now };
  const files = localFiles(request.key, { key: reportKey(id), path: reportPath });
  const book = inMemoryLists();
  const queue = inMemoryParts();
  const campaigns = {
    find: async () => campaign && ({ campaign, state: 'draft', revision: 1, changedAt: now } as const),
  };
  const split = await splitList({ files, book, queue, campaigns, ids: { idOf: () => id }, clock, timeZone })(
    request,
  );
  if (!split.ok) return refuse(split.error);
  const run = importPart({
    files,
    book,
    clock,
    // Nothing is stored: the number may be its own key.
    keys: { keyOf: async (number) => number },
    rows: { write: async (_, rows) => rows.map(() => undefined) },
    foresight: foreseeMembers({
      campaigns,
      records: async (keys) => keys.map(unknownNumber),
      nationalLists: { current: async () => freshLists(now) },
      settings,
      deploymentZone: timeZone,
      clock,
    }),
  });
  for (const part of queue.parts) await run(part);
  const summary = await summarizeList({ book })(id);
  return summary === undefined ? refuse({ code: 'list.empty' }) : ok(summary);
};

const freshLists = (takenAt: Date): Readonly<Record<string, NationalList>> =>
  Object.fromEntries(
    numberingCountries.map((country) => [country, { country, version: 'assumed', takenAt }]),
  );
