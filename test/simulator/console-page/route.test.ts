import { describe, expect, it } from 'vitest';
import { typedNumber } from '../../../simulator/console/page/shared/number.ts';
import { choosing, hashOf, routeOf } from '../../../simulator/console/page/shared/route.ts';
import { memory } from '../../../simulator/console/page/shared/stored.ts';

describe('the address of a place in the page', () => {
  it('leads back to the place', () => {
    const route = { area: 'supervisor', chosen: { page: 'contacts', contact: 'c0ffee 1&2' } } as const;

    expect(routeOf(hashOf(route), 'customers')).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#content'])('leads to the usual area from %s', (hash) => {
    expect(routeOf(hash, 'together')).toEqual({ area: 'together', chosen: {} });
  });

  it('keeps what else was chosen, and forgets what is chosen to be empty', () => {
    const route = routeOf('#/desk?agent=anne&contact=c1', 'together');

    expect(choosing(route, { contact: '' })).toBe('#/desk?agent=anne');
    expect(choosing(route, {}, 'together')).toBe('#/together?agent=anne&contact=c1');
  });
});

describe('a number as people type it', () => {
  it.each([
    ['+32 470 12 34 56', '+32470123456'],
    ['0032 470/12.34.56', '+32470123456'],
    ['+49 (30) 23125-003', '+493023125003'],
    ['0470 12 34 56', undefined],
    ['withheld', undefined],
    ['+0470123456', undefined],
    ['', undefined],
  ])('%s is %s', (typed, number) => {
    expect(typedNumber(typed)).toBe(number);
  });
});

describe('what the page remembers', () => {
  it('is simply not remembered where the browser refuses its storage', () => {
    const refused = memory(() => {
      throw new DOMException('denied', 'SecurityError');
    });

    refused.keep('say:p1', 'Bonjour');

    expect(refused.read('say:p1')).toBeUndefined();
  });

  it('forgets the forms of contacts that are gone, and nothing else', () => {
    const kept = new Map<string, string>();
    const drafts = memory(() => ({
      get length() {
        return kept.size;
      },
      key: (index) => [...kept.keys()][index] ?? null,
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }));
    for (const key of ['view:gone', 'view:here', 'say:p1', 'view:gone-too']) drafts.keep(key, 'words');

    drafts.prune('view:', (key) => key === 'view:here');

    expect([...kept.keys()]).toEqual(['view:here', 'say:p1']);
  });
});
