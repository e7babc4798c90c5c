import type {
  DispositionTask,
  MissingDispositionPorts,
  NotRecorded,
} from '../../domain/contact/missing-disposition-ports.ts';
import type { ContactRecord } from '../../domain/contact/model.ts';
import type { Conversation } from '../../domain/conversation/model.ts';
import type { ScriptRecord } from '../../domain/script/record.ts';
import { inMemoryConversations } from './conversations.ts';

export interface InMemoryMissingDispositions extends MissingDispositionPorts {
  keep(record: ContactRecord): void;
  readonly counted: ReadonlyMap<string, NotRecorded>;
  readonly started: readonly DispositionTask[];
  readonly ends: ReadonlyMap<string, ScriptRecord>;
  readonly outcomes: readonly string[];
}

/** What is kept of missing dispositions, with the conditions of the tables; `answers` is what Connect says, one a task, then `started`. */
export const inMemoryMissingDispositions = ({
  conversations = [],
  answers = [],
}: {
  readonly conversations?: readonly Conversation[];
  readonly answers?: readonly ('started' | 'busy' | 'impossible' | 'unknown')[];
} = {}): InMemoryMissingDispositions => {
  const records = new Map<string, ContactRecord>();
  const known = new Map<string, NotRecorded>();
  const counted = new Map<string, NotRecorded>();
  const tasks = new Set<string>();
  const started: DispositionTask[] = [];
  const outcomes: string[] = [];
  const ends = new Map<string, ScriptRecord>();
  const replies = [...answers];
  return {
    keep: (record) => records.set(record.contactId, record),
    counted,
    started,
    ends,
    outcomes,
    journal: {
      find: async (contactId) => {
        const record = records.get(contactId);
        return record === undefined ? undefined : { record, revision: '1', former: [] };
      },
    },
    conversations: inMemoryConversations(...conversations),
    notRecorded: {
      count: async (missing) => {
        const standing = known.get(missing.conversationId) ?? missing;
        known.set(missing.conversationId, standing);
        counted.set(`${standing.username} ${standing.contactId}`, standing);
        return standing;
      },
      find: async (conversationId) => known.get(conversationId),
      strikeOff: async ({ username, contactId }) => {
        counted.delete(`${username} ${contactId}`);
      },
      claimTask: async (conversationId) => {
        if (tasks.has(conversationId)) return 'claimed-already';
        tasks.add(conversationId);
        return 'claimed';
      },
      settleTask: async (conversationId, outcome) => {
        outcomes.push(outcome);
        if (outcome === 'not-started') tasks.delete(conversationId);
      },
    },
    tasks: {
      start: async (task) => {
        const answer = replies.shift() ?? 'started';
        if (answer === 'started') started.push(task);
        return answer;
      },
    },
    keepEnd: async (end) => {
      ends.set(`${end.conversationId} ${end.number}`, end);
    },
  };
};
