import type { NumberKeys } from '../dialling/ports.ts';
import type { Clock } from '../shared/ports.ts';
import { UnknownList } from './faults.ts';
import { pieceKey, type Repeats, readRepeats, repeatsKey } from './files.ts';
import { finishList } from './finish-list.ts';
import type { CallingList, ListPart, PartCount } from './model.ts';
import type { Foresight, KeyedRow, ListBook, ListFiles, RowWriter } from './ports.ts';
import type { RowProblem } from './problems.ts';
import { rowReader } from './read-row.ts';
import { isBlank } from './read-text.ts';
import { type ListRecord, piecesOf, recordReader } from './records.ts';
import { bytesOf, reportLines } from './report.ts';
import { partSums } from './sums.ts';

export interface ImportPartPorts {
  readonly files: ListFiles;
  readonly book: ListBook;
  readonly keys: NumberKeys;
  readonly rows: RowWriter;
  readonly foresight: Foresight;
  readonly clock: Clock;
}

/** Rows that are keyed and written together. */
const rowsAtOnce = 200;

/**
 * Imports the records of one part, counts them once and, when it is the last one, finishes the list. Delivered again it writes the same
 * and counts nothing twice; where it died before, it goes on by doing it again.
 */
export const importPart =
  (ports: ImportPartPorts) =>
  async (part: ListPart): Promise<{ readonly done: 'part' | 'list'; readonly count: PartCount }> => {
    const list = await ports.book.find(part.list);
    if (list?.parts === undefined)
      throw new UnknownList(`part ${part.part} belongs to a list that was not split: import the file again`);
    const counted = (await ports.book.counts(list.id)).find((count) => count.part === part.part);
    const count = counted ?? (await importRows(ports, list, part));
    if (counted === undefined) await ports.book.count(list, count);
    const finished = await finishList(ports)(list.id);
    return { done: finished ? 'list' : 'part', count };
  };

const importRows = async (ports: ImportPartPorts, list: CallingList, part: ListPart): Promise<PartCount> => {
  const { files } = ports;
  const { dialect, request, etag } = list;
  const reader = recordReader(dialect, part);
  const sums = partSums(part.part);
  const repeats = part.repeats ? await repeatsOf(files, part) : new Map<number, number>();
  const judge = rowReader(list);
  const lines: string[] = [];
  let waiting: Judged[] = [];

  const writeOut = async (): Promise<void> => {
    const rows = waiting;
    waiting = [];
    const good = rows.flatMap((one) => (one.problems === undefined ? [one] : []));
    const keyed: KeyedRow[] = [];
    for (const { line, row } of good) keyed.push({ key: await ports.keys.keyOf(row.number), line, row });
    const others = await ports.rows.write(list, keyed);
    const standing = keyed.filter((_, index) => others[index] === undefined);
    sums.stand(standing.length, await ports.foresight.reasons(list, standing));
    const otherOf = new Map(keyed.map(({ line }, index) => [line, others[index]]));
    for (const one of rows) {
      const other = otherOf.get(one.line);
      const problems: readonly RowProblem[] | undefined =
        other === undefined
          ? one.problems
          : [
              {
                code: 'already-in-campaign',
                field: 'number',
                value: `list ${other.list}, line ${other.row}`,
              },
            ];
      if (problems === undefined) {
        const { doubts = [] } = one;
        sums.doubt(doubts);
        lines.push(reportLines(one.line, doubts, list.columns));
        continue;
      }
      sums.fall(problems);
      lines.push(reportLines(one.line, problems, list.columns));
    }
  };
  const take = async (records: readonly ListRecord[]): Promise<void> => {
    for (const record of records) {
      if (record.broken === undefined && isBlank(record.cells)) continue;
      waiting.push(judgedBy(judge(record), record.line, repeats));
      if (waiting.length >= rowsAtOnce) await writeOut();
    }
  };

  for await (const piece of piecesOf(files.read(request.key, { from: part.from, to: part.to, etag })))
    await take(reader.push(piece, false));
  await take(reader.push(new Uint8Array(), true));
  await writeOut();

  const report = lines.join('');
  const reportBytes = bytesOf(report);
  if (reportBytes > 0) await files.write(pieceKey(list.id, part.part), [report], reportBytes);
  return sums.count(reportBytes);
};

type Judged =
  | {
      readonly line: number;
      readonly row: KeyedRow['row'];
      readonly doubts?: readonly RowProblem[] | undefined;
      readonly problems?: undefined;
    }
  | { readonly line: number; readonly problems: readonly RowProblem[]; readonly doubts?: undefined };

const judgedBy = (
  judged: ReturnType<ReturnType<typeof rowReader>>,
  line: number,
  repeats: Repeats,
): Judged => {
  if (!judged.ok) return { line, problems: judged.problems };
  const first = repeats.get(line);
  return first === undefined
    ? { line, row: judged.row, doubts: judged.doubts }
    : { line, problems: [{ code: 'repeated-in-list', field: 'number', value: `line ${first}` }] };
};

const repeatsOf = async (files: ListFiles, { list, part }: ListPart): Promise<Repeats> => {
  let text = '';
  for await (const chunk of files.read(repeatsKey(list, part), { from: 0, to: Number.MAX_SAFE_INTEGER }))
    text += Buffer.from(chunk).toString('latin1');
  return readRepeats(text);
};
