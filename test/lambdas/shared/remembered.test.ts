import { describe, expect, it } from 'vitest';
import { remembered } from '../../../lambdas/shared/remembered.ts';

const aMemory = ({ maximumKeys = 10 } = {}) => {
  let now = new Date('2026-11-24T09:00:00Z').getTime();
  const asked: string[] = [];
  const failing = { next: false };
  const find = remembered(
    { clock: { now: () => new Date(now) }, seconds: 60, maximumKeys },
    async (key: string) => {
      asked.push(key);
      if (failing.next) throw new Error('store down');
      return `answer ${asked.length}`;
    },
  );
  return {
    asked,
    failing,
    find,
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
};

describe('a remembered look-up', () => {
  it('asks once a minute a key', async () => {
    const { find, asked, pass } = aMemory();

    expect(await find('a')).toBe('answer 1');
    pass(59.999);
    expect(await find('a')).toBe('answer 1');
    expect(await find('b')).toBe('answer 2');
    pass(0.001);
    expect(await find('a')).toBe('answer 3');

    expect(asked).toEqual(['a', 'b', 'a']);
  });

  it('asks again when the clock has gone back', async () => {
    const { find, asked, pass } = aMemory();

    await find('a');
    pass(-1);
    await find('a');

    expect(asked).toEqual(['a', 'a']);
  });

  it('keeps no failure, and gives no old answer in its place', async () => {
    const { find, failing, pass } = aMemory();
    await find('a');
    pass(60);
    failing.next = true;

    await expect(find('a')).rejects.toThrow('store down');

    failing.next = false;
    expect(await find('a')).toBe('answer 3');
  });

  it('forgets the oldest beyond its size', async () => {
    const { find, asked } = aMemory({ maximumKeys: 2 });

    for (const key of ['a', 'b', 'c', 'b', 'a']) await find(key);

    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});
