import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { campaignsFolder } from '../../../contact-flows/campaigns/index.ts';
import { madeUpFiles } from '../../../simulator/campaign/made-up-files.ts';
import { virtualCustomers } from '../../../simulator/campaign/virtual-customers.ts';

const example = (file: string): string => readFileSync(join(campaignsFolder, 'telesales', file), 'utf8');

describe('the list of a thousand in the examples', () => {
  const made = madeUpFiles({ members: 1000, seed: 4, dirty: true });

  it('is the one that its seed makes', () => {
    expect(made.list).toBe(example('list.csv'));
    expect(made.nationalList).toBe(example('national-list-be.csv'));
  });

  it('has a thousand people in three time zones and four languages, and dirty rows among them', () => {
    expect(new Set(made.members.map(({ number }) => number)).size).toBe(1000);
    expect(new Set(made.members.map(({ language }) => language)).size).toBe(4);
    expect(new Set(made.members.flatMap(({ timeZone }) => timeZone ?? []))).toEqual(
      new Set(['Europe/London', 'Europe/Athens']),
    );
    expect(made.list.trim().split('\r\n').length).toBeGreaterThan(1015);
  });
});

describe('virtual customers', () => {
  const people = (seed: number) =>
    virtualCustomers({ seed, clock: { nowMilliseconds: () => 0, sleep: async () => {} } });
  const reactions = (seed: number) => {
    const customers = people(seed);
    return Array.from({ length: 400 }, (_, index) => {
      const { participant, ...party } = customers.party(`+3245000${2000 + index}`);
      return JSON.stringify({ party, mood: customers.moodAt(`+3245000${2000 + index}`) });
    });
  };

  it('do the same again for the same seed, and other things for another', () => {
    expect(reactions(4)).toEqual(reactions(4));
    expect(reactions(4)).not.toEqual(reactions(5));
  });

  it('answer, are busy, do not answer, have machines and dead lines', () => {
    const kinds = new Set(reactions(4).map((one) => Object.keys(JSON.parse(one).party).join()));

    expect(kinds).toEqual(new Set(['answersAfterSeconds', 'busy', 'fails', 'answersAfterSeconds,machine']));
  });

  it('are the same person while one call rings, and may be another on the next', () => {
    let now = 0;
    const customers = virtualCustomers({
      seed: 4,
      clock: { nowMilliseconds: () => now, sleep: async () => {} },
    });
    const number = '+32450001000';
    const first = customers.party(number);

    expect(customers.party(number)).toBe(first);
    now = 5 * 3_600_000;
    expect(customers.party(number)).not.toBe(first);
  });
});
