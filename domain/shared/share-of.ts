/**
 * Where an identifier falls between 0 and 1 (exclusive), evenly, and always the same: FNV-1a over its characters, then the last mixing step of
 * MurmurHash3, without which ids that differ only at the end fall close together.
 */
export const shareOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (const character of id) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
};
