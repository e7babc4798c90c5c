import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRecord } from '../../../domain/calling-list/record-at.ts';
import { type ListRecord, recordReader, type Structure } from '../../../domain/calling-list/records.ts';

const structure = (change: Partial<Structure> = {}): Structure => ({
  separator: ';',
  rowEnd: '\n',
  encoding: 'utf-8',
  ...change,
});

const readWhole = (
  bytes: Uint8Array,
  how = structure(),
  begin = { from: 0, line: 1 },
): readonly ListRecord[] => recordReader(how, begin).push(bytes, true);

/** The same bytes, so many at once. */
const readInPieces = (
  bytes: Uint8Array,
  sizes: readonly number[],
  how = structure(),
): readonly ListRecord[] => {
  const reader = recordReader(how, { from: 0, line: 1 });
  const records: ListRecord[] = [];
  let at = 0;
  for (let index = 0; at < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    records.push(...reader.push(bytes.subarray(at, at + size), false));
    at += size;
  }
  records.push(...reader.push(new Uint8Array(), true));
  return records;
};

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('', ' ', 'a"b', '"', 'é€', 'two\nlines', 'x;y', '\r', 'a\r\nb', '""'),
  },
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 });
const written = (rows: readonly (readonly string[])[], separator: string, rowEnd: string): string =>
  rows
    .map((cells) =>
      cells
        .map((one) => (/[";,|\t\r\n\ufeff]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one))
        .join(separator),
    )
    .join(rowEnd);

/** Bytes that look like CSV and often are none. */
const rubbish = fc
  .array(fc.constantFrom('"', '""', ';', '\n', '\r\n', '\r', 'a', 'é', ' ', 'bc'), { maxLength: 60 })
  .map((parts) => parts.join(''));
const pieceSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe('reading records', () => {
  it('reads what csv-parse reads', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(';', ',', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (rows, separator, rowEnd) => {
          const text = written(rows, separator, rowEnd);

          const ours = readWhole(Buffer.from(text), structure({ separator }));

          const theirs: string[][] = parse(text, {
            delimiter: separator,
            record_delimiter: ['\n', '\r\n'],
            relax_column_count: true,
            skip_empty_lines: false,
          });
          expect(ours.map(({ cells }) => cells)).toEqual(theirs);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads the same however the bytes come, also what is no CSV', () => {
    fc.assert(
      fc.property(
        rubbish,
        pieceSizes,
        fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'windows-1252' as const),
        (text, sizes, encoding) => {
          const bytes = Buffer.from(
            text,
            encoding === 'utf-8' ? 'utf8' : encoding === 'utf-16le' ? 'utf16le' : 'latin1',
          );
          const how = structure({ encoding });

          expect(readInPieces(bytes, sizes, how)).toEqual(readWhole(bytes, how));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('reads the same from the beginning of any record as from the beginning of the file', () => {
    fc.assert(
      fc.property(rubbish, (text) => {
        const bytes = Buffer.from(text);
        const all = readWhole(bytes);

        for (const [index, { from, line }] of all.entries()) {
          const next = all[index + 1]?.from ?? bytes.length;
          expect(readWhole(bytes.subarray(from, next), structure(), { from, line })).toEqual([all[index]]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a record that is broken as one line, and goes on with the next', () => {
    const records = readWhole(Buffer.from('a;b\n"never closed;c\nd;e\n'));

    expect(records.map(({ line, cells, broken }) => ({ line, cells, broken }))).toEqual([
      { line: 1, cells: ['a', 'b'], broken: undefined },
      { line: 2, cells: [], broken: 'quote' },
      { line: 3, cells: ['d', 'e'], broken: undefined },
    ]);
  });

  it('counts the lines of the file, also those inside a cell', () => {
    const records = readWhole(Buffer.from('a;"one\r\ntwo\nthree"\r\nb;c\r\n'));

    expect(records.map(({ line }) => line)).toEqual([1, 4]);
  });

  it.each([
    ['a line without an end', `${'x'.repeat(longestRecord * 3)}\na;b\n`, 'too-long'],
    ['a cell that is never closed', `"${'x\n'.repeat(longestRecord)}`, 'quote'],
  ] as const)('keeps little of %s, and refuses it', (_, text, broken) => {
    const bytes = Buffer.from(text);

    const records = readInPieces(bytes, [4096]);

    expect(records[0]).toMatchObject({ line: 1, broken });
    expect(records.length).toBeGreaterThan(1);
    expect(records).toEqual(readWhole(bytes));
  });

  it('accepts a quoted record of exactly the limit in pieces of any size, and refuses one more', () => {
    for (const [length, broken] of [
      [longestRecord, undefined],
      [longestRecord + 1, 'quote'],
    ] as const) {
      const bytes = Buffer.from(`"${'\n'.repeat(10)}${'x'.repeat(length - 12)}"\r\nnext\n`);

      for (const size of [1, 7, 65_535, 65_537, 65_540]) {
        expect(readInPieces(bytes, [size === 1 ? 4099 : size])[0]?.broken).toBe(broken);
      }
    }
  });

  it('lets the first record with more than ASCII say whether the file is UTF-8 or of Windows', () => {
    const ofWindows = recordReader(structure({ encoding: 'ascii' }), { from: 0, line: 1 });
    const utf8 = recordReader(structure({ encoding: 'ascii' }), { from: 0, line: 1 });

    expect(ofWindows.push(Buffer.from('a\n\xe9t\xe9 \x80\n', 'latin1'), true)[1]?.cells).toEqual(['été €']);
    expect(utf8.push(Buffer.from('a\nété €\n\xe9\n', 'utf8'), true)[1]?.cells).toEqual(['été €']);
    expect([ofWindows.encoding, utf8.encoding]).toEqual(['windows-1252', 'utf-8']);
  });

  it('refuses a row whose bytes are no text, and only that one', () => {
    const records = readWhole(
      Buffer.concat([Buffer.from('é\n'), Buffer.from([0xe9, 0x0a]), Buffer.from('ok\n')]),
    );

    expect(records.map(({ cells, broken }) => broken ?? cells[0])).toEqual(['é', 'encoding', 'ok']);
  });
});
