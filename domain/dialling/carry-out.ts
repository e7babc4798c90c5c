import type { MemberEnd, MemberProgress } from '../campaign/model.ts';
import type { Decision } from './decide.ts';
import type { DialOutcome } from './dial-outcome.ts';
import type { DialPorts } from './dial-ports.ts';
import { attemptIdOf, type DialRequest, type LedgerEntry } from './model.ts';
import { overEntry } from './next-attempt.ts';
import type { DialFacts, DueEntry } from './ports.ts';

/** An order with what is known and what follows. */
export interface Standing {
  readonly request: DialRequest;
  readonly facts: DialFacts;
  readonly decision: Decision;
}
type Ports = Pick<DialPorts, 'notes' | 'members' | 'clock'>;

interface Step {
  readonly outcome: DialOutcome;
  readonly ledger: readonly LedgerEntry[];
  readonly put: readonly DueEntry[];
  readonly remove: readonly DueEntry[];
}

/**
 * Does what follows where nobody is called: of all at once what can be written together. A refusal is in the ledger before its member is over;
 * an entry goes only when all else is written.
 */
export const carryOut =
  (ports: Ports) =>
  async (standings: readonly Standing[]): Promise<readonly DialOutcome[]> => {
    if (standings.length === 0) return [];
    try {
      const refusals = standings.flatMap((standing) => refusalEntry(ports, standing));
      const final = standings.some(({ decision }) => endOf(decision) !== undefined);
      // Of refusals that end nothing, the line goes with the entry, below.
      if (final && refusals.length > 0) await ports.notes.write({ ledger: refusals });
      const steps: Step[] = [];
      for (const standing of standings) steps.push(await step(ports, standing));
      await ports.notes.write({
        ledger: [...(final ? [] : refusals), ...steps.flatMap(({ ledger }) => ledger)],
        due: { put: steps.flatMap(({ put }) => put), remove: steps.flatMap(({ remove }) => remove) },
      });
      // An order that came back to find nothing left to do would come back for as long as its entry stands.
      const over = steps.flatMap(({ outcome: { what }, put, remove }) =>
        what === 'nothing' && put.length === 0 ? remove : [],
      );
      if (over.length > 0) await ports.notes.write({ due: { put: [], remove: over } });
      return steps.map(({ outcome }) => outcome);
    } catch (cause) {
      return standings.map(({ request }) => ({ request, what: 'failed', cause }));
    }
  };

const refusalEntry = ({ clock }: Pick<Ports, 'clock'>, { request, decision }: Standing): LedgerEntry[] =>
  decision.what === 'refused'
    ? [
        {
          campaign: request.campaign,
          key: request.key,
          attemptId: attemptIdOf(request),
          at: clock.now(),
          kind: 'refused',
          verdict: decision.verdict,
        },
      ]
    : [];

/** How a member ends by a decision; undefined when it does not. */
const endOf = (decision: Decision): MemberEnd | undefined => {
  if (decision.what === 'end') return decision.end;
  return decision.what === 'refused' && decision.verdict.notBefore === undefined
    ? { why: 'forbidden', reasons: codesOf(decision.verdict) }
    : undefined;
};

const codesOf = ({ reasons }: Extract<Decision, { what: 'refused' }>['verdict']): readonly string[] => [
  ...new Set(reasons.map(({ code }) => code)),
];

const step = async (ports: Ports, { request, facts, decision }: Standing): Promise<Step> => {
  const own = ownEntry(request);
  const of = (outcome: DialOutcome, more: Partial<Omit<Step, 'outcome'>> = {}): Step => {
    const put = more.put ?? [];
    return {
      outcome,
      ledger: more.ledger ?? [],
      put,
      remove: (more.remove ?? own).filter((entry) => !put.some((other) => isSame(entry, other))),
    };
  };
  const end = endOf(decision);
  if (end !== undefined) {
    const outcome: DialOutcome =
      decision.what === 'refused'
        ? { request, what: 'refused', reasons: codesOf(decision.verdict), notBefore: undefined }
        : { request, what: 'ended', end };
    const over = await advance(ports, facts, end);
    // Somebody else was quicker: the entry stays, and what it brings back is looked at again.
    return over === undefined ? of(outcome, { remove: [] }) : of(outcome, { ledger: [over] });
  }
  switch (decision.what) {
    case 'refused': {
      const { notBefore } = decision.verdict;
      const put = notBefore === undefined ? [] : [{ ...entryOf(request), at: notBefore }];
      return of({ request, what: 'refused', reasons: codesOf(decision.verdict), notBefore }, { put });
    }
    case 'nothing': {
      const { why, put, ledger, keep } = decision;
      return of(
        { request, what: 'nothing', why },
        {
          put: put === undefined ? [] : [put],
          ledger: ledger ?? [],
          ...(keep === true ? { remove: [] } : {}),
        },
      );
    }
    default:
      throw new TypeError(`nothing is carried out for "${decision.what}"`);
  }
};

const advance = async (
  { members, clock }: Pick<Ports, 'members' | 'clock'>,
  { member }: DialFacts,
  end: MemberEnd,
): Promise<LedgerEntry | undefined> => {
  if (member === undefined) return undefined;
  const { attempts } = member.progress;
  const progress: MemberProgress = { state: 'over', attempts, end, at: clock.now() };
  return (await members.advance(member, attempts, progress)) === 'advanced'
    ? overEntry(member, progress)
    : undefined;
};

export const entryOf = ({ campaign, key, attempt }: DialRequest): Omit<DueEntry, 'at'> => ({
  campaign,
  key,
  attempt,
});

/** Where the order came from. */
const ownEntry = (request: DialRequest): readonly DueEntry[] =>
  request.dueAt === undefined ? [] : [{ ...entryOf(request), at: request.dueAt }];

export const isSame = (one: DueEntry, other: DueEntry): boolean =>
  one.campaign === other.campaign &&
  one.key === other.key &&
  one.attempt === other.attempt &&
  one.at.getTime() === other.at.getTime();

/** Moves the order's entry to another moment; it never takes away what it puts. */
export const moveEntry = (
  request: DialRequest,
  at: Date,
): { readonly put: readonly DueEntry[]; readonly remove: readonly DueEntry[] } => {
  const entry = { ...entryOf(request), at };
  return { put: [entry], remove: ownEntry(request).filter((own) => !isSame(own, entry)) };
};
