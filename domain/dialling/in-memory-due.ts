import type { Due, DueEntry } from './ports.ts';

/** Due entries for runs without a database. An entry is its campaign, key, attempt and instant. */
export const inMemoryDue = (
  entries: readonly DueEntry[] = [],
): Due & { readonly all: () => readonly DueEntry[] } => {
  const nameOf = ({ campaign, key, attempt, at }: DueEntry) =>
    `${at.getTime()} ${campaign} ${key} ${attempt}`;
  const byName = new Map(entries.map((entry) => [nameOf(entry), entry]));
  const inOrder = (some: readonly DueEntry[]) =>
    some.toSorted(
      (one, other) => one.at.getTime() - other.at.getTime() || (nameOf(one) < nameOf(other) ? -1 : 1),
    );
  return {
    all: () => inOrder([...byName.values()]),
    upTo: async (campaign, instant, most) =>
      inOrder(
        [...byName.values()].filter((entry) => entry.campaign === campaign && entry.at <= instant),
      ).slice(0, most),
    change: async ({ put, remove }) => {
      for (const entry of remove) byName.delete(nameOf(entry));
      for (const entry of put) byName.set(nameOf(entry), entry);
    },
  };
};
