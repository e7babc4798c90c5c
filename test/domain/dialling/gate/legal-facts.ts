import type { GateQuestion, NumberRecord } from '../../../../domain/dialling/model.ts';
import { at } from './questions.ts';

/** A case as a lawyer would put it, with where the answer comes from (`sources`; `ours`: our own caution). */
export interface LegalCase {
  readonly source: string;
  readonly case: string;
  readonly question: GateQuestion;
  /** `yes`, or the reasons, the firmest first. */
  readonly expected: string;
}

/** On the Belgian list since 10 March 2026. */
export const listed = { BE: { version: '2026-11-20', since: at('2026-03-10T00:00:00Z') } };

export const consentOn = (date: string) => ({ consent: { at: at(date), source: 'form' } });

export const refusedOn = (
  date: string,
  purpose: 'all' | 'marketing' | 'survey' | 'service' = 'marketing',
): Pick<NumberRecord, 'refusals'> => ({ refusals: [{ purpose, at: at(date), source: 'conversation' }] });

export const list = (takenAt: string) => ({
  BE: { country: 'BE', version: '2026-11-20', takenAt: at(takenAt) },
});

/** A decision to loosen whatever can be loosened. */
export const loose = (country: string, purpose: 'marketing' | 'survey') => ({
  country,
  purpose,
  withoutBasis: true,
  windows: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })),
  mostAttempts: { count: 100, days: 1 },
  reason: 'Research for statistics.',
  decidedBy: 'A. Director',
  decidedOn: '2026-11-01',
});
