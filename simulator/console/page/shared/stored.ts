/** Browsers may refuse storage (private windows, full disks); the page then works without remembering. */
const guarded = <T>(use: () => T, otherwise: T): T => {
  try {
    return use();
  } catch {
    return otherwise;
  }
};

interface Kept {
  readonly length: number;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  key(index: number): string | null;
}

export interface Memory {
  read(key: string): string | undefined;
  /** `''` forgets it. */
  keep(key: string, text: string): void;
  /** Forgets every key with this beginning that `wanted` does not want. */
  prune(beginning: string, wanted: (key: string) => boolean): void;
}

/** `storage` is asked for at each use: merely naming it may be refused. */
export const memory = (storage: () => Kept): Memory => ({
  read: (key) => guarded(() => storage().getItem(key) ?? undefined, undefined),
  keep: (key, text) =>
    guarded(() => {
      if (text === '') storage().removeItem(key);
      else storage().setItem(key, text);
    }, undefined),
  prune: (beginning, wanted) =>
    guarded(() => {
      const kept = storage();
      const keys = Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '');
      for (const key of keys) if (key.startsWith(beginning) && !wanted(key)) kept.removeItem(key);
    }, undefined),
});
