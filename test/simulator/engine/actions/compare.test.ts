import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../support/one-block.ts';

describe('Compare', () => {
  const compare = (condition: string, value: string | undefined, path = '$.Attributes.value') =>
    outcomeOf(
      'Compare',
      ['next', condition, 'NoMatchingCondition'],
      { ComparisonValue: path },
      {
        contact: { attributes: value === undefined ? { other: '3' } : { value, other: '3' } },
      },
    );

  it.each([
    ['Equals gold', 'gold', true],
    ['Equals gold', 'Gold', false],
    ['Equals $.Attributes.other', '3', true],
    ['TextStartsWith go', 'gold', true],
    ['TextEndsWith ld', 'gold', true],
    ['TextContains ol', 'gold', true],
    ['TextContains xx', 'gold', false],
    ['NumberGreaterThan 5', '5.5', true],
    ['NumberGreaterThan 5', '5', false],
    ['NumberGreaterOrEqualTo 5', '5', true],
    ['NumberLessThan 5', '4', true],
    ['NumberLessOrEqualTo 5', '5', true],
    ['NumberLessThan 5', 'four', false],
    ['NumberLessThan 5', '', false],
    ['NumberLessThan x', '4', false],
    ['Matches gold', 'gold', false],
  ])('%s of "%s": %s', async (condition, value, holds) => {
    expect(await compare(condition, value)).toBe(holds ? condition : 'NoMatchingCondition');
  });

  it('matches nothing when the value is missing, not even an empty operand', async () => {
    expect(await compare('Equals x', undefined)).toBe('NoMatchingCondition');
    expect(await compare('NumberLessThan 5', undefined)).toBe('NoMatchingCondition');
  });

  it('asks whether a key exists', async () => {
    expect(await compare('KeyExists other', 'x', '$.Attributes')).toBe('KeyExists other');
    expect(await compare('KeyExists absent', 'x', '$.Attributes')).toBe('NoMatchingCondition');
  });

  it('takes the first condition that holds', async () => {
    const first = await outcomeOf(
      'Compare',
      ['TextContains o', 'Equals gold', 'NoMatchingCondition'],
      {
        ComparisonValue: '$.Attributes.value',
      },
      { contact: { attributes: { value: 'gold' } } },
    );

    expect(first).toBe('TextContains o');
  });
});
