import { describe, expect, it } from 'vitest';
import { byScript } from '../../../simulator/console/page/supervisor/compare-versions.ts';
import { extentOf, followedInOrder } from '../../../simulator/console/page/supervisor/path-in-words.ts';

const figures = (version: string, contacts: number, good: number) => ({
  script: 'telesales',
  version,
  contacts,
  good,
  offersMade: 0,
  offersAccepted: 0,
  objections: [],
});
const verdict = (...versions: readonly ReturnType<typeof figures>[]) => byScript(versions)[0]?.verdict;

describe('which version of a script did better', () => {
  it('is said when chance would hardly make such a difference', () => {
    expect(verdict(figures('1', 200, 40), figures('2', 200, 80))).toEqual({
      kind: 'ahead',
      version: '2',
      sure: true,
    });
  });

  it('is doubtful when the difference is small or the contacts are few', () => {
    expect(verdict(figures('1', 200, 60), figures('2', 200, 66))).toMatchObject({
      version: '2',
      sure: false,
    });
    expect(verdict(figures('1', 3, 0), figures('2', 3, 3))).toMatchObject({ version: '2', sure: false });
  });

  it('is not said of a version alone, nor against one that nobody has met', () => {
    expect(verdict(figures('1', 200, 60))).toEqual({ kind: 'alone' });
    expect(verdict(figures('1', 200, 60), figures('2', 0, 0))).toEqual({ kind: 'alone' });
  });

  it('comes for every script, those that were followed most first', () => {
    const of = (script: string, contacts: number) => ({ ...figures('1', contacts, 0), script });

    const scripts = byScript([of('survey', 0), of('complaint', 2), of('advice', 0), of('survey', 3)]);

    expect(scripts.map(({ script }) => script)).toEqual(['survey', 'complaint', 'advice']);
  });

  it('is neither when they are equal', () => {
    expect(verdict(figures('1', 10, 5), figures('2', 20, 10))).toEqual({ kind: 'equal' });
  });
});

describe('a contact’s path in words', () => {
  const arrow = (from: string, to: string, followed: number) => ({ from, to, outcome: 'next', followed });
  const flow = {
    name: 'entry',
    blocks: [
      { id: 'greet', type: 'MessageParticipant', x: 40, y: 40 },
      { id: 'menu', type: 'GetParticipantInput', x: 320, y: -60 },
    ],
    arrows: [
      arrow('menu', 'queue', 1),
      arrow('menu', 'menu', 2),
      arrow('greet', 'menu', 1),
      arrow('greet', 'bye', 0),
    ],
  };

  it('begins where the contact came in and follows it', () => {
    expect(followedInOrder(flow).map(({ from, to }) => `${from} ${to}`)).toEqual([
      'greet menu',
      'menu queue',
      'menu menu',
    ]);
  });

  it('is empty where no arrow was followed, and says a circle once', () => {
    expect(followedInOrder({ ...flow, arrows: [arrow('greet', 'menu', 0)] })).toEqual([]);
    expect(followedInOrder({ ...flow, arrows: [arrow('a', 'b', 1), arrow('b', 'a', 1)] })).toHaveLength(2);
  });

  it('is drawn on a plane that holds every block', () => {
    const { x, y, width, height } = extentOf(flow);

    for (const block of flow.blocks) {
      expect(block.x).toBeGreaterThan(x);
      expect(block.y).toBeGreaterThan(y);
      expect(block.x + 200).toBeLessThan(x + width);
      expect(block.y + 64).toBeLessThan(y + height);
    }
  });
});
