import type { Member } from '../campaign/model.ts';
import { ListChanged, ListFault } from './faults.ts';
import { memberOf } from './member-of.ts';
import type { CallingList, ListPart, PartCount } from './model.ts';
import type { ListBook, ListFiles, PartQueue, RowWriter } from './ports.ts';

/** The bucket for runs without one. @param chunkBytes how much of an object comes at once. */
export const inMemoryFiles = (
  chunkBytes = 65_536,
  modifiedAt = new Date(0),
): ListFiles & { readonly objects: Map<string, Uint8Array>; put(key: string, bytes: Uint8Array): void } => {
  const objects = new Map<string, Uint8Array>();
  const etags = new Map<string, string>();
  const put = (key: string, bytes: Uint8Array): void => {
    const before = objects.get(key);
    objects.set(key, bytes);
    if (before === undefined || Buffer.compare(before, bytes) !== 0)
      etags.set(key, String(Number(etags.get(key) ?? 0) + 1));
  };
  return {
    objects,
    put,
    look: async (key) => {
      const found = objects.get(key);
      return found && { bytes: found.length, etag: etags.get(key) ?? '', modifiedAt };
    },
    read: async function* (key, { from, to, etag }) {
      const found = objects.get(key);
      if (found === undefined) throw new ListFault(`there is no object ${key}`);
      if (etag !== undefined && etag !== etags.get(key))
        throw new ListChanged(`the object ${key} is another one now`);
      const end = Math.min(to, found.length);
      for (let at = from; at < end; at += chunkBytes)
        yield found.subarray(at, Math.min(at + chunkBytes, end));
    },
    write: async (key, text, bytes) => {
      let all = '';
      for await (const piece of text) all += piece;
      const written = new TextEncoder().encode(all);
      if (written.length !== bytes)
        throw new ListFault(`${written.length} bytes came for ${key} where ${bytes} were announced`);
      put(key, written);
    },
  };
};

/** Imports for runs without a table. Each method is one step. */
export const inMemoryLists = (): ListBook => {
  const lists = new Map<string, CallingList>();
  const counts = new Map<string, Map<number, PartCount>>();
  const versions = new Map<string, string>();
  const stand = (id: string, change: Partial<CallingList>): void => {
    const found = lists.get(id);
    if (found !== undefined) lists.set(id, { ...found, ...change });
  };
  return {
    find: async (id) => lists.get(id),
    begin: async (list) => {
      const standing = lists.get(list.id) ?? list;
      lists.set(list.id, standing);
      return standing;
    },
    split: async ({ id, dialect }, parts) => stand(id, { dialect, parts }),
    count: async ({ id }, count) => {
      const parts = counts.get(id) ?? new Map<number, PartCount>();
      if (!parts.has(count.part)) parts.set(count.part, count);
      counts.set(id, parts);
    },
    counts: async (list) => [...(counts.get(list)?.values() ?? [])],
    complete: async ({ id, request }) => {
      if (request.kind === 'do-not-call') {
        const { country, version } = request;
        if ((versions.get(country) ?? '') < version) versions.set(country, version);
      }
      stand(id, { state: 'complete' });
    },
    of: async (campaign) =>
      [...lists.values()]
        .filter(({ request }) => request.kind === 'members' && request.campaign === campaign)
        .toSorted((one, other) => one.at.getTime() - other.at.getTime()),
    currentVersion: async (country) => versions.get(country),
  };
};

export const inMemoryParts = (): PartQueue & { readonly parts: ListPart[] } => {
  const parts: ListPart[] = [];
  return { parts, send: async (more) => void parts.push(...more) };
};

/** Members for runs without a table, by campaign and key. */
export const inMemoryMembers = (): RowWriter & { readonly members: Map<string, Member> } => {
  const members = new Map<string, Member>();
  return {
    members,
    write: async ({ id, request }, rows) =>
      rows.map((keyed) => {
        const campaign = request.kind === 'members' ? request.campaign : '';
        const name = `${campaign} ${keyed.key}`;
        const { list } = members.get(name) ?? {};
        if (list !== undefined)
          return list.id === id && list.row === keyed.line ? undefined : { list: list.id, row: list.row };
        members.set(name, memberOf(campaign, id, keyed));
        return undefined;
      }),
  };
};
