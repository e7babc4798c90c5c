import type { RunningCampaign } from '../campaign/model.ts';
import type { Clock } from '../shared/ports.ts';
import { ok, type Result, refuse } from '../shared/result.ts';
import { headBytes, readDialect } from './dialect.ts';
import { repeatsKey, writtenRepeats } from './files.ts';
import type { CallingList, ListPart, ListRequest, PartSize } from './model.ts';
import type { ListBook, ListCampaigns, ListFiles, ListIds, PartQueue } from './ports.ts';
import { rowReader } from './read-row.ts';
import { isBlank } from './read-text.ts';
import { piecesOf, recordReader } from './records.ts';
import type { ListRefusal } from './refusals.ts';
import { bytesOf } from './report.ts';
import { seenNumbers } from './seen-numbers.ts';

export interface SplitListPorts {
  readonly files: ListFiles;
  readonly book: ListBook;
  readonly queue: PartQueue;
  readonly campaigns: ListCampaigns;
  readonly ids: ListIds;
  readonly clock: Clock;
  /** IANA, of the deployment. */
  readonly timeZone: string;
}

/** Some seconds of writing, well within the visibility of a message. */
export const usualPart: PartSize = { bytes: 1_048_576, rows: 10_000 };

export interface SplitList {
  readonly list: CallingList;
  readonly parts: number;
}

/**
 * Reads a list once from end to end: how it is written, where its records begin (a cell may have line breaks in it, so only who has read from the
 * beginning knows), which rows repeat a number. Then sends its parts. Asked again for the same file it sends the same parts again, which changes nothing.
 */
export const splitList =
  (ports: SplitListPorts, size: PartSize = usualPart) =>
  async (request: ListRequest): Promise<Result<SplitList, ListRefusal>> => {
    const { files, book, queue } = ports;
    const found = await files.look(request.key);
    if (found === undefined) return refuse({ code: 'list.not-found', key: request.key });
    const id = ports.ids.idOf(JSON.stringify([request, found.etag]));
    const begun = (await book.find(id)) ?? (await begin(ports, { id, request, size, ...found }));
    if ('code' in begun) return refuse(begun);
    if (begun.state === 'complete') return ok({ list: begun, parts: begun.parts ?? 0 });
    // What was decided first stands, so that a second run finds the same rows good.
    const { parts, encoding } = await partsOf(begun, files);
    const list: CallingList = { ...begun, dialect: { ...begun.dialect, encoding }, parts: parts.length };
    await book.split(list, parts.length);
    await queue.send(parts);
    return ok({ list, parts: parts.length });
  };

const begin = async (
  { files, book, campaigns, clock, timeZone }: SplitListPorts,
  file: Pick<CallingList, 'id' | 'request' | 'size' | 'bytes' | 'etag' | 'modifiedAt'>,
): Promise<CallingList | ListRefusal> => {
  const { request, bytes, etag } = file;
  const now = clock.now();
  const campaign = request.kind === 'members' ? await campaigns.find(request.campaign) : undefined;
  const before = request.kind === 'do-not-call' ? await book.currentVersion(request.country) : undefined;
  const refusal = refusalOf(request, campaign, before, now);
  if (refusal !== undefined) return refusal;
  const head = await readAll(files.read(request.key, { from: 0, to: Math.min(headBytes, bytes), etag }));
  const read = readDialect(head, bytes <= headBytes, request);
  if (!read.ok) return read.error;
  return book.begin({
    ...file,
    ...read.value,
    languages: campaign?.campaign.languages ?? [],
    timeZone,
    at: now,
    before,
    parts: undefined,
    state: 'importing',
  });
};

const refusalOf = (
  request: ListRequest,
  campaign: RunningCampaign | undefined,
  before: string | undefined,
  now: Date,
): ListRefusal | undefined => {
  if (request.kind === 'members') {
    if (campaign === undefined) return { code: 'list.campaign-unknown', campaign: request.campaign };
    const { state } = campaign;
    return state === 'stopped' || state === 'complete'
      ? { code: 'list.campaign-over', campaign: request.campaign, state }
      : undefined;
  }
  if (request.kind === 'refusals') return undefined;
  const { version, takenAt } = request;
  if (!/^\d{4}-\d{2}-\d{2}([T.-][\w.:-]{1,30})?$/.test(version))
    return { code: 'list.version-unsortable', version };
  if (takenAt > now) return { code: 'list.taken-in-future', takenAt };
  return before !== undefined && version <= before
    ? { code: 'list.version-old', version, current: before }
    : undefined;
};

const readAll = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
};

const partsOf = async (
  list: CallingList,
  files: ListFiles,
): Promise<{
  readonly parts: readonly ListPart[];
  readonly encoding: CallingList['dialect']['encoding'];
}> => {
  const { id, dialect, request, bytes, etag, size } = list;
  const reader = recordReader(dialect, dialect);
  const read = rowReader(list);
  const seen = seenNumbers();
  const parts: ListPart[] = [];
  let begin = { from: dialect.from, line: dialect.line };
  let rows = 0;
  let repeats: (readonly [number, number])[] = [];

  const cut = async (to: number): Promise<void> => {
    if (to <= begin.from) return;
    const part = parts.length;
    parts.push({ list: id, part, ...begin, to, repeats: repeats.length > 0 });
    if (repeats.length > 0) {
      const text = writtenRepeats(repeats);
      await files.write(repeatsKey(id, part), [text], bytesOf(text));
    }
    rows = 0;
    repeats = [];
  };
  const take = async (records: ReturnType<typeof reader.push>): Promise<void> => {
    for (const record of records) {
      if (rows > 0 && (record.from - begin.from >= size.bytes || rows >= size.rows)) {
        await cut(record.from);
        begin = { from: record.from, line: record.line };
      }
      if (record.broken === undefined && isBlank(record.cells)) continue;
      rows += 1;
      // Each row of a list of refusals says something of its own: against what, and since when.
      if (request.kind === 'refusals') continue;
      const judged = read(record);
      if (!judged.ok) continue;
      const first = seen.firstRow(judged.row.number, record.line);
      if (first !== record.line) repeats.push([record.line, first]);
    }
  };

  for await (const piece of piecesOf(files.read(request.key, { from: dialect.from, to: bytes, etag })))
    await take(reader.push(piece, false));
  await take(reader.push(new Uint8Array(), true));
  await cut(bytes);
  return { parts, encoding: reader.encoding };
};
