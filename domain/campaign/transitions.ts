import type { CampaignChange, CampaignState } from './model.ts';
import type { CampaignAction } from './refusals.ts';

interface Transition {
  readonly from: readonly CampaignState[];
  /** Undefined: it stays as it is. */
  readonly to: CampaignState | undefined;
  readonly what: CampaignChange['what'];
}

/** What may be done with a campaign that is there. */
export const transitions: Readonly<Record<Exclude<CampaignAction, 'create'>, Transition>> = {
  edit: { from: ['draft', 'running', 'paused'], to: undefined, what: 'edited' },
  start: { from: ['draft'], to: 'running', what: 'started' },
  pause: { from: ['running'], to: 'paused', what: 'paused' },
  resume: { from: ['paused'], to: 'running', what: 'resumed' },
  stop: { from: ['draft', 'running', 'paused'], to: 'stopped', what: 'stopped' },
  complete: { from: ['running', 'paused'], to: 'complete', what: 'completed' },
};

export const possibleIn = (state: CampaignState): readonly CampaignAction[] =>
  (Object.entries(transitions) as readonly [keyof typeof transitions, Transition][]).flatMap(
    ([action, { from }]) => (from.includes(state) ? [action] : []),
  );
