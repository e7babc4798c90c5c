import { gate } from '../../../../domain/dialling/gate.ts';
import type { GateQuestion, Verdict } from '../../../../domain/dialling/model.ts';
import { at, tuesdayMorning } from './questions.ts';

/** Of a yes or a no. */
export const codes = (verdict: Verdict): readonly string[] =>
  (verdict.allowed ? verdict.because : verdict.reasons).map(({ code }) => code);
/** None: it is a yes. */
export const refusal = (asked: GateQuestion): readonly string[] => {
  const verdict = gate(asked);
  return verdict.allowed ? [] : codes(verdict);
};
export const notBefore = (asked: GateQuestion): string | undefined => {
  const verdict = gate(asked);
  return verdict.allowed ? 'now' : verdict.notBefore?.toISOString();
};
/** A call of another campaign that is on. */
export const active = {
  attemptId: 'spring.key.1',
  campaign: 'spring',
  purpose: 'marketing',
  manner: 'preview',
  at: tuesdayMorning,
  verdict: { allowed: true, because: [] },
} as const;
export const attempt = (instant: string, campaign = 'spring') =>
  ({
    attemptId: `${campaign}.key.1`,
    campaign,
    purpose: 'marketing',
    at: at(instant),
    outcome: 'unknown',
  }) as const;
