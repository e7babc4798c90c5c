import { ok, type Result, refuse } from '../shared/result.ts';
import { type Field, fieldByName, fieldsOf, ownNames, plainName } from './column-names.ts';
import type { ListKind } from './model.ts';
import type { ListRefusal } from './refusals.ts';

/** Which column says what. */
export interface Columns {
  /** From 0. */
  readonly of: Readonly<Partial<Record<Field, number>>>;
  /** As the file calls them; empty when it has no header. */
  readonly headers: readonly string[];
  /** Columns that the import leaves alone, as the file calls them. */
  readonly ignored: readonly string[];
  /** Cells a row may have. */
  readonly width: number;
}

/** What a national list without a header has: its first column. */
export const withoutHeader = (width: number): Columns => ({
  of: { number: 0 },
  headers: [],
  ignored: [],
  width,
});

/** Reads a header. Two columns that may be the same thing are refused: nobody guesses which number is called. */
export const readColumns = (cells: readonly string[], kind: ListKind): Result<Columns, ListRefusal> => {
  const headers = cells.map((cell) => cell.trim());
  const wanted = fieldsOf[kind];
  const meant = headers.map((header) => {
    const field = fieldByName.get(plainName(header));
    return field !== undefined && wanted.includes(field) ? field : undefined;
  });
  const of: Partial<Record<Field, number>> = {};
  for (const field of wanted) {
    const candidates = headers.flatMap((header, index) =>
      meant[index] === field ? [{ header, index }] : [],
    );
    const own = candidates.filter(({ header }) => plainName(header) === plainName(ownNames[field]));
    const chosen = own.length > 0 ? own : candidates;
    if (chosen.length > 1)
      return refuse({
        code: 'list.column-ambiguous',
        column: ownNames[field],
        headers: chosen.map(({ header }) => header),
      });
    const [one] = chosen;
    if (one !== undefined) of[field] = one.index;
  }
  if (of.number === undefined) return refuse({ code: 'list.no-number-column', headers });
  if (of.consentAt !== undefined && of.consentSource === undefined)
    return refuse({ code: 'list.consent-without-source', header: headers[of.consentAt] ?? '' });
  const used = new Set(Object.values(of));
  return ok({
    of,
    headers,
    ignored: headers.filter((header, index) => header !== '' && !used.has(index)),
    width: headers.length,
  });
};
