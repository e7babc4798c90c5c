import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { showCall } from '../../bin/commands/call.ts';
import { playCall } from '../../simulator/local/play-call.ts';
import { openWorld, type World } from '../journeys/support/world.ts';

describe('what is printed of a call', () => {
  let world: World;
  let printed: string[];
  let told: string[];

  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:00' });
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    printed = [];
    told = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
    vi.spyOn(console, 'error').mockImplementation((line: string) => void told.push(line));
    return () => vi.restoreAllMocks();
  });

  const play = async (words: readonly string[], json = false): Promise<0 | 1> =>
    showCall(await playCall(world.centre, { from: undefined, words }), {
      json,
      functionNamed: world.centre.functionNamed,
    });

  it('has exit code 0 and nothing to add when the caller was served', async () => {
    expect(await play(['1', '3', '2'])).toBe(0);

    expect(told).toEqual([]);
    expect(printed.join('\n')).toContain('Bienvenue chez Parloir.');
  });

  it('names the words that no prompt asked for', async () => {
    expect(await play(['1', '3', '2', 'nothing', 'nothing', 'left', 'over'])).toBe(0);

    expect(told).toEqual([
      expect.stringMatching(/before these words of --keys were asked for: .*left over$/),
    ]);
  });

  it('is an event a line for a machine, functions by both of their names', async () => {
    await play(['1', '3', '2'], true);

    const events = printed.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(events[0]).toMatchObject({ type: 'contact-started' });
    expect(events.find(({ type }) => type === 'lambda-invoked')).toMatchObject({
      function: 'look-up-caller',
      name: expect.stringContaining('lookupcaller'),
    });
  });
});

describe('a call on which something breaks that nobody handles', () => {
  it('has exit code 1, and says where', async () => {
    const told: string[] = [];
    vi.spyOn(console, 'log').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation((line: string) => void told.push(line));
    const world = await openWorld({ at: '2026-11-25T10:00', engine: { stepLimit: 3 } });
    try {
      const call = await playCall(world.centre, { from: undefined });

      const code = showCall(call, { json: false, functionNamed: world.centre.functionNamed });

      expect(code).toBe(1);
      expect(told).toEqual([expect.stringMatching(/^The call did not end well: in flow entry/)]);
    } finally {
      vi.restoreAllMocks();
      await world.stop();
    }
  });
});
