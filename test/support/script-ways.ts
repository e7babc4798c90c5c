import type { Conversation, Entered } from '../../domain/conversation/model.ts';
import type { Step } from '../../domain/script/document.ts';
import { leadsTo } from '../../domain/script/next.ts';
import type { Stage } from '../../domain/script/play.ts';
import { sceneOf } from '../../domain/script/scene.ts';

/**
 * By the names of `targetsOf`: what a submission came to, from what the script says about the step. A step that is passed over has its own way on.
 */
export const waysTaken = (stage: Stage, before: Conversation, after: Conversation): readonly string[] => {
  const { place } = before;
  if (place.at === 'objection') {
    const what = enteredIn(before, after);
    if (what?.kind !== 'objection') return [];
    return [`${place.objection}: ${what.overcome ? `overcome by ${what.given}` : 'persists'}`];
  }
  if (after.place.at === 'objection') return [`${after.place.objection}: raised`];
  const what = enteredIn(before, after);
  if (what?.kind === 'objection') return [`${what.objection}: too often`];
  if (place.at !== 'step') return [];
  if (after.place.at === 'over') return [`${place.step} → over`];
  const step = stage.script.steps[place.step];
  const to = step === undefined ? undefined : ledTo(step, place.step, stage, before, after);
  return to === undefined ? [] : [`${place.step} → ${to}`, ...passedOver(stage, to, after)];
};

/** The ways of the steps between the one that was led to and the one that is shown. */
export const passedOver = (stage: Stage, to: string, after: Conversation): readonly string[] => {
  const ways: string[] = [];
  const { place } = after;
  for (let at = to; place.at === 'step' && at !== place.step && ways.length < 50; ) {
    const step = stage.script.steps[at];
    const full = step?.atMost !== undefined && (after.visits[at] ?? 0) >= step.atMost.times;
    const next = full ? step.atMost?.then : step?.kind === 'offer' ? step.otherwise : undefined;
    if (next === undefined) break;
    ways.push(`${at} → ${next}`);
    at = next;
  }
  return ways;
};

const enteredIn = (before: Conversation, after: Conversation): Entered | undefined =>
  after.entries.length > before.entries.length ? after.entries.at(-1)?.what : undefined;

const ledTo = (
  step: Step,
  name: string,
  stage: Stage,
  before: Conversation,
  after: Conversation,
): string | undefined => {
  const what = enteredIn(before, after);
  const learntMore = Object.keys(after.learnt).length > 0 && after.learnt !== before.learnt;
  switch (step.kind) {
    case 'say':
    case 'ask':
      return leadsTo(step.next, name, stage.script, sceneOf(stage, after).known);
    case 'offer':
      if (what?.kind !== 'offer') return step.otherwise;
      return what.accepted ? step.accepted : step.refused;
    case 'verify':
      return what?.kind === 'verified' && what.right ? step.yes : step.no;
    case 'agreement':
      return what?.kind === 'agreement' && what.agreed ? step.yes : step.no;
    case 'book':
      return learntMore ? step.booked : step.none;
    case 'log':
      return learntMore ? step.logged : step.otherwise;
    case 'refer':
      return what?.kind === 'referred' ? step.referred : step.nobody;
    case 'detect-need': {
      const leads = what?.kind === 'need' ? step.needs[what.need] : undefined;
      return leads !== undefined && 'to' in leads ? leads.to : undefined;
    }
    case 'close':
      return undefined;
  }
};
