import type { Campaign, Member } from '../../../domain/campaign/model.ts';
import { dialBatch } from '../../../domain/dialling/dial-batch.ts';
import type { DialOutcome } from '../../../domain/dialling/dial-outcome.ts';
import type { DialPorts } from '../../../domain/dialling/dial-ports.ts';
import { followMember } from '../../../domain/dialling/follow-member.ts';
import { gate } from '../../../domain/dialling/gate.ts';
import { inMemoryDialling } from '../../../domain/dialling/in-memory-dialling.ts';
import { unknownNumber } from '../../../domain/dialling/in-memory-numbers.ts';
import type { DialRequest } from '../../../domain/dialling/model.ts';
import { type Benchmark, samples } from '../measurement.ts';

const orders = 20_000;
const perDelivery = 10;
const warmUps = 2;
const rounds = 15;

/** A Tuesday morning in Brussels, in every window. */
const now = new Date('2026-11-24T10:30:00+01:00');

/** What a consumer decides in a second on one core: read, gate, tokens, claim, call, notes, ten orders a delivery; one member in five is refused. */
export const dialDecisions: Benchmark = {
  describe: 'orders of a campaign decided and claimed: real gate and use cases, ports in memory',
  byDefault: true,
  run: async () => {
    const milliseconds: number[] = [];
    let last: Round | undefined;
    for (let round = 0; round < warmUps + rounds; round += 1) {
      last = await decideAll();
      if (round >= warmUps) milliseconds.push(last.milliseconds);
    }
    const count = (what: DialOutcome['what']) =>
      last?.outcomes.filter((one) => one.what === what).length ?? 0;
    return [
      {
        what: `${orders.toLocaleString('en')} dial decisions`,
        unit: 'ms',
        measured: samples(milliseconds),
        budget: 1000,
        notes: [
          `${count('placed')} called, ${count('refused')} refused; ${perDelivery} orders a delivery`,
          `requests a call, but for Connect's own: ${((last?.requests ?? 0) / orders).toFixed(2)} (claim 1, notes 1, and a tenth of read and tokens)`,
        ],
      },
    ];
  },
};

interface Round {
  readonly milliseconds: number;
  readonly outcomes: readonly DialOutcome[];
  readonly requests: number;
}

const decideAll = async (): Promise<Round> => {
  const { ports, requests } = aDialler();
  const run = dialBatch(ports);
  const outcomes: DialOutcome[] = [];
  const begun = process.cpuUsage();
  for (let from = 0; from < orders; from += perDelivery) {
    const delivery: DialRequest[] = [];
    for (let row = from; row < from + perDelivery; row += 1)
      delivery.push({ campaign: campaign.name, key: keyOf(row), attempt: 1 });
    outcomes.push(...(await run(delivery)));
  }
  // Of the processor, because the budget is one of a core: what else runs on the machine does not count.
  const { user, system } = process.cpuUsage(begun);
  const spent = (user + system) / 1000;
  const undecided = outcomes.filter(({ what }) => what !== 'placed' && what !== 'refused');
  if (undecided.length > 0 || outcomes.length !== orders)
    throw new Error(
      `${undecided.length} of ${outcomes.length} orders were not decided: ${undecided[0]?.what}`,
    );
  return { milliseconds: spent, outcomes, requests: requests() };
};

const keyOf = (row: number): string => `k${String(row).padStart(21, '0')}`;
const numberOf = (row: number): string => `+32470${String(row).padStart(6, '0')}`;

const campaign: Campaign = {
  name: 'appointments-of-tomorrow',
  kind: 'reminder',
  title: { fr: 'Rappels', nl: 'Herinneringen', de: 'Erinnerungen', en: 'Reminders' },
  script: undefined,
  need: 'appointment',
  languages: ['fr', 'nl', 'de', 'en'],
  team: 'appointments',
  manner: 'automated',
  callerIds: ['+3225550100'],
  windows: [],
  mostAttempts: 3,
  retries: { busy: [30, 60], 'no-answer': [120, 240] },
  quotas: {},
  goals: {},
  firstDay: '2026-11-01',
  lastDay: '2026-12-31',
  ringSeconds: 25,
  answeringMachine: 'off',
  mostAbandonedPercent: 0,
};

const memberOf = (row: number): Member => ({
  campaign: campaign.name,
  key: keyOf(row),
  number: numberOf(row),
  language: 'fr',
  customerId: `customer-${row}`,
  segment: undefined,
  country: 'BE',
  timeZone: 'Europe/Brussels',
  consent: undefined,
  appointmentId: `appointment-${row}`,
  slotId: undefined,
  notBefore: undefined,
  list: { id: 'list-1', row },
  progress: { state: 'waiting', attempts: 0, outcomes: {} },
});

const aDialler = (): { readonly ports: DialPorts; readonly requests: () => number } => {
  const rows = Array.from({ length: orders }, (_, row) => row);
  const rate = { callsPerSecond: orders, burst: orders };
  const clock = { now: () => now };
  let requests = 0;
  const memory = inMemoryDialling({
    clock,
    rate,
    campaigns: [{ campaign, state: 'running', revision: 2, changedAt: now }],
    members: rows.map(memberOf),
    numbers: rows
      .filter((row) => row % 5 === 0)
      .map((row) => ({
        ...unknownNumber(keyOf(row)),
        revision: 1,
        refusals: [{ purpose: 'all', at: new Date('2026-01-01T12:00:00Z'), source: 'a-conversation' }],
      })),
  });
  const counted = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name, receiver) => {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member !== 'function') return member;
        return (...parameters: readonly unknown[]) => {
          requests += 1;
          return member.apply(target, parameters);
        };
      },
    });
  let placed = 0;
  const stores = {
    ...memory,
    reader: counted(memory.reader),
    numbers: counted(memory.numbers),
    members: counted(memory.members),
    notes: counted(memory.notes),
    pace: counted(memory.pace),
  };
  const ports: DialPorts = {
    ...stores,
    followUp: followMember(stores),
    calls: {
      place: async () => {
        placed += 1;
        return { placed: true, contactId: `contact-${placed}` };
      },
      offer: async () => ({ placed: 'unknown' }),
    },
    gate,
    floor: { free: async () => 0 },
    settings: { callerIds: ['+3225550100'], tighten: [], loosen: [], ...rate },
    deploymentZone: 'Europe/Brussels',
    sums: async () => {
      throw new Error('a campaign without quotas needs no sums');
    },
    queueOf: (team, language) => `${team}-${language}`,
  };
  return { ports, requests: () => requests };
};
