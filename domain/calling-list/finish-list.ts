import type { Clock } from '../shared/ports.ts';
import { pieceKey, reportKey } from './files.ts';
import type { ListSummary } from './model.ts';
import type { ListBook, ListFiles } from './ports.ts';
import { bytesOf, reportHead } from './report.ts';
import { sumOf } from './sums.ts';

/**
 * When all parts are counted: puts the pieces of the report together, in the order of the file, and then lets the list count: a national list's version is
 * the one in force from now on. Whoever comes first or again does the same.
 */
export const finishList =
  ({ files, book, clock }: { readonly files: ListFiles; readonly book: ListBook; readonly clock: Clock }) =>
  async (id: string): Promise<boolean> => {
    const list = await book.find(id);
    if (list?.parts === undefined) return false;
    if (list.state === 'complete') return true;
    const counts = await book.counts(id);
    if (counts.length < list.parts) return false;
    const pieces = counts
      .filter(({ reportBytes }) => reportBytes > 0)
      .toSorted((one, other) => one.part - other.part);
    const bytes = pieces.reduce((sum, { reportBytes }) => sum + reportBytes, bytesOf(reportHead));
    const text = async function* () {
      yield reportHead;
      for (const { part, reportBytes } of pieces) yield* textOf(files, pieceKey(id, part), reportBytes);
    };
    await files.write(reportKey(id), text(), bytes);
    await book.complete(list, clock.now());
    return true;
  };

const textOf = async function* (files: ListFiles, key: string, bytes: number) {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const chunk of files.read(key, { from: 0, to: bytes }))
    yield decoder.decode(chunk, { stream: true });
};

/** How a list stands; undefined when there is none. */
export const summarizeList =
  ({ book }: { readonly book: Pick<ListBook, 'find' | 'counts'> }) =>
  async (id: string): Promise<ListSummary | undefined> => {
    const list = await book.find(id);
    if (list === undefined) return undefined;
    const counts = await book.counts(id);
    return { list, partsDone: counts.length, ...sumOf(counts) };
  };
