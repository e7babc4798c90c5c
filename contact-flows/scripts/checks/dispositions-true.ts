import type { DispositionCode } from '../../../domain/script/dispositions.ts';
import type { Step } from '../../../domain/script/document.ts';
import { stepOf, stepsOf } from './support/edges.ts';
import type { Rule } from './support/rule.ts';
import { walk } from './support/walk.ts';

export const dispositionsTrue: Rule = {
  id: 'dispositions-true',
  severity: 'error',
  finds: 'an end that claims what did not happen on every way to it',
  source: 'reports count by it: a sale that nobody agreed to is none',
  cure: 'lead there only through what it claims, or close with another disposition',
  check: (script) =>
    stepsOf(script).flatMap(([step, it]) => {
      if (it.kind !== 'close') return [];
      const claim = claims[it.disposition];
      if (claim === undefined) return [];
      const { comes, path } = walk(script, {
        initially: false,
        after: ({ from, outcome }) => {
          const before = stepOf(script, from);
          return before === undefined || outcome === 'persists' ? undefined : claim.after(before, outcome);
        },
      });
      return comes(step, false)
        ? [{ step, why: `"${it.disposition}" without ${claim.of}: ${path(step, false)}` }]
        : [];
    }),
};

interface Claim {
  readonly of: string;
  readonly after: (step: Step, outcome: string) => boolean | undefined;
}
const bySurely = (of: string, happens: (step: Step, outcome: string) => boolean): Claim => ({
  of,
  after: (step, outcome) => (happens(step, outcome) ? true : undefined),
});

/** What an end claims; the others say nothing that a script could prove. */
const claims: Readonly<Partial<Record<DispositionCode, Claim>>> = {
  sale: bySurely(
    'an agreement about a sale that was answered yes',
    (step, outcome) => step.kind === 'agreement' && step.about === 'sale' && outcome === 'yes',
  ),
  'appointment-booked': {
    of: 'a booked appointment or visit that the customer agreed to',
    after: (step, outcome) => {
      if (step.kind === 'book' && step.what !== 'callback' && outcome === 'booked') return true;
      return step.kind === 'agreement' && step.about === 'appointment' && outcome === 'no'
        ? false
        : undefined;
    },
  },
  'callback-promised': bySurely(
    'a promised callback',
    (step, outcome) => step.kind === 'book' && step.what === 'callback' && outcome === 'booked',
  ),
  'complaint-logged': bySurely(
    'a complaint that was logged',
    (step, outcome) => step.kind === 'log' && outcome === 'logged',
  ),
  registered: bySurely(
    'an agreement that was answered yes',
    (step, outcome) => step.kind === 'agreement' && outcome === 'yes',
  ),
  'survey-completed': bySurely('a question', ({ kind }) => kind === 'ask'),
  referred: bySurely(
    'somebody to whom the customer was referred',
    (step, outcome) => step.kind === 'refer' && outcome === 'referred',
  ),
};
