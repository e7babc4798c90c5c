import { daySlots } from '../../domain/appointment/day-slots.ts';
import { inMemoryAppointmentCards, inMemorySlotStore } from '../../domain/appointment/in-memory.ts';
import { inMemoryComplaintCards, inMemoryComplaints } from '../../domain/complaint/in-memory-complaints.ts';
import type { GuideAnswer, GuidePorts, GuideRequest, Shown } from '../../domain/conversation/guide.ts';
import type { Conversation, Entry } from '../../domain/conversation/model.ts';
import { nextGuideStep } from '../../domain/conversation/next-guide-step.ts';
import type { FileOnScreen } from '../../domain/conversation/ports.ts';
import { inMemoryNumbers } from '../../domain/dialling/in-memory-numbers.ts';
import type { NumberRecord } from '../../domain/dialling/model.ts';
import type { DirectoryEntry } from '../../domain/directory/model.ts';
import type { Message } from '../../domain/message/model.ts';
import { inMemoryPromises } from '../../domain/promise/in-memory-promises.ts';
import type { CallbackPromise } from '../../domain/promise/model.ts';
import type { Script } from '../../domain/script/document.ts';
import { scriptEngine } from '../../domain/script/engine.ts';
import type { Screen, Submission } from '../../domain/script/screen.ts';
import { officeHours } from '../domain/working-time/working-times.ts';
import { now, office, tomorrow } from './appointments.ts';
import { inMemoryConversations } from './conversations.ts';
import { aCustomer } from './customers.ts';
import { everyWork, information } from './guide-scripts.ts';
import { type InMemoryCustomers, inMemoryCustomers } from './in-memory-customers.ts';

const number = '+32450000101';
export const conversationId = 'contact-1';

const reception: DirectoryEntry = {
  code: '12',
  kind: 'service',
  names: { fr: 'Accueil', nl: 'Onthaal', de: 'Empfang', en: 'Reception' },
  languages: ['fr', 'nl', 'de', 'en'],
  reachedBy: { number: '+3225550199' },
};

export interface GuideWorld {
  readonly ports: GuidePorts;
  readonly customers: InMemoryCustomers;
  /** Message by id. */
  readonly messages: ReadonlyMap<string, Message>;
  readonly records: ReadonlyMap<string, Entry>;
  /** What campaigns know of numbers; a number is its own key. */
  readonly dialled: { readonly all: () => readonly NumberRecord[] };
  /** By which number complaints, promises and appointments there are. */
  conversation(): Promise<Conversation>;
}

export const aFile = (more: Partial<FileOnScreen['file']> = {}): FileOnScreen['file'] => ({
  companyName: 'Parloir',
  today: 'Tuesday the 24th of November',
  customerName: 'Mrs Peeters',
  customerNumber: '100001',
  number: '0450 00 01 01',
  email: 'elise@example.com',
  city: undefined,
  segment: 'private',
  marketing: 'none',
  survey: 'none',
  recording: 'none',
  appointment: undefined,
  complaintReference: undefined,
  complaintDue: undefined,
  openComplaints: 0,
  callbackDue: undefined,
  booked: undefined,
  daysSinceLastContact: undefined,
  ...more,
});

export interface WorldParts {
  readonly file?: Partial<FileOnScreen['file']>;
  readonly number?: string | undefined;
  readonly customerId?: string;
  readonly scripts?: readonly Script[];
}

