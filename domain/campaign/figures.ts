import { dispositions } from '../script/dispositions.ts';
import type { AttemptOutcome } from './model.ts';
import type { CountedSums } from './ports.ts';

/** A person was on the line: what abandoned calls are a share of. Machines, no answers and dead numbers do not count. */
const byAPerson = [
  'answered',
  'refused',
  'callback-asked',
  'abandoned',
] as const satisfies readonly AttemptOutcome[];
/** A person was on the line and was talked with. */
const talkedWith = ['answered', 'refused', 'callback-asked'] as const satisfies readonly AttemptOutcome[];

type Outcomes = Pick<CountedSums, 'outcomes'>;

export const answeredByPerson = ({ outcomes }: Outcomes): number => sumOf(outcomes, byAPerson);
export const reached = ({ outcomes }: Outcomes): number => sumOf(outcomes, talkedWith);

/** In per cent of the calls that a person answered; 0 when nobody did. */
export const abandonedPercent = (sums: Outcomes): number => {
  const answered = answeredByPerson(sums);
  return answered === 0 ? 0 : (100 * (sums.outcomes.abandoned ?? 0)) / answered;
};

/** Talks that ended as they were meant to. */
export const endedWell = ({ dispositions: counts }: Pick<CountedSums, 'dispositions'>): number =>
  Object.entries(counts).reduce((sum, [code, count]) => (isGood(code) ? sum + (count ?? 0) : sum), 0);

const isGood = (code: string): boolean =>
  Object.entries(dispositions).some(([name, { good }]) => name === code && good);

const sumOf = (counts: Outcomes['outcomes'], names: readonly AttemptOutcome[]): number =>
  names.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
