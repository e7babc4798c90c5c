import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttemptOutcome, Member } from '../../../domain/campaign/model.ts';
import { dialBatch } from '../../../domain/dialling/dial-batch.ts';
import { followMember, followUps } from '../../../domain/dialling/follow-member.ts';
import type { CallOrder, DialRequest } from '../../../domain/dialling/model.ts';
import { queueDue } from '../../../domain/dialling/queue-due.ts';
import { settle } from '../../../domain/dialling/settle.ts';
import { aCrashPoint, interleaved, lifeUntil } from '../../support/interleaving.ts';
import { aCampaign, aDialler, aMember, isRunning, no, yes } from './a-campaign.ts';
import { aConnect, aFate } from './a-connect.ts';
import { feeding } from './feeding.ts';

const keys = ['key-1', 'key-2', 'key-3'] as const;
const campaigns = ['winter', 'spring'] as const;

/** One thing that a process does, and where it dies. */
const aProcess = fc.record({
  what: fc.constantFrom<'deliver' | 'sweep' | 'tell'>('deliver', 'deliver', 'sweep', 'tell'),
  picks: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 4 }),
  crash: fc.option(aCrashPoint(14), { nil: undefined, freq: 2 }),
});

/** Processes that run at the same time, and how many minutes pass before the next. */
const aRound = fc.record({
  processes: fc.array(aProcess, { minLength: 1, maxLength: 4 }),
  minutes: fc.constantFrom(0, 0, 1, 21, 250),
});

const attemptsOf = (members: readonly Member[]) =>
  members.reduce((sum, { progress }) => sum + progress.attempts, 0);

describe('orders, events and records in any order, several times, told to processes that die anywhere', () => {
  it('lead to one call an attempt, one outcome, one line each in the ledger, and no member is forgotten', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aFate, { minLength: 1, maxLength: 12 }),
        fc.array(aRound, { minLength: 1, maxLength: 8 }),
        fc.subarray([...keys]),
        fc.option(aCrashPoint(9), { nil: undefined }),
        fc.scheduler(),
        async (fates, rounds, refused, dies, scheduler) => {
          const members = campaigns.flatMap((campaign) =>
            keys.map((key) => aMember({ campaign, key, number: `+3247000000${key.slice(-1)}` })),
          );
          const dialler = aDialler(
            { campaigns: campaigns.map((name) => isRunning(aCampaign({ name, retries }))), members },
            { callsPerSecond: 2, burst: 5 },
          );
          dialler.says((question) =>
            refused.some((key) => question.attemptId.includes(key)) && question.person.attempts > 0
              ? no('gate.own-refusal')
              : yes,
          );
          const connect = aConnect(fates);
          /** Every order that was ever sent or swept: each may be delivered again, at any time. */
          const sent: DialRequest[] = [];
          const { ports: memory } = dialler;
          const queue = {
            ...memory.queue,
            send: async (requests: readonly DialRequest[]) => void sent.push(...requests),
          };

          const run = async ({ what, picks, crash }: (typeof rounds)[number]['processes'][number]) => {
            const life = lifeUntil(crash);
            const alive = <Port extends object>(port: Port) => interleaved(port, scheduler, life);
            const stores = {
              ...memory,
              reader: alive(memory.reader),
              numbers: alive(memory.numbers),
              members: alive(memory.members),
              notes: alive(memory.notes),
              contacts: alive(memory.contacts),
              queue: alive(queue),
              pace: alive(memory.pace),
              calls: alive({
                ...memory.calls,
                place: (order: CallOrder) => connect.place(order, memory.clock.now()),
              }),
            };
            const members_ = followMember(stores);
            const ports = { ...stores, followUp: followUps({ members: members_, callbacks: members_ }) };
            if (what === 'sweep') {
              const due = alive(memory.due);
              await queueDue(feeding({ ports: { ...memory, ...ports, due } }, { backlog: async () => 0 }))();
            } else if (what === 'tell') {
              for (const pick of picks) {
                const told = connect.evidence[pick % Math.max(1, connect.evidence.length)];
                const dispositions = { of: async () => undefined };
                if (told !== undefined) await settle({ ...ports, dispositions })(told);
              }
            } else {
              const delivered = picks.flatMap((pick) => sent[pick % Math.max(1, sent.length)] ?? []);
              if (delivered.length > 0) await dialBatch(ports)(delivered);
            }
          };
          const died = (error: unknown) => {
            if (!(error instanceof Error) || !/^(before|after) /.test(error.message)) throw error;
          };
          for (const { processes, minutes } of [
            { processes: [{ what: 'sweep' as const, picks: [0], crash: dies }], minutes: 0 },
            ...rounds,
          ]) {
            await scheduler.waitFor(Promise.all(processes.map((process) => run(process).catch(died))));
            dialler.later(minutes);
          }

          expect(new Set(connect.rung).size).toBe(connect.rung.length);

          connect.mend();
          // From here on nobody dies: what was lost comes back through the entries, and everybody is over in the end.
          const dispositions = { of: async () => undefined };
          const calls = {
            ...memory.calls,
            place: (order: CallOrder) => connect.place(order, memory.clock.now()),
          };
          const feed = queueDue(feeding({ ports: { ...memory, queue } }, { backlog: async () => 0 }));
          const isOver = () => memory.members.all().every(({ progress }) => progress.state === 'over');
          for (let round = 0; round < 80 && !(isOver() && memory.due.all().length === 0); round += 1) {
            dialler.later(60);
            sent.length = 0;
            await feed();
            for (const request of sent.splice(0)) await dialBatch({ ...memory, queue, calls })([request]);
            for (const told of connect.evidence) await settle({ ...memory, dispositions })(told);
          }

          expect(new Set(connect.rung).size).toBe(connect.rung.length);
          expect(memory.due.all()).toEqual([]);
          expect(memory.members.all().filter(({ progress }) => progress.state !== 'over')).toEqual([]);
          expect(memory.numbers.all().filter(({ active }) => active !== undefined)).toEqual([]);

          const ledger = memory.ledger.all();
          const outcomes = ledger.filter(({ kind }) => kind === 'outcome');
          const past = memory.numbers.all().flatMap(({ attempts }) => attempts);
          expect(new Map(outcomes.map((entry) => [entry.attemptId, outcomeIn(entry)]))).toEqual(
            new Map(past.map(({ attemptId, outcome }) => [attemptId, outcome])),
          );
          expect(outcomes).toHaveLength(past.length);
          expect(attemptsOf(memory.members.all())).toBe(past.length);
          expect(ledger.filter(({ kind }) => kind === 'over')).toHaveLength(members.length);
          const explained = new Set(
            ledger.filter(({ kind }) => kind === 'allowed').map(({ attemptId }) => attemptId),
          );
          expect([...connect.rung].filter((attemptId) => !explained.has(attemptId))).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

const retries = { busy: [10, 240], 'no-answer': [240], technical: [15] };
const outcomeIn = (entry: {
  readonly kind: string;
  readonly outcome?: AttemptOutcome;
}): AttemptOutcome | undefined => entry.outcome;
