import type { SayStep } from '../document.ts';
import { leadsTo } from '../next.ts';
import { goesOn, type StepType } from './step-type.ts';

export const say: StepType<SayStep> = {
  fields: () => [],
  take: ({ next }, taking) =>
    goesOn(taking, { kind: 'said' }, leadsTo(next, taking.at, taking.stage.script, taking.scene.known)),
};
