import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inMemoryFiles } from '../../domain/calling-list/in-memory-lists.ts';
import type { ListFiles } from '../../domain/calling-list/ports.ts';

/**
 * A list on this computer, read as the importer reads an object: by ranges, never whole. What the import notes meanwhile stays in memory.
 *
 * @param report what is the report's key, and where it goes; undefined: nowhere.
 */
export const localFiles = (
  list: string,
  report: { readonly key: string; readonly path: string | undefined },
): ListFiles => {
  const notes = inMemoryFiles();
  return {
    look: async (key) => {
      if (!existsSync(key)) return undefined;
      const { size, mtime } = statSync(key);
      return { bytes: size, etag: mtime.toISOString(), modifiedAt: mtime };
    },
    read: (key, range) => {
      if (key !== list) return notes.read(key, range);
      return range.to <= range.from
        ? Readable.from([])
        : createReadStream(key, { start: range.from, end: range.to - 1 });
    },
    write: async (key, text, bytes) => {
      if (key !== report.key) return notes.write(key, text, bytes);
      if (report.path !== undefined) await pipeline(Readable.from(text), createWriteStream(report.path));
    },
  };
};
