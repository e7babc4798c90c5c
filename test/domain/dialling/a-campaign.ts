import type { Campaign, Member, RunningCampaign } from '../../../domain/campaign/model.ts';
import { followMember, followUps } from '../../../domain/dialling/follow-member.ts';
import { inMemoryDialling } from '../../../domain/dialling/in-memory-dialling.ts';
import type { CallOrder, DialRequest, GateQuestion, Verdict } from '../../../domain/dialling/model.ts';
import type { Placement } from '../../../domain/dialling/ports.ts';

/** A Tuesday morning in Brussels. */
export const morning = new Date('2026-11-24T10:00:00+01:00');

export const aCampaign = (more: Partial<Campaign> = {}): Campaign => ({
  name: 'winter',
  kind: 'prospecting',
  title: { fr: 'Hiver', nl: 'Winter', de: 'Winter', en: 'Winter' },
  script: 'offer',
  need: 'commercial-question',
  languages: ['fr', 'nl'],
  team: 'sales',
  manner: 'automated',
  callerIds: ['+3225550100'],
  windows: [],
  mostAttempts: 4,
  retries: { busy: [10, 30], 'no-answer': [240, 240], technical: [15], skipped: [60], machine: [120] },
  quotas: {},
  goals: {},
  firstDay: '2026-11-01',
  lastDay: '2026-12-31',
  ringSeconds: 25,
  answeringMachine: 'off',
  mostAbandonedPercent: 3,
  ...more,
});

export const isRunning = (campaign: Campaign, more: Partial<RunningCampaign> = {}): RunningCampaign => ({
  campaign,
  state: 'running',
  revision: 2,
  changedAt: morning,
  ...more,
});

export const aMember = (more: Partial<Member> = {}): Member => ({
  campaign: 'winter',
  key: 'key-1',
  number: '+32470000001',
  language: 'fr',
  customerId: undefined,
  segment: undefined,
  country: 'BE',
  timeZone: 'Europe/Brussels',
  consent: undefined,
  appointmentId: undefined,
  slotId: undefined,
  notBefore: undefined,
  list: { id: 'list-1', row: 1 },
  progress: { state: 'waiting', attempts: 0, outcomes: {} },
  ...more,
});

export const yes: Verdict = { allowed: true, because: [{ code: 'gate.window', facts: {} }] };
export const no = (code: string, notBefore?: Date): Verdict => ({
  allowed: false,
  reasons: [{ code, facts: {} }],
  notBefore,
});

type Start = Omit<Parameters<typeof inMemoryDialling>[0], 'clock' | 'rate'>;

/** Everything the engine needs, in memory, with a clock that is set, a gate that is asked, and a Connect that writes down what it was told. */
export const aDialler = (
  start: Start = { campaigns: [isRunning(aCampaign())], members: [aMember()] },
  rate = { callsPerSecond: 2, burst: 5 },
) => {
  let now = morning;
  const clock = { now: () => now };
  const memory = inMemoryDialling({ clock, rate, ...start });
  const placed: CallOrder[] = [];
  const offered: Omit<CallOrder, 'agentId' | 'taskContactId'>[] = [];
  const answers: Placement[] = [];
  const asked: GateQuestion[] = [];
  let verdict = (_question: GateQuestion): Verdict => yes;
  const answer = (): Placement =>
    answers.shift() ?? { placed: true, contactId: `contact-${placed.length + offered.length}` };
  const free = new Map<string, number>();
  const completed: Record<string, number> = {};
  const ports = {
    ...memory,
    followUp: followUps({
      members: followMember(memory),
      callbacks: { after: async () => {} },
    }),
    calls: {
      place: async (order: CallOrder) => {
        placed.push(order);
        return answer();
      },
      offer: async (order: Omit<CallOrder, 'agentId' | 'taskContactId'>) => {
        offered.push(order);
        return answer();
      },
    },
    gate: (question: GateQuestion) => {
      asked.push(question);
      return verdict(question);
    },
    floor: { free: async (queue: string) => free.get(queue) ?? 0 },
    settings: { callerIds: ['+3225550100'], tighten: [], loosen: [], ...rate },
    deploymentZone: 'Europe/Brussels',
    sums: async () => noSums(completed),
    queueOf: (team: string, language: string) => `${team}-${language}`,
  };
  return {
    ports,
    placed,
    offered,
    asked,
    completed,
    /** What Connect answers next, in this order; afterwards it places. */
    answers,
    free,
    says: (next: Verdict | ((question: GateQuestion) => Verdict)) => {
      verdict = typeof next === 'function' ? next : () => next;
    },
    goTo: (instant: Date) => {
      now = instant;
    },
    later: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
};

export const noSums = (completedBySegment: Readonly<Record<string, number>> = {}) => ({
  attempts: 0,
  outcomes: {},
  dispositions: {},
  membersOver: 0,
  ends: {},
  gateRefusals: {},
  talkSeconds: 0,
  holdSeconds: 0,
  afterContactWorkSeconds: 0,
  completedBySegment,
});

export const aRequest = (more: Partial<DialRequest> = {}): DialRequest => ({
  campaign: 'winter',
  key: 'key-1',
  attempt: 1,
  dueAt: new Date('2026-11-24T10:20:00+01:00'),
  ...more,
});

/** So many members of one campaign, `key-0` and on, and an order for each of the first. */
export const aDiallerOf = (count: number, campaign: Partial<Campaign> = {}) =>
  aDialler({
    campaigns: [isRunning(aCampaign(campaign))],
    members: Array.from({ length: count }, (_, row) => aMember({ key: `key-${row}` })),
  });
export const requestsOf = (count: number): readonly DialRequest[] =>
  Array.from({ length: count }, (_, row) => aRequest({ key: `key-${row}` }));
