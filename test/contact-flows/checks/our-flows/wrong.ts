import type { Flow } from '../../../../contact-flows/language/flow.ts';
import { end, say } from './fixtures.ts';

/** Flows of ours that are wrong: the rule that must say so, and the flow and block that it names. */
export interface BrokenFlows {
  readonly mistake: string;
  readonly rule: string;
  readonly at: string;
  readonly flows: readonly Flow[];
}
export const wrong = (mistake: string, rule: string, at: string, ...flows: readonly Flow[]): BrokenFlows => ({
  mistake,
  rule,
  at,
  flows,
});
export const goodbye = { bye: say('hello', 'end'), end };
