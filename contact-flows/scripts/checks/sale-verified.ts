import type { AgreementStep, Script } from '../../../domain/script/document.ts';
import { stepOf, stepsOf } from './support/edges.ts';
import type { Rule } from './support/rule.ts';
import { namesMerged } from './support/texts.ts';
import { type Fact, walk } from './support/walk.ts';

export const saleVerified: Rule = {
  id: 'sale-verified',
  severity: 'error',
  finds: 'a sale that is agreed before it is verified what the customer wants, or with an answer given since',
  source: 'who agrees to pay must have understood, and been understood',
  cure: 'lead there through `yes` of a step of kind "verify", after the last answer and the last accepted offer',
  check: (script) =>
    stepsOf(script).flatMap(([step, it]) => {
      if (it.kind !== 'agreement' || it.about !== 'sale') return [];
      const { comes, path } = walk(script, verified(script, it));
      return comes(step, false) ? [{ step, why: `nothing is verified on the way ${path(step, false)}` }] : [];
    }),
};

const verified = (script: Script, { wording, confirmation }: AgreementStep): Fact => {
  const merged = new Set(
    [wording, confirmation?.subject, confirmation?.text].flatMap((texts) =>
      texts === undefined ? [] : [...namesMerged(texts)],
    ),
  );
  return {
    initially: false,
    after: ({ from, outcome }) => {
      const step = stepOf(script, from);
      if (outcome === 'persists') return undefined;
      if (step?.kind === 'verify') return outcome === 'yes';
      if (step?.kind === 'offer' && outcome === 'accepted') return false;
      return step?.kind === 'ask' && step.fields.some(({ name }) => merged.has(name)) ? false : undefined;
    },
  };
};
