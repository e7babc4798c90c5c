import { decoded, type Encoding, encodingOfUnits, isAscii, unitBytes } from './encoding.ts';

import { recordAt } from './record-at.ts';

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
