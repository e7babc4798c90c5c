import type { ListFiles } from '../../../domain/calling-list/ports.ts';

/** Rows made together: an object is read by ranges, and is never whole anywhere. */
const blockRows = 1000;
const head = Buffer.from(
  'Téléphone;Langue;N° client;Segment;Date de consentement;Source du consentement;Remarque\r\n',
);

/**
 * A row as people export it: one in a hundred repeats an earlier number, one in fifty is wrong in one of many ways, one in forty has a cell with line
 * breaks, numbers and dates are written in five ways each.
 */
const row = (index: number): string => {
  const subscriber = String(10_000_000 + ((index % 100 === 99 ? index - 50 : index) % 10_000_000)).slice(1);
  const number = [
    `047${subscriber}`,
    `+32 47${subscriber.slice(0, 1)} ${subscriber.slice(1, 3)} ${subscriber.slice(3, 5)} ${subscriber.slice(5)}`,
    `003247${subscriber}`,
    `47${subscriber}`,
    `047${subscriber.slice(0, 1)}/${subscriber.slice(1, 3)}.${subscriber.slice(3, 5)}.${subscriber.slice(5)}`,
  ][index % 5];
  const day = String(1 + (index % 28)).padStart(2, '0');
  const month = String(1 + (index % 12)).padStart(2, '0');
  const date = [
    `2025-${month}-${day}`,
    `${day}/${month}/2025`,
    `${day}.${month}.2025`,
    '',
    `2025-${month}-${day}T10:${day}:00+01:00`,
  ][index % 5];
  const note = index % 40 === 7 ? '"ring\r\nafter ""six"", please"' : index % 3 === 0 ? 'client fidèle' : '';
  const good = [
    number,
    ['fr', 'NL', 'Deutsch', 'en-GB'][index % 4],
    `C${index}`,
    'or',
    date,
    date === '' ? '' : 'site',
    note,
  ];
  if (index % 50 === 13)
    good[index % 7] = ['3.2E+10', 'klingon', 'Jan Janssens', '?', '45231', '', 'a;b;c'][index % 7] ?? '';
  return `${good.join(';')}\r\n`;
};

/** A list of so many rows as an object of a bucket, and the reports that are written beside it. */
export const dirtyList = (
  rows: number,
): ListFiles & { readonly written: Map<string, number>; readonly bytes: number } => {
  const block = (number: number): Buffer =>
    Buffer.from(
      Array.from({ length: Math.min(blockRows, rows - number * blockRows) }, (_, index) =>
        row(number * blockRows + index),
      ).join(''),
    );
  const begins = [head.length];
  for (let number = 0; number * blockRows < rows; number += 1)
    begins.push((begins.at(-1) ?? 0) + block(number).length);
  const bytes = begins.at(-1) ?? 0;
  const written = new Map<string, number>();
  const small = new Map<string, Buffer>();
  return {
    written,
    bytes,
    look: async () => ({ bytes, etag: 'one', modifiedAt: new Date(0) }),
    read: async function* (key, { from, to }) {
      const object = small.get(key);
      if (object !== undefined) {
        yield object.subarray(from, to);
        return;
      }
      const part = (begin: number, piece: Buffer) =>
        piece.subarray(Math.max(0, from - begin), Math.max(0, to - begin));
      if (from < head.length) yield part(0, head);
      for (let number = 0; number < begins.length - 1; number += 1) {
        const begin = begins[number] ?? 0;
        if ((begins[number + 1] ?? 0) > from && begin < to) yield part(begin, block(number));
      }
    },
    write: async (key, text, announced) => {
      let length = 0;
      const pieces: Buffer[] = [];
      for await (const piece of text) {
        const bytesOfPiece = Buffer.from(piece);
        length += bytesOfPiece.length;
        if (key.startsWith('work/')) pieces.push(bytesOfPiece);
      }
      if (length !== announced)
        throw new Error(`${key} has ${length} bytes where ${announced} were announced`);
      if (key.startsWith('work/')) small.set(key, Buffer.concat(pieces));
      written.set(key, length);
    },
  };
};
