import { type ImportPartPorts, importPart } from '../../domain/calling-list/import-part.ts';
import type { Frame } from '../shared/log.ts';
import { queueHandler } from '../shared/queue-handler.ts';
import { listPartMessage } from './contract.ts';

export const createHandler = (ports: ImportPartPorts, frame?: Frame) => {
  const run = importPart(ports);
  return queueHandler(
    listPartMessage,
    async (part) => ({ outcome: (await run(part)).done === 'list' ? 'list-imported' : 'part-imported' }),
    frame,
  );
};
