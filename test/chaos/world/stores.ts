import { countableOf } from '../../../domain/campaign/countable.ts';
import { inMemoryCampaigns } from '../../../domain/campaign/in-memory-campaigns.ts';
import { inMemoryCounting } from '../../../domain/campaign/in-memory-counting.ts';
import type { Member } from '../../../domain/campaign/model.ts';
import type { CampaignBook, Counting, ToCount } from '../../../domain/campaign/ports.ts';
import { inMemoryPace } from '../../../domain/dialling/in-memory-dial-queue.ts';
import { inMemoryDialReader } from '../../../domain/dialling/in-memory-dial-reader.ts';
import { inMemoryDue } from '../../../domain/dialling/in-memory-due.ts';
import { inMemoryContactAttempts, inMemoryLedger } from '../../../domain/dialling/in-memory-ledger.ts';
import { inMemoryNumbers } from '../../../domain/dialling/in-memory-numbers.ts';
import type { LedgerEntry, NumberRecord } from '../../../domain/dialling/model.ts';
import type {
  ContactAttempts,
  DialNotes,
  DialReader,
  Due,
  DueEntry,
  Members,
  NumberBook,
  Pace,
} from '../../../domain/dialling/ports.ts';
import type { Dispositions, SaidOfConversation } from '../../../domain/dialling/settle.ts';
import { inMemoryPromises } from '../../../domain/promise/in-memory-promises.ts';
import type { CallbackPromise } from '../../../domain/promise/model.ts';
import type { PromiseIndex, PromiseShelf, PromiseStore } from '../../../domain/promise/ports.ts';
import type { DispositionCode } from '../../../domain/script/dispositions.ts';
import type { Clock } from '../../../domain/shared/ports.ts';
import type { Plan } from './plan.ts';

/** Everything that is kept, with what an onlooker may see of it. */
export interface Stores {
  readonly campaigns: CampaignBook;
  readonly numbers: NumberBook & { readonly all: () => readonly NumberRecord[] };
  readonly members: Members & {
    readonly all: () => readonly Member[];
    /** What a list brings: whoever is there already stays as they are. */
    readonly add: (members: readonly Member[]) => Promise<void>;
    readonly hasFresh: (campaign: string) => boolean;
  };
  readonly due: Due & {
    readonly all: () => readonly DueEntry[];
    /** How often it was changed. */
    readonly changes: () => number;
    /** Whoever wants to know when something is due. */
    readonly onPut: (listen: (at: number) => void) => void;
  };
  readonly contacts: ContactAttempts;
  readonly ledger: { readonly all: () => readonly LedgerEntry[] };
  readonly notes: PartlyWritten;
  readonly counting: Counting & ToCount;
  readonly reader: DialReader;
  readonly pace: Pace;
  readonly promises: PromiseStore & {
    readonly all: () => readonly CallbackPromise[];
    readonly onMade: (listen: (promise: CallbackPromise) => void) => void;
  };
  readonly index: PromiseIndex;
  readonly shelf: PromiseShelf;
  readonly dispositions: {
    of: Dispositions['of'];
    record(conversationId: string, contactId: string, code: DispositionCode): Promise<void>;
  };
}

/** `counted`: of a batch that is written in part, the lines whose counting was written; else all. */
export interface PartlyWritten {
  write(
    notes: Parameters<DialNotes['write']>[0] & { readonly counted?: readonly LedgerEntry[] | undefined },
  ): Promise<void>;
}

