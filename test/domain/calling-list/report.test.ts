import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemWords } from '../../../domain/calling-list/problems.ts';
import { harmlessCell, reportHead, reportLines } from '../../../domain/calling-list/report.ts';
import { seenNumbers } from '../../../domain/calling-list/seen-numbers.ts';

const columns = { of: { number: 0, consentAt: 1 }, headers: ['GSM', '=cmd()'], ignored: [], width: 2 };

describe('the report of bad rows', () => {
  it('gives no cell to a spreadsheet that it would calculate', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('=1+1', '+32475', '-1', '@x', ' =1', '\t=1', '\r=1', '\n')),
        (text) => {
          const [[cell = ''] = []]: string[][] = parse(harmlessCell(text), {
            delimiter: ';',
            relax_quotes: false,
            skip_empty_lines: false,
          });

          expect(cell).not.toMatch(/^[\s]*[=+\-@]/);
          expect(cell.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('says line, column, value, why and cure, as the file calls them', () => {
    const text =
      reportHead +
      reportLines(
        7,
        [
          { code: 'number-invalid', field: 'number', value: '+32 "4"' },
          { code: 'quote', field: undefined, value: '' },
        ],
        columns,
      );

    const [head, first, second]: string[][] = parse(text, { bom: true });
    expect(head).toEqual(['line', 'column', 'value', 'code', 'why', 'cure']);
    expect(first).toEqual(['7', 'GSM', `'+32 "4"`, 'number-invalid', ...problemWords['number-invalid']]);
    expect(second?.slice(0, 4)).toEqual(['7', '', '', 'quote']);
  });
});

describe('numbers that were seen', () => {
  it('answers like a map, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 32_470_000_000, max: 32_470_000_400 }), { maxLength: 800 }),
        (numbers) => {
          const seen = seenNumbers(1);
          const known = new Map<number, number>();

          for (const [index, number] of numbers.entries()) {
            if (!known.has(number)) known.set(number, index + 1);
            expect(seen.firstRow(`+${number}`, index + 1)).toBe(known.get(number));
          }
          expect(seen.count).toBe(known.size);
        },
      ),
    );
  });
});
