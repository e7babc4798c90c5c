import { countableOf } from '../../../domain/campaign/countable.ts';
import type { Member } from '../../../domain/campaign/model.ts';
import { added, noSums } from '../../../domain/campaign/sums.ts';
import type { PastAttempt } from '../../../domain/dialling/model.ts';
import { isRunning } from '../../../domain/promise/model.ts';
import type { Dial } from '../services/call.ts';
import type { Queue } from '../services/queue.ts';
import type { Ground } from '../storm.ts';
import type { Plan } from '../world/plan.ts';
import type { Stores } from '../world/stores.ts';

export interface Finished {
  readonly ground: Ground;
  readonly plan: Plan;
  readonly stores: Stores;
  readonly dials: readonly Dial[];
  readonly queue: Pick<Queue<unknown>, 'size'>;
  /** Some batch was written in part. */
  readonly wasPartial: boolean;
}

/** What must hold once the storm is over and some quiet days have passed. */
export const finalChecks = async (finished: Finished): Promise<void> => {
  const resting = await restingMembers(finished);
  await members(finished);
  await numbers(finished);
  promises(finished);
  ledger(finished, resting);
  truth(finished);
  await tallies(finished, resting);
};

/** Members of campaigns that are paused and have an entry: what a run that died left undone is done when the campaign goes on. */
const restingMembers = async ({ stores }: Finished): Promise<ReadonlySet<string>> => {
  const paused = new Set(
    (await stores.campaigns.all()).flatMap(({ campaign, state }) =>
      state === 'paused' ? [campaign.name] : [],
    ),
  );
  return new Set(
    stores.due.all().flatMap(({ campaign, key }) => (paused.has(campaign) ? [`${campaign}.${key}`] : [])),
  );
};

/** Every member is over, or waits for something that will come. */
const members = async ({ ground: { violation, scheduler }, stores, queue }: Finished): Promise<void> => {
  const now = scheduler.now();
  if (queue.size() > 0) violation('queue-not-empty', `${queue.size()} orders are still in the queue`);
  for (const { campaign, state } of await stores.campaigns.all()) {
    const due = stores.due.all().filter((entry) => entry.campaign === campaign.name);
    const fresh = new Set((await stores.members.fresh(campaign.name, 1000)).members.map(({ key }) => key));
    for (const member of stores.members.all().filter((one) => one.campaign === campaign.name)) {
      const entries = due.filter(({ key }) => key === member.key);
      const rests = state === 'paused' || state === 'draft';
      const name = `${member.campaign}.${member.key}`;
      if (member.progress.state === 'over') {
        if (entries.length > 0 && !rests)
          violation('due-after-the-end', `${name} is over and has ${entries.length} entries`);
        continue;
      }
      if (fresh.has(member.key)) {
        if (state === 'running')
          violation('member-never-begun', `${name} was never begun in a running campaign`);
        continue;
      }
      if (entries.length === 0) violation('member-lost', `${name} waits (${state}) and has no entry`);
      // Its own lease may stand beside it for a moment; after quiet days there is one.
      if (entries.length > 1 && !rests) violation('due-twice', `${name} has ${entries.length} entries`);
      if (!rests) {
        const next = Math.min(...entries.map(({ at }) => at.getTime()));
        if (next < now)
          violation(
            'member-late',
            `${name} (${state}) was due ${Math.round((now - next) / 60_000)} minutes ago`,
          );
      }
    }
  }
};

/** No attempt is underway for ever. */
const numbers = async ({ ground: { violation, scheduler }, stores }: Finished): Promise<void> => {
  for (const { key, active } of stores.numbers.all()) {
    if (active === undefined || scheduler.now() - active.at.getTime() < 24 * 3_600_000) continue;
    // A callback's own is its supervisor's; one of a campaign that is paused is settled when it goes on, or by whoever wants the number.
    const running = await stores.campaigns.find(active.campaign);
    if (running === undefined || running.state === 'paused') continue;
    violation(
      'attempt-for-ever',
      `${active.attemptId} of ${key} is underway since ${active.at.toISOString()}`,
    );
  }
};

