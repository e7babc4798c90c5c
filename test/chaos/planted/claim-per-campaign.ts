import { inMemoryNumbers } from '../../../domain/dialling/in-memory-numbers.ts';
import type { NumberRecord } from '../../../domain/dialling/model.ts';
import type { PlantedBug } from './planted-bug.ts';

/** Each campaign has its own claims: two of them ring one person at the same time, and caps count only their own calls. */
export const claimPerCampaign: PlantedBug = {
  breaks: ['calls-overlap', 'forbidden'],
  stores: (stores, _, plan) => {
    const books = new Map(
      ['callback', ...plan.campaigns.map(({ campaign }) => campaign.name)].map((name) => [
        name,
        inMemoryNumbers(plan.persons.map(({ record }) => ({ ...record, revision: 1 }))),
      ]),
    );
    const bookOf = (campaign: string) => books.get(campaign) ?? stores.numbers;
    const ofAttempt = (attemptId: string) => bookOf(attemptId.slice(0, attemptId.indexOf('.')));
    const find = async (key: string): Promise<NumberRecord> => {
      const records = await Promise.all([...books.values()].map((book) => book.find(key)));
      const underway = records.find(({ active }) => active !== undefined);
      const [first = await stores.numbers.find(key)] = records;
      return { ...(underway ?? first), attempts: records.flatMap(({ attempts }) => attempts) };
    };
    return {
      ...stores,
      numbers: {
        all: () => [...books.values()].flatMap((book) => book.all()),
        find,
        claim: (seen, active) => bookOf(active.campaign).claim(seen, active),
        giveBack: (key, attemptId, seenRevision) =>
          ofAttempt(attemptId).giveBack(key, attemptId, seenRevision),
        settle: (key, attemptId, outcome) => ofAttempt(attemptId).settle(key, attemptId, outcome),
        note: async (key, said) => {
          for (const book of books.values()) await book.note(key, said);
        },
      },
      reader: {
        read: async (requests) =>
          Promise.all(
            (await stores.reader.read(requests)).map(async (facts, index) => ({
              ...facts,
              number: await bookOf(requests[index]?.campaign ?? '').find(facts.number.key),
            })),
          ),
      },
    };
  },
};
