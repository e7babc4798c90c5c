/** Units; a longer record is refused, so that what waits to be understood stays small. */
export const longestRecord = 65_536;

export interface Found {
  readonly cells: readonly string[];
  /** Behind its row end. */
  readonly end: number;
  readonly lines: number;
  readonly broken?: 'quote' | 'too-long';
  /** The line goes on. */
  readonly endless?: true;
}

/**
 * The record that begins at `start`; `more`: it may not be whole yet.
 *
 * @param last nothing follows the text.
 */
export const recordAt = (
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
