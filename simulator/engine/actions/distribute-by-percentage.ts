import { type Action, branch } from '../outcome.ts';

/** Distribute by percentage: a number from 1 to 100 against a chain of NumberLessThan, whose thresholds are 1 more than the percentages so far. */
export const distributeByPercentage: Action = {
  simulated: true,
  run: (line) => branch(line.services.percent()),
};