/** Kept, withdrawn, or with a supervisor. */
const promises = ({ ground: { violation, scheduler }, stores }: Finished): void => {
  for (const promise of stores.promises.all()) {
    if (scheduler.now() - promise.dueAt.getTime() < 6 * 3_600_000) continue;
    if (isRunning(promise) && promise.work.escalation?.state !== 'started') {
      violation(
        'promise-forgotten',
        `${promise.id} runs (${promise.state}) and no supervisor knows: ${JSON.stringify(promise.work)}`,
      );
    }
  }
};

const pastOf = (stores: Stores): readonly (PastAttempt & { readonly key: string })[] =>
  stores.numbers.all().flatMap(({ key, attempts }) => attempts.map((attempt) => ({ ...attempt, key })));

/** It explains each dial, each outcome, each end. */
const ledger = ({ ground: { violation }, stores, dials }: Finished, resting: ReadonlySet<string>): void => {
  const lines = stores.ledger.all();
  const allowed = new Map(lines.flatMap((line) => (line.kind === 'allowed' ? [[line.attemptId, line]] : [])));
  const known = new Set(
    stores.numbers
      .all()
      .flatMap(({ active, attempts }) => [
        ...(active ? [active.attemptId] : []),
        ...attempts.map(({ attemptId }) => attemptId),
      ]),
  );
  for (const { contactId, order } of dials) {
    const line = allowed.get(order.attemptId);
    // Whoever died between two lines of one batch leaves the attempt itself, with its outcome.
    if (line === undefined && !known.has(order.attemptId))
      violation('dial-not-in-ledger', `${contactId} (${order.attemptId}) has no line`);
    if (line?.contactId !== undefined && line.contactId !== contactId) {
      violation(
        'ledger-names-another',
        `${order.attemptId} is ${contactId}, and the ledger says ${line.contactId}`,
      );
    }
  }
  const outcomes = new Map(
    lines.flatMap((line) => (line.kind === 'outcome' ? [[line.attemptId, line.outcome]] : [])),
  );
  for (const { attemptId, outcome, campaign, key } of pastOf(stores)) {
    if (campaign === 'callback' || resting.has(`${campaign}.${key}`)) continue;
    if (outcomes.get(attemptId) !== outcome) {
      violation(
        'outcome-not-in-ledger',
        `${attemptId} ended as ${outcome}; the ledger says ${outcomes.get(attemptId)}`,
      );
    }
  }
  for (const { campaign, key, progress } of stores.members.all()) {
    if (resting.has(`${campaign}.${key}`)) continue;
    const over = lines.find((line) => line.kind === 'over' && line.campaign === campaign && line.key === key);
    if ((progress.state === 'over') !== (over !== undefined)) {
      violation(
        'end-not-in-ledger',
        `${campaign}.${key} is ${progress.state}; the ledger says ${over ? 'over' : 'nothing'}`,
      );
    }
    if (progress.state === 'over' && progress.end.why === 'forbidden') {
      const refused = lines.some(
        (line) => line.kind === 'refused' && line.campaign === campaign && line.key === key,
      );
      if (!refused)
        violation('refusal-not-in-ledger', `${campaign}.${key} is over as forbidden, and no line says why`);
    }
  }
};

