import { shareOf } from '../shared/share-of.ts';
import type { ContactEvent, ContactRecord } from './model.ts';

/**
 * Where a copy of a record stands among the copies of the same contact: by text, the greater is the newer. Timestamps have whole seconds, so
 * two copies can share one; then the one that knows more wins, and between equals any order that everybody agrees on.
 */
export const revisionOf = (record: ContactRecord): string =>
  [record.lastUpdatedAt.toISOString(), fixed(knownIn(record), 4), digest(record)].join('#');

/** The same for two tellings of one event, which should be equal and need not be. */
export const eventRevision = (event: ContactEvent): string =>
  [fixed(knownIn(event), 4), digest(event)].join('#');

const fixed = (count: number, digits: number): string => String(count).padStart(digits, '0');
const digest = (value: unknown): string => fixed(Math.floor(shareOf(contentOf(value)) * 2 ** 32), 10);

const knownIn = (value: unknown): number => {
  if (value === undefined || value === null) return 0;
  if (typeof value !== 'object' || value instanceof Date) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + knownIn(inner), 0);
};

/** A value as text, the same whatever the order in which it was put together. */
const contentOf = (value: unknown): string => {
  if (value === undefined || value === null) return 'null';
  if (typeof value !== 'object' || value instanceof Date) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${key}:${contentOf(inner)}`).join(',')}}`;
};