/** Everything in memory, on a Tuesday morning, with one customer and two scripts. */
export const guideWorld = async (parts: WorldParts = {}): Promise<GuideWorld> => {
  const slots = inMemorySlotStore();
  await slots.openDay(daySlots(office, tomorrow));
  const customers = inMemoryCustomers(() => now);
  await customers.profiles.save(aCustomer({ numbers: [number], language: 'en' }));
  const messages = new Map<string, Message>();
  const records = new Map<string, Entry>();
  const dialled = inMemoryNumbers();
  const conversations = inMemoryConversations();
  const scripts = parts.scripts ?? [everyWork, information];
  const customerId = parts.customerId ?? 'customer-1';
  const ports: GuidePorts = {
    engine: scriptEngine,
    dialled: { keys: { keyOf: async (one) => one }, numbers: dialled },
    conversations,
    scripts: {
      find: async ({ id, version }) => scripts.find((one) => one.id === id && one.version === version),
      inUse: async () =>
        scripts.map(({ id, version, title, use }) => ({
          name: { id, version },
          title: title.en,
          campaign: use.campaign,
        })),
    },
    catalogue: {
      list: async (_, need) =>
        scripts
          .filter(({ use }) => use.needs.includes(need))
          .map(({ id, version }) => ({ scriptId: id, version, weight: 1 })),
    },
    records: {
      keep: async ({ id }, entries) => {
        for (const entry of entries) records.set(`${id} ${entry.number}`, entry);
      },
    },
    files: {
      read: async () => ({
        file: aFile(parts.file),
        customerId,
        sections: [
          { name: 'customer', lines: [{ label: 'Name', value: 'Mrs Peeters' }] },
          { name: 'complaints', lines: [] },
        ],
      }),
    },
    lines: { numberOf: async () => ('number' in parts ? parts.number : number) },
    outbox: {
      queue: async (message) => {
        if (messages.has(message.id)) return 'queued-already';
        messages.set(message.id, message);
        return 'queued';
      },
    },
    slots,
    appointments: inMemoryAppointmentCards(),
    complaints: inMemoryComplaints(),
    complaintCards: inMemoryComplaintCards(),
    promises: inMemoryPromises(),
    customers,
    directory: { list: async () => [reception] },
    clock: { now: () => now },
    workingTime: officeHours(),
  };
  return {
    ports,
    customers,
    messages,
    records,
    dialled,
    conversation: async () => {
      const found = await conversations.find(conversationId);
      if (found === undefined) throw new Error('there is no conversation yet');
      return found;
    },
  };
};

export const aGuideRequest = (more: Partial<GuideRequest> = {}): GuideRequest => ({
  phase: 'talk',
  conversationId,
  contactId: 'contact-1',
  action: 'open',
  submission: {},
  chosen: undefined,
  token: undefined,
  known: {
    language: 'en',
    direction: 'inbound',
    need: 'complaint',
    campaign: undefined,
    customerId: 'customer-1',
    script: { id: everyWork.id, version: everyWork.version },
  },
  ...more,
});

/** An agent at a guide: each word is the answer to what is shown. */
export const agentAt = (ports: GuidePorts, more: Partial<GuideRequest> = {}) => {
  let shown: GuideAnswer | undefined;
  const step = nextGuideStep(ports);
  const go = async (request: Partial<GuideRequest>): Promise<Shown> => {
    const answer = await step(
      aGuideRequest({ ...more, token: shown?.show === 'nothing' ? undefined : shown?.token, ...request }),
    );
    shown = answer;
    if (answer.show === 'nothing') throw new Error('the guide is over');
    return answer;
  };
  return {
    step,
    open: () => go({ action: 'open', token: undefined }),
    choose: (chosen: string) => go({ action: 'ActionSelected', chosen }),
    next: (submission: Submission = {}) => go({ action: 'Next', submission }),
    back: (submission: Submission = {}) => go({ action: 'Back', submission }),
    /** What the agent was shown last; a request for it can be sent again. */
    token: () => (shown === undefined || shown.show === 'nothing' ? undefined : shown.token),
    /** From the file on through the answers. */
    through: async (...submissions: readonly Submission[]) => {
      await go({ action: 'open', token: undefined });
      let last = await go({
        action: 'ActionSelected',
        chosen: everyWork.title[more.known?.language ?? 'en'],
      });
      for (const submission of submissions) last = await go({ action: 'Next', submission });
      return last;
    },
  };
};

export const screenOf = (shown: GuideAnswer): Screen => {
  if (shown.show !== 'screen') throw new Error(`a ${shown.show} is shown, no screen`);
  return shown.screen;
};

export const runningPromises = async ({ promises }: GuidePorts): Promise<readonly CallbackPromise[]> => {
  const running: CallbackPromise[] = [];
  for await (const promise of promises.running()) running.push(promise);
  return running;
};
