import { reportKey } from '../../domain/calling-list/files.ts';
import { inWords } from '../../domain/calling-list/refusals.ts';
import { type SplitListPorts, splitList } from '../../domain/calling-list/split-list.ts';
import { directHandler } from '../shared/direct-handler.ts';
import type { Frame } from '../shared/log.ts';
import { importListRequest } from './contract.ts';

/** Splits a list and sends its parts; what became of its rows is in the report, once they are all imported. */
export const createHandler = (ports: SplitListPorts, frame?: Frame) => {
  const split = splitList(ports);
  return directHandler(
    importListRequest,
    async (request) => {
      const done = await split(request);
      if (!done.ok) return { outcome: done.error.code, why: inWords(done.error) };
      const { list, parts } = done.value;
      return {
        outcome: list.state === 'complete' ? 'imported' : 'importing',
        list: list.id,
        parts,
        report: reportKey(list.id),
        encoding: list.dialect.encoding,
        separator: list.dialect.separator,
        ignoredColumns: list.columns.ignored,
      };
    },
    frame,
  );
};
