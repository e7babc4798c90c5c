import { createHash } from 'node:crypto';
import type { ListIds } from '../../domain/calling-list/ports.ts';

/** 80 bits: no two lists of a deployment meet. */
export const listIds: ListIds = {
  idOf: (text) => createHash('sha256').update(text).digest('hex').slice(0, 20),
};