export const storesOf = (plan: Plan, clock: Clock): Stores => {
  const campaigns = inMemoryCampaigns(
    plan.campaigns.map(({ campaign }) => ({
      campaign,
      state: 'draft',
      revision: 1,
      changedAt: new Date(plan.start),
    })),
  );
  const numbers = inMemoryNumbers(plan.persons.map(({ record }) => ({ ...record, revision: 1 })));
  const members = membersOf(plan.campaigns.flatMap((planned) => planned.members));
  const dueOnly = inMemoryDue();
  let changes = 0;
  const listeners: ((at: number) => void)[] = [];
  const due: Stores['due'] = {
    ...dueOnly,
    changes: () => changes,
    change: async (all) => {
      changes += 1;
      await dueOnly.change(all);
      for (const { at } of all.put) for (const listen of listeners) listen(at.getTime());
    },
    onPut: (listen) => void listeners.push(listen),
  };
  const madeListeners: ((promise: CallbackPromise) => void)[] = [];
  const contacts = inMemoryContactAttempts();
  const ledger = inMemoryLedger();
  const counting = inMemoryCounting();
  const promises = inMemoryPromises();
  const made = new Map<string, CallbackPromise>();
  const said = new Map<string, SaidOfConversation>();
  return {
    campaigns,
    numbers,
    members,
    due,
    contacts,
    ledger,
    counting,
    notes: {
      write: async ({ pointers = [], ledger: lines = [], counted, due: changes }) => {
        for (const { contactId, attemptId } of pointers) await contacts.note(contactId, attemptId);
        await ledger.append(lines);
        await counting.put((counted ?? lines).flatMap((line) => countableOf(line) ?? []));
        if (changes !== undefined) await due.change(changes);
      },
    },
    reader: inMemoryDialReader({ campaigns, members, numbers }),
    pace: inMemoryPace(plan.settings, clock),
    promises: {
      make: async (promise) => {
        const stands = await promises.make(promise);
        made.set(stands.id, stands);
        for (const listen of madeListeners) listen(stands);
        return stands;
      },
      find: promises.find,
      change: async (promise) => {
        const answer = await promises.change(promise);
        if (answer === 'changed') made.set(promise.id, promise);
        return answer;
      },
      running: promises.running,
      all: () => [...made.values()],
      onMade: (listen) => void madeListeners.push(listen),
    },
    index: promises.index,
    shelf: promises.shelf,
    dispositions: {
      of: async (conversationId) => said.get(conversationId),
      record: async (conversationId, contactId, code) => {
        said.set(conversationId, { code, at: clock.now(), contactId });
      },
    },
  };
};

/** Members in the order in which lists brought them. Each method is one step. */
const membersOf = (first: readonly Member[]): Stores['members'] => {
  const byName = new Map<string, Member>();
  const order = new Map<string, string[]>();
  const cursors = new Map<string, string>();
  const nameOf = ({ campaign, key }: Pick<Member, 'campaign' | 'key'>): string => `${campaign} ${key}`;
  const add = (members: readonly Member[]): void => {
    for (const member of members) {
      if (byName.has(nameOf(member))) continue;
      byName.set(nameOf(member), member);
      const names = order.get(member.campaign) ?? [];
      names.push(nameOf(member));
      order.set(member.campaign, names);
    }
  };
  add(first);
  const after = (campaign: string, most: number): readonly string[] => {
    const from = Number(cursors.get(campaign) ?? 0);
    return (order.get(campaign) ?? []).slice(from, from + most);
  };
  return {
    all: () => [...byName.values()],
    add: async (members) => add(members),
    hasFresh: (campaign) => after(campaign, 1).length > 0,
    find: async (campaign, key) => byName.get(nameOf({ campaign, key })),
    advance: async (member, seenAttempts, progress) => {
      const standing = byName.get(nameOf(member));
      if (standing?.progress.state !== 'waiting' || standing.progress.attempts !== seenAttempts)
        return 'passed';
      byName.set(nameOf(member), { ...standing, progress });
      return 'advanced';
    },
    fresh: async (campaign, most) => {
      const names = after(campaign, most);
      const cursor = cursors.get(campaign);
      return {
        members: names.flatMap((name) => byName.get(name) ?? []),
        cursor,
        next: names.length === 0 ? undefined : String(Number(cursor ?? 0) + names.length),
      };
    },
    moveCursor: async (campaign, from, to) => {
      if (cursors.get(campaign) !== from) return 'passed';
      cursors.set(campaign, to);
      return 'moved';
    },
  };
};
