import type { Asked } from './asked.ts';
import { lookAgainMs } from './campaign.ts';
import type { GateCode } from './codes.ts';
import { allows, type Finding, forbidsUntil } from './finding.ts';
import { isE164, isForbiddenMobile, planOf } from './number-plan.ts';

/**
 * Shown, ours, and a line that people can call back: never withheld, never a Belgian or French mobile number, never premium, shared cost or of a plan we do not know. It is the settings' affair, so it may be cured.
 */
export const callerId = ({ question: { callerId: shown, settings }, now }: Asked): readonly Finding[] => {
  const no = (code: GateCode) => [forbidsUntil(code, now + lookAgainMs)];
  if (shown === undefined || shown === '') return no('gate.caller-id-missing');
  if (!isE164(shown)) return no('gate.caller-id-unreadable');
  if (!settings.callerIds.includes(shown)) return no('gate.caller-id-not-ours');
  if (isForbiddenMobile(shown)) return no('gate.caller-id-mobile');
  const plan = planOf(shown);
  return plan?.kind === 'line'
    ? [allows('gate.caller-id', { country: plan.country })]
    : no('gate.caller-id-kind');
};
