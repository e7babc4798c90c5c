import type { Step } from '../document.ts';
import { agreement } from './agreement.ts';
import { ask } from './ask.ts';
import { book } from './book.ts';
import { close } from './close.ts';
import { detectNeed } from './detect-need.ts';
import { log } from './log.ts';
import { offer } from './offer.ts';
import { refer } from './refer.ts';
import { say } from './say.ts';
import type { StepType, StepTypes } from './step-type.ts';
import { verify } from './verify.ts';

const types: StepTypes = {
  say,
  ask,
  'detect-need': detectNeed,
  offer,
  verify,
  agreement,
  book,
  log,
  refer,
  close,
};

/** The kind that the step has is the one that takes it. */
export const stepTypeOf = (step: Step): StepType<Step> => types[step.kind] as StepType<Step>;
