import type { NumberRecord, PastAttempt, Refusal } from './model.ts';
import type { NumberBook } from './ports.ts';

export const unknownNumber = (key: string): NumberRecord => ({
  key,
  revision: 0,
  refusals: [],
  consents: [],
  listed: {},
  attempts: [],
  active: undefined,
});

const mostPast = 40;

/** Numbers for runs without a database. Each method is one step: nothing comes between its look and its write. */
export const inMemoryNumbers = (
  records: readonly NumberRecord[] = [],
): NumberBook & { readonly all: () => readonly NumberRecord[] } => {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const claimedOn = new Map<string, number>();
  const find = (key: string) => byKey.get(key) ?? unknownNumber(key);
  const write = (record: NumberRecord) => byKey.set(record.key, { ...record, revision: record.revision + 1 });
  return {
    all: () => [...byKey.values()],
    find: async (key) => find(key),
    claim: async (seen, active) => {
      const standing = find(seen.key);
      if (standing.revision !== seen.revision || standing.active !== undefined) return 'conflict';
      write({ ...standing, active });
      claimedOn.set(seen.key, seen.revision);
      return 'claimed';
    },
    giveBack: async (key, attemptId, seenRevision) => {
      const standing = find(key);
      if (standing.active?.attemptId === attemptId && claimedOn.get(key) === seenRevision)
        write({ ...standing, active: undefined });
    },
    settle: async (key, attemptId, outcome) => {
      const standing = find(key);
      const past = standing.attempts.find((attempt) => attempt.attemptId === attemptId);
      if (past !== undefined) return { stands: past, news: false };
      if (standing.active?.attemptId !== attemptId) return 'stranger';
      const { campaign, purpose, at } = standing.active;
      const stands: PastAttempt = { attemptId, campaign, purpose, at, outcome };
      write({ ...standing, active: undefined, attempts: [...standing.attempts, stands].slice(-mostPast) });
      return { stands, news: true };
    },
    note: async (key, { refusals = [], consents = [] }) => {
      const standing = find(key);
      const isSame = (
        one: Pick<Refusal, 'source' | 'purpose'>,
        other: Pick<Refusal, 'source' | 'purpose'>,
      ): boolean => one.source === other.source && one.purpose === other.purpose;
      const newRefusals = refusals.filter(
        (refusal) => !standing.refusals.some((one) => isSame(one, refusal) && one.at >= refusal.at),
      );
      const newConsents = consents.filter((grant) => !standing.consents.some((one) => isSame(one, grant)));
      write({
        ...standing,
        refusals: [
          ...standing.refusals.filter((one) => !newRefusals.some((refusal) => isSame(one, refusal))),
          ...newRefusals,
        ],
        consents: [...standing.consents, ...newConsents],
      });
    },
  };
};
