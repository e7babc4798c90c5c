import type { ListKind } from './model.ts';
import type { RowWriter } from './ports.ts';

/** Each kind of list goes where it belongs. */
export const rowWriters = (writers: Readonly<Record<ListKind, RowWriter>>): RowWriter => ({
  write: (list, rows) => writers[list.request.kind].write(list, rows),
});
