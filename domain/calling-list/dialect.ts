import { readPhoneNumber } from '../phone-number/read-phone-number.ts';
import { ok, type Result, refuse } from '../shared/result.ts';
import { fieldByName, plainName } from './column-names.ts';
import { type Columns, readColumns, withoutHeader } from './columns.ts';
import { encodingOf } from './encoding.ts';
import type { ListRequest } from './model.ts';
import { isBlank } from './read-text.ts';
import { type ListRecord, recordReader, type Structure } from './records.ts';
import type { ListRefusal } from './refusals.ts';

/** How this file is written. */
export interface Dialect extends Structure {
  /** Where the first record of the list begins, behind mark and header. */
  readonly from: number;
  readonly line: number;
  /** False when the first rows have a date that only makes sense with the month first: then one that may be either is refused. */
  readonly dayFirst: boolean;
}

/** So much of a file decides how it is read. */
export const headBytes = 65_536;
const separators = [';', ',', '\t', '|'] as const;
/** Rows that are looked at to find the separator. */
const looked = 50;

/** @param head the first `headBytes` of the file, or all of it. @param whole that is all there is. */
export const readDialect = (
  head: Uint8Array,
  whole: boolean,
  request: ListRequest,
): Result<{ readonly dialect: Dialect; readonly columns: Columns }, ListRefusal> => {
  const foreign = signatures.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (foreign !== undefined) return refuse({ code: 'list.not-text', what: foreign.what });
  const { encoding, markBytes } = encodingOf(head);
  const body = head.subarray(markBytes);
  const rowEnd = body.includes(0x0a) || !body.includes(0x0d) ? '\n' : '\r';
  const read = (separator: Structure['separator']): readonly ListRecord[] =>
    recordReader({ separator, rowEnd, encoding }, { from: markBytes, line: 1 }).push(body, whole);

  const announced = separatorAnnounced(read('|')[0]?.cells.join('|'));
  const separator = announced ?? mostLikely(separators.map((sign) => ({ sign, records: read(sign) })));
  const records = read(separator)
    .slice(announced === undefined ? 0 : 1)
    .filter(({ cells, broken }) => broken !== undefined || !isBlank(cells));
  const [first, second] = records;
  if (first === undefined) return refuse({ code: 'list.empty' });

  const headless = request.kind !== 'members' && looksLikeNumber(first.cells[0] ?? '', request);
  const columns = headless
    ? ok(withoutHeader(Math.max(...records.slice(0, looked).map(({ cells }) => cells.length))))
    : readColumns(first.cells, request.kind);
  if (!columns.ok) return columns;
  const begin = headless ? first : second;
  if (begin === undefined) return refuse({ code: 'list.empty' });
  return ok({
    dialect: {
      encoding,
      rowEnd,
      separator,
      from: begin.from,
      line: begin.line,
      dayFirst: !records.some(({ cells }) => cells.some(hasMonthFirst)),
    },
    columns: columns.value,
  });
};

const signatures = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a workbook (.xlsx) or a zip archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old workbook (.xls)' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive' },
] as const;

/** Excel's own first line `sep=;`. */
const separatorAnnounced = (line: string | undefined): Structure['separator'] | undefined => {
  const [, sign] = /^"?sep=(.)"?$/i.exec(line ?? '') ?? [];
  return separators.find((separator) => separator === sign);
};

/** The one under which most headers are known; then the one that gives most rows the same number of cells. */
const mostLikely = (
  tries: readonly { readonly sign: Structure['separator']; readonly records: readonly ListRecord[] }[],
): Structure['separator'] => {
  const scored = tries.map(({ sign, records }) => {
    const rows = records.filter(({ cells }) => !isBlank(cells)).slice(0, looked);
    const known = (rows[0]?.cells ?? []).filter((cell) => fieldByName.has(plainName(cell))).length;
    const width = rows[0]?.cells.length ?? 0;
    const even = width > 1 ? rows.filter(({ cells }) => cells.length === width).length : 0;
    return { sign, score: known * 1000 + even };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best), { sign: ',' as const, score: 0 })
    .sign;
};

const looksLikeNumber = (cell: string, request: ListRequest): boolean =>
  readPhoneNumber(cell, request.kind === 'do-not-call' ? request.country : 'BE').ok ||
  /^[\d\s+()./-]{6,}$/.test(cell);

const hasMonthFirst = (cell: string): boolean => {
  const [, first, second] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b/.exec(cell) ?? [];
  return Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12;
};