/** What is told of an attempt may be less than what happened, and never something else. */
const truth = ({ ground: { violation }, stores, dials }: Finished): void => {
  const byAttempt = new Map(dials.map((dial) => [dial.order.attemptId, dial]));
  const possible: Readonly<Record<string, readonly string[]>> = {
    answered: ['talked', 'machine'],
    refused: ['talked'],
    'callback-asked': ['talked'],
    abandoned: ['abandoned', 'talked', 'machine'],
    busy: ['busy'],
    'no-answer': ['no-answer'],
    machine: ['machine', 'talked'],
    technical: ['network-failed', 'busy', 'no-answer', 'abandoned', 'machine', 'talked'],
  };
  for (const { attemptId, outcome } of pastOf(stores)) {
    const dial = byAttempt.get(attemptId);
    if (dial === undefined) {
      if (!['unknown', 'invalid-number', 'technical', 'skipped'].includes(outcome)) {
        violation('outcome-without-call', `${attemptId} ended as ${outcome}, and nobody was called`);
      }
    } else if (
      outcome !== 'unknown' &&
      !isStaleWord(dial, outcome) &&
      !(possible[outcome] ?? []).includes(dial.truth ?? '')
    ) {
      violation('outcome-not-true', `${attemptId} ended as ${outcome}; in truth: ${dial.truth}`);
    }
  }
};

/**
 * A callback goes on with the conversation in which it was promised. Until its own talk is wrapped up, what was said of the earlier one stands: a
 * call that a machine answered is then told as "asks for a callback", which leads to the same, another try.
 */
const isStaleWord = ({ order, truth: happened }: Dial, outcome: string): boolean =>
  order.campaign === 'callback' && outcome === 'callback-asked' && happened === 'machine';

/** The sums are those of the ledger, and of the attempts and members themselves. */
const tallies = async (
  { ground: { violation }, stores, wasPartial }: Finished,
  resting: ReadonlySet<string>,
): Promise<void> => {
  const past = pastOf(stores);
  for (const { campaign } of await stores.campaigns.all()) {
    const { name } = campaign;
    if ([...resting].some((member) => member.startsWith(`${name}.`))) continue;
    const { sums } = await stores.counting.read(name);
    const attempts = past.filter((attempt) => attempt.campaign === name).length;
    const over = stores.members
      .all()
      .filter((member: Member) => member.campaign === name && member.progress.state === 'over').length;
    if (sums.attempts !== attempts)
      violation('tally-attempts', `${name} counted ${sums.attempts} attempts of ${attempts}`);
    if (sums.membersOver !== over)
      violation('tally-members', `${name} counted ${sums.membersOver} members over, of ${over}`);
    const recount = stores.ledger
      .all()
      .filter((line) => line.campaign === name)
      .flatMap((line) => countableOf(line) ?? [])
      .reduce(added, noSums);
    // A refusal is a line a moment: one whose counting was lost in half a batch is told again at another moment.
    const gateRefusals = wasPartial ? sums.gateRefusals : recount.gateRefusals;
    if (sorted({ ...recount, gateRefusals }) !== sorted(sums)) {
      violation('tally-differs', `${name} counted ${sorted(sums)}, and the ledger says ${sorted(recount)}`);
    }
  }
};

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** For whoever wants to know what a run was about. */
export const seenIn = (
  plan: Plan,
  stores: Stores,
  dials: readonly Dial[],
): Readonly<Record<string, Readonly<Record<string, number>>>> => ({
  worlds: {
    members: stores.members.all().length,
    campaigns: plan.campaigns.length,
    promises: stores.promises.all().length,
  },
  calls: countBy(dials, ({ truth: happened }) => happened ?? 'still on'),
  outcomes: countBy(pastOf(stores), ({ outcome }) => outcome),
  ends: countBy(stores.members.all(), ({ progress }) =>
    progress.state === 'waiting'
      ? 'waiting'
      : progress.end.why === 'attempt'
        ? `attempt: ${progress.end.outcome}`
        : progress.end.why,
  ),
  refusals: countBy(
    stores.ledger.all().flatMap((line) => (line.kind === 'refused' ? line.verdict.reasons.slice(0, 1) : [])),
    ({ code }) => code,
  ),
  promised: countBy(stores.promises.all(), ({ state, work }) =>
    work.escalation ? `${state}, escalated` : state,
  ),
});

const countBy = <Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[nameOf(item)] = (counts[nameOf(item)] ?? 0) + 1;
  return counts;
};
