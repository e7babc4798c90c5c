import { decoded, type Encoding, encodingOfUnits, isAscii, unitBytes } from './encoding.ts';

/** Signs that give a file its structure. */
export interface Structure {
  readonly separator: ',' | ';' | '\t' | '|';
  /** `\n` also ends with `\r\n`; `\r` alone is what old spreadsheets on a Mac write. */
  readonly rowEnd: '\n' | '\r';
  readonly encoding: Encoding;
}

/**
 * One record. `broken`: `quote`: a quotation mark is opened and not closed, or something stands behind the closing one; `too-long`; `encoding`: bytes
 * that are no text. A broken record is one line; the next line is judged by itself.
 */
export interface ListRecord {
  /** Of the file; 1 is the first. A record may take several. */
  readonly line: number;
  /** Its first byte in the file. */
  readonly from: number;
  readonly cells: readonly string[];
  readonly broken?: 'quote' | 'too-long' | 'encoding' | undefined;
}

/** Units; a longer record is refused, so that what waits to be understood stays small. */
export const longestRecord = 65_536;

/** So much is read at once: what lives no longer than that is cheap to forget. */
const pieceBytes = 8192;

/** The bytes of chunks, of any size, in small pieces. */
export const piecesOf = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += pieceBytes) yield chunk.subarray(at, at + pieceBytes);
};

export interface RecordReader {
  /** The records that are whole now. @param last nothing follows. */
  push(bytes: Uint8Array, last: boolean): readonly ListRecord[];
  /** As far as known: `ascii` until there was more. */
  readonly encoding: Encoding;
}

/**
 * Reads CSV as it comes, from any place between two records: RFC 4180, with what people really write. A quotation mark means something only at the
 * beginning of a cell. How the bytes are cut changes nothing.
 */
export const recordReader = (
  { separator, rowEnd, encoding: given }: Structure,
  begin: { readonly from: number; readonly line: number },
): RecordReader => {
  const bytesAUnit = unitBytes(given);
  let encoding = given;
  /** Units that are not read yet, and where they begin. */
  let text = '';
  let { from, line } = begin;
  let odd: Uint8Array = new Uint8Array();
  /** Behind a record that was too long, up to the end of its line. */
  let skipping = false;

  const units = (bytes: Uint8Array): string => {
    if (bytesAUnit === 1)
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const all = Buffer.concat([odd, bytes]);
    const whole = all.subarray(0, all.length - (all.length % 2));
    odd = all.subarray(whole.length);
    return given === 'utf-16be' ? whole.swap16().toString('utf16le') : whole.toString('utf16le');
  };

  const decodeCells = (cells: readonly string[], raw: string): Pick<ListRecord, 'cells' | 'broken'> => {
    if (bytesAUnit === 2 || isAscii(raw)) return { cells };
    if (encoding === 'ascii') encoding = encodingOfUnits(raw);
    const texts = cells.map((cell) => decoded(cell, encoding));
    return texts.every((one) => one !== undefined) ? { cells: texts } : { cells: [], broken: 'encoding' };
  };

  return {
    get encoding() {
      return encoding;
    },
    push: (bytes, last) => {
      text += units(bytes);
      const records: ListRecord[] = [];
      let at = 0;
      while (at < text.length) {
        if (skipping) {
          const end = text.indexOf(rowEnd, at);
          at = end < 0 ? text.length : end + 1;
          if (end >= 0) {
            skipping = false;
            line += 1;
          }
          continue;
        }
        const found = recordAt(text, at, separator, rowEnd, last);
        if (found === 'more') break;
        const raw = text.slice(at, found.end);
        records.push({
          line,
          from: from + at * bytesAUnit,
          ...(found.broken === undefined
            ? decodeCells(found.cells, raw)
            : { cells: [], broken: found.broken }),
        });
        at = found.end;
        line += found.lines;
        skipping = found.endless === true;
      }
      text = text.slice(at);
      from += at * bytesAUnit;
      return records;
    },
  };
};

interface Found {
  readonly cells: readonly string[];
  /** Behind its row end. */
  readonly end: number;
  readonly lines: number;
  readonly broken?: 'quote' | 'too-long';
  /** The line goes on. */
  readonly endless?: true;
}

const recordAt = (
  text: string,
  start: number,
  separator: string,
  rowEnd: string,
  last: boolean,
): Found | 'more' => {
  const rowEndAt = text.indexOf(rowEnd, start);
  if (rowEndAt > start + longestRecord || (rowEndAt < 0 && text.length - start > longestRecord))
    return { cells: [], end: start + longestRecord, lines: 0, broken: 'too-long', endless: true };
  if (rowEndAt < 0 && !last) return 'more';
  const lineEnd = rowEndAt < 0 ? text.length : rowEndAt;
  const simple = text.slice(start, beforeReturn(text, start, lineEnd, rowEnd));
  if (!simple.includes('"'))
    return { cells: simple.split(separator), end: Math.min(lineEnd + 1, text.length), lines: 1 };
  const quoted = quotedRecordAt(text, start, separator, rowEnd, last);
  return quoted === 'broken'
    ? { cells: [], end: Math.min(lineEnd + 1, text.length), lines: 1, broken: 'quote' }
    : quoted;
};

const beforeReturn = (text: string, start: number, end: number, rowEnd: string): number =>
  rowEnd === '\n' && end > start && text[end - 1] === '\r' ? end - 1 : end;

/** A record with a quotation mark in it. It is read again from its start when more comes, so what it says never depends on how much was there. */
const quotedRecordAt = (
  text: string,
  start: number,
  separator: string,
  rowEnd: string,
  last: boolean,
): Found | 'more' | 'broken' => {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  const lacking = (): 'more' | 'broken' =>
    // Two more than the limit: the return and the row end that may follow.
    last || text.length - start > longestRecord + 2 ? 'broken' : 'more';
  for (;;) {
    if (text[at] === '"') {
      const cell = quotedCellAt(text, at);
      if (cell === undefined || (cell.end >= text.length && !last)) return lacking();
      if (cell.end - start > longestRecord) return 'broken';
      cells.push(cell.value);
      for (let index = at; index < cell.end; index += 1) if (text[index] === rowEnd) lines += 1;
      at = cell.end;
      if (rowEnd === '\n' && text[at] === '\r') {
        if (at + 1 >= text.length && !last) return lacking();
        if (at + 1 >= text.length || text[at + 1] === '\n') at += 1;
      }
    } else {
      const end = endOfCell(text, at, separator, rowEnd);
      if (end >= text.length && !last) return lacking();
      const shown = text[end] === separator ? end : beforeReturn(text, at, end, rowEnd);
      if (end - start > longestRecord) return 'broken';
      cells.push(text.slice(at, shown));
      at = end;
    }
    if (at >= text.length) return { cells, end: at, lines };
    if (text[at] === rowEnd) return { cells, end: at + 1, lines };
    if (text[at] !== separator) return 'broken';
    at += 1;
    if (at >= text.length && !last) return lacking();
  }
};

const quotedCellAt = (
  text: string,
  start: number,
): { readonly value: string; readonly end: number } | undefined => {
  let value = '';
  let from = start + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark < 0) return undefined;
    value += text.slice(from, mark);
    if (text[mark + 1] !== '"') return { value, end: mark + 1 };
    value += '"';
    from = mark + 2;
  }
};

const endOfCell = (text: string, start: number, separator: string, rowEnd: string): number => {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== rowEnd) at += 1;
  return at;
};
