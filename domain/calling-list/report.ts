import { ownNames } from './column-names.ts';
import type { Columns } from './columns.ts';
import { problemWords, type RowProblem } from './problems.ts';

/** The first line of every report. With a mark, so that spreadsheets read the rest as what it is. */
export const reportHead = '\ufeffline,column,value,code,why,cure\r\n';

const longestValue = 60;
const utf8 = new TextEncoder();
export const bytesOf = (text: string): number => utf8.encode(text).length;

/**
 * One cell, harmless: a spreadsheet takes what begins with `=`, `+`, `-`, `@`, a tab or a return for a formula, so it gets an apostrophe. A cell
 * with a sign of the structure in it is quoted.
 */
export const harmlessCell = (text: string): string => {
  const shown = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
};

/** A line of the report for each thing that is wrong with a row. */
export const reportLines = (line: number, problems: readonly RowProblem[], columns: Columns): string =>
  problems
    .map(({ code, field, value }) => {
      const [why, cure] = problemWords[code];
      const shown = value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
      return `${[String(line), columnName(field, columns), shown, code, why, cure].map(harmlessCell).join(',')}\r\n`;
    })
    .join('');

/** As the file calls it; of a file without a header as we do. */
const columnName = (field: RowProblem['field'], { of, headers }: Columns): string => {
  if (field === undefined) return '';
  const index = of[field];
  return (index === undefined ? undefined : headers[index]) ?? ownNames[field];
};
