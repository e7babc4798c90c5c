import { describe, expect, it } from 'vitest';
import { sources } from '../../../../domain/dialling/gate/sources.ts';
import { gate } from '../../../../domain/dialling/gate.ts';
import type { GateQuestion } from '../../../../domain/dialling/model.ts';
import { belgianCases } from './legal-cases-belgium.ts';
import { belgianServiceCases } from './legal-cases-belgium-service.ts';
import { otherCases } from './legal-cases-elsewhere.ts';
import { frenchCases } from './legal-cases-france.ts';

const cases = [...belgianCases, ...belgianServiceCases, ...frenchCases, ...otherCases];

const answer = (question: GateQuestion): string => {
  const verdict = gate(question);
  return verdict.allowed ? 'yes' : verdict.reasons.map(({ code }) => code).join(' ');
};

describe('the law, case by case', () => {
  it.each(cases)('$source: $case', ({ question, expected }) => {
    expect(answer(question)).toBe(expected);
  });

  it('is written down in more than sixty cases, each with a source that is known', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(
      cases.map(({ source }) => source).filter((source) => !(source in sources) && source !== 'ours'),
    ).toEqual([]);
    expect(new Set(cases.map((one) => one.case)).size).toBe(cases.length);
  });
});
