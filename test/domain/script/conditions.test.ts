import { describe, expect, it } from 'vitest';
import { holds } from '../../../domain/script/conditions.ts';
import type { Condition } from '../../../domain/script/document.ts';
import { ScriptFault } from '../../../domain/script/faults.ts';

const script = {
  id: 'sample',
  rules: {
    happy: { answer: 'score', atLeast: 8 },
    itself: { not: { rule: 'itself' } },
  } satisfies Record<string, Condition>,
};
const known = {
  file: { marketing: 'granted', openComplaints: 2, city: '' },
  answers: {
    score: { value: 8, spoken: '8' },
    room: { value: 'bathroom', spoken: 'the bathroom' },
    agreed: { value: false, spoken: 'no' },
    constructor: { value: 'mine', spoken: 'mine' },
  },
} as const;
const check = (condition: Condition) => holds(condition, script, known);

describe('a condition', () => {
  it.each<[boolean, Condition]>([
    [true, { answer: 'room', is: 'bathroom' }],
    [false, { answer: 'room', is: 'kitchen' }],
    [true, { answer: 'room', is: ['kitchen', 'bathroom'] }],
    [true, { answer: 'agreed', is: false }],
    [false, { answer: 'score', is: '8' }],
    [true, { answer: 'score', atLeast: 8 }],
    [false, { answer: 'score', atMost: 7 }],
    [true, { file: 'marketing', is: 'granted' }],
    [true, { file: 'openComplaints', atMost: 2 }],
    [true, { answer: 'constructor', is: 'mine' }],
    [true, { rule: 'happy' }],
  ])('is %j: %j', (expected, condition) => {
    expect(check(condition)).toBe(expected);
  });

  it.each<Condition>([
    { answer: 'missing', is: 'x' },
    { answer: 'missing', is: ['x', 'y'] },
    { answer: 'missing', atLeast: 0 },
    { answer: 'missing', atMost: 9 },
    { answer: 'toString', known: true },
    { file: 'segment', known: true },
    { file: 'city', known: true },
    { answer: 'room', atLeast: 0 },
  ])('is not fulfilled by a value that is missing or of another kind: %j', (condition) => {
    expect(check(condition)).toBe(false);
  });

  it('can ask for what is not known', () => {
    expect(check({ file: 'segment', known: false })).toBe(true);
    expect(check({ answer: 'score', known: false })).toBe(false);
  });

  it('combines: all of none hold, any of none does not', () => {
    expect(check({ all: [] })).toBe(true);
    expect(check({ any: [] })).toBe(false);
    expect(check({ all: [{ rule: 'happy' }, { not: { answer: 'agreed', is: true } }] })).toBe(true);
    expect(check({ any: [{ answer: 'room', is: 'kitchen' }, { not: { rule: 'happy' } }] })).toBe(false);
  });

  it('names a rule that does not exist, and one that needs itself', () => {
    expect(() => check({ rule: 'unknown' })).toThrow('script sample has no rule "unknown"');
    expect(() => check({ rule: 'itself' })).toThrow(ScriptFault);
  });
});
