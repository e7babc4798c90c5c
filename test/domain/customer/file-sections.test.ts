import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../domain/customer/file-sections.ts';
import { type Language, languages } from '../../../domain/shared/language.ts';
import { aCustomer } from '../../support/customers.ts';

const segmentShown = (segment: string, language: Language): string | undefined => {
  const sections = sectionsOf(
    {
      customerId: 'customer-1',
      customer: aCustomer({ segment }),
      number: undefined,
      shared: false,
      appointments: [],
      contacts: [],
      complaints: [],
      callbacks: [],
    },
    { timeZone: 'Europe/Brussels', companyName: 'Exemple', language, now: new Date('2026-11-24T09:00:00Z') },
  );
  return sections.find(({ name }) => name === 'customer')?.lines.find(({ label }) => label === 'Segment')
    ?.value;
};

describe('the segment in a customer’s file', () => {
  it.each([
    ['fr', 'particulier', 'professionnel'],
    ['nl', 'particulier', 'zakelijk'],
    ['de', 'Privatkunde', 'Geschäftskunde'],
    ['en', 'private', 'business'],
  ] as const)('has a name in %s when we know it', (language, one, other) => {
    expect(segmentShown('private', language)).toBe(one);
    expect(segmentShown('professional', language)).toBe(other);
  });

  it.each(languages)('is shown as it is when it is the deployment’s own word, in %s', (language) => {
    expect(segmentShown('gold', language)).toBe('gold');
    expect(segmentShown('constructor', language)).toBe('constructor');
  });

  it.each(languages)('is not shown where there is none, in %s', (language) => {
    expect(segmentShown('none', language)).toBeUndefined();
  });
});
