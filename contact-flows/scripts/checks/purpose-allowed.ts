import type { Script, Step } from '../../../domain/script/document.ts';
import { outcomeWhen } from './support/conditions.ts';
import { type Edge, stepsOf } from './support/edges.ts';
import type { Rule } from './support/rule.ts';
import { everyWay } from './support/walk.ts';

export const purposeAllowed: Rule = {
  id: 'purpose-allowed',
  severity: 'error',
  finds: 'a marketing or survey script that goes on with somebody who refused that',
  source: 'consent may have been withdrawn since the list was made, or the agent dialled by hand',
  cure: 'branch before: `next: [{ when: { file: marketing, is: refused }, to: <a close> }, { to: … }]`; an answer to who calls us is no marketing: purpose service',
  check: (script) => {
    const { purpose } = script;
    if (purpose === 'service') return [];
    const { comes, path } = everyWay(script, openTo(script, purpose));
    return stepsOf(script)
      .filter(([name, step]) => goesOn(script, name, step, purpose) && comes(name, true))
      .map(([step]) => ({ step, path: path(step, true) }))
      .sort((a, b) => a.path.length - b.path.length)
      .slice(0, 1)
      .map(({ step, path: way }) => ({
        step,
        why: `who refused ${purpose === 'marketing' ? 'marketing' : 'surveys'} comes here: ${way}`,
        ...(purpose === 'survey'
          ? { cure: 'branch before: `{ when: { file: survey, is: refused }, to: <a close> }`' }
          : {}),
      }));
  },
};

/** The ways that somebody can come who refused. */
const openTo =
  (script: Script, purpose: 'marketing' | 'survey') =>
  ({ holds, fails }: Edge): boolean => {
    const refused = { file: purpose, is: 'refused' };
    return (
      !holds.some((condition) => outcomeWhen(script, condition, refused) === false) &&
      !fails.some((condition) => outcomeWhen(script, condition, refused) === true)
    );
  };

/**
 * More than to ask who is on the line, to note what they allow, to say sorry, to hand over and to close. An offer is passed over by who may
 * not have it.
 */
const goesOn = (script: Script, name: string, step: Step, purpose: 'marketing' | 'survey'): boolean => {
  switch (step.kind) {
    case 'say':
    case 'refer':
    case 'close':
      return false;
    case 'ask':
      return name !== script.start && step.fields.some(({ type }) => type !== 'consent');
    case 'offer':
      return (
        purpose === 'survey' && outcomeWhen(script, step.eligible, { file: purpose, is: 'refused' }) !== false
      );
    default:
      return true;
  }
};
