import { inMemoryCampaigns } from '../campaign/in-memory-campaigns.ts';
import type { Member, RunningCampaign } from '../campaign/model.ts';
import type { Clock } from '../shared/ports.ts';
import { inMemoryDialQueue, inMemoryPace } from './in-memory-dial-queue.ts';
import { inMemoryDialReader } from './in-memory-dial-reader.ts';
import { inMemoryDue } from './in-memory-due.ts';
import { inMemoryContactAttempts, inMemoryLedger, notesOf } from './in-memory-ledger.ts';
import { inMemoryMembers } from './in-memory-members.ts';
import { inMemoryNumbers } from './in-memory-numbers.ts';
import type { NationalList, NumberRecord } from './model.ts';
import type { Rate } from './pace.ts';
import type { DueEntry } from './ports.ts';

/** All stores of dialling in memory, over one another as they are in the cloud. Calls, agents and the gate are not among them. */
export const inMemoryDialling = ({
  clock,
  rate,
  campaigns = [],
  members = [],
  numbers = [],
  due = [],
  nationalLists = {},
}: {
  readonly clock: Clock;
  readonly rate: Rate;
  readonly campaigns?: readonly RunningCampaign[];
  readonly members?: readonly Member[];
  readonly numbers?: readonly NumberRecord[];
  readonly due?: readonly DueEntry[];
  readonly nationalLists?: Readonly<Record<string, NationalList>>;
}) => {
  const stores = {
    campaigns: inMemoryCampaigns(campaigns),
    members: inMemoryMembers(members),
    numbers: inMemoryNumbers(numbers),
    due: inMemoryDue(due),
    ledger: inMemoryLedger(),
    contacts: inMemoryContactAttempts(),
    queue: inMemoryDialQueue(clock),
    pace: inMemoryPace(rate, clock),
    lists: { current: async () => nationalLists },
    clock,
  };
  return { ...stores, reader: inMemoryDialReader(stores), notes: notesOf(stores) };
};
