import type { Member } from '../campaign/model.ts';
import type { Members } from './ports.ts';

/** Members for runs without a database, in the order in which they are given. Each method is one step. */
export const inMemoryMembers = (
  members: readonly Member[] = [],
): Members & { readonly all: () => readonly Member[] } => {
  const nameOf = ({ campaign, key }: Pick<Member, 'campaign' | 'key'>) => `${campaign} ${key}`;
  const byName = new Map(members.map((member) => [nameOf(member), member]));
  const cursors = new Map<string, string>();
  const order = Map.groupBy(byName.keys(), (name) => name.slice(0, name.indexOf(' ')));
  return {
    all: () => [...byName.values()],
    find: async (campaign, key) => byName.get(nameOf({ campaign, key })),
    advance: async (member, seenAttempts, progress) => {
      const standing = byName.get(nameOf(member));
      if (standing?.progress.state !== 'waiting' || standing.progress.attempts !== seenAttempts)
        return 'passed';
      byName.set(nameOf(member), { ...standing, progress });
      return 'advanced';
    },
    fresh: async (campaign, most) => {
      const cursor = cursors.get(campaign);
      const from = Number(cursor ?? 0);
      const names = (order.get(campaign) ?? []).slice(from, from + most);
      const found = names.flatMap((name) => byName.get(name) ?? []);
      return {
        members: found,
        cursor,
        next: names.length === 0 ? undefined : String(from + names.length),
      };
    },
    moveCursor: async (campaign, from, to) => {
      if (cursors.get(campaign) !== from) return 'passed';
      cursors.set(campaign, to);
      return 'moved';
    },
  };
};
