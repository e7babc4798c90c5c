import type { Consent, Customer, PostalAddress } from '../../domain/customer/model.ts';
import type { Language } from '../../domain/shared/language.ts';
import people from '../../examples/sample/people.json' with { type: 'json' };
import { namedCustomers } from './callers.ts';
import { type SampleCountry, sampleNumber } from './numbers.ts';
import { type Random, seededRandom } from './random.ts';

/** How many of each country and language: a Belgian company with neighbours. */
const mix: readonly {
  readonly country: SampleCountry;
  readonly language: Language;
  readonly count: number;
}[] = [
  { country: 'BE', language: 'fr', count: 92 },
  { country: 'BE', language: 'nl', count: 52 },
  { country: 'BE', language: 'de', count: 12 },
  { country: 'BE', language: 'en', count: 8 },
  { country: 'FR', language: 'fr', count: 16 },
  { country: 'NL', language: 'nl', count: 12 },
  { country: 'DE', language: 'de', count: 10 },
  { country: 'GB', language: 'en', count: 8 },
];

/** Every so many a customer shares the number of the one before: a household. */
const householdEvery = 25;
const firstIndex = 100;

/** The customers of the local centre, the same in every run; consents are dated before `now`. */
export const sampleCustomers = (now: Date): readonly Customer[] => {
  const random = seededRandom(20_261_124);
  const indexes = new Map<SampleCountry, number>();
  const customers: Customer[] = namedCustomers.map(({ customer, marketing }) => ({
    ...customer,
    version: 1,
    consents: marketing === undefined ? [] : [consent(marketing === 'granted', now, 30)],
  }));
  for (const { country, language, count } of mix) {
    for (let made = 0; made < count; made += 1) {
      const shares = made % householdEvery === householdEvery - 1;
      const index = (indexes.get(country) ?? firstIndex) + (shares ? 0 : 1);
      indexes.set(country, index);
      customers.push(
        sampleCustomer(random, { country, language, index, id: 300_001 + customers.length, now }),
      );
    }
  }
  return customers;
};

const sampleCustomer = (
  random: Random,
  {
    country,
    language,
    index,
    id,
    now,
  }: {
    readonly country: SampleCountry;
    readonly language: Language;
    readonly index: number;
    readonly id: number;
    readonly now: Date;
  },
): Customer => {
  const [title, given] = random.pick(people[language].given);
  const family = random.pick(people[language].family);
  return {
    id: `C${id}`,
    customerNumber: String(id),
    name: { ...(title === undefined ? {} : { title }), given: given ?? '', family },
    numbers: [sampleNumber(country, index)],
    address: addressIn(random, country, language),
    language,
    segment: random.next() < 0.2 ? 'professional' : 'private',
    consents: consentsOf(random, now),
    version: 1,
  };
};

const addressIn = (random: Random, country: SampleCountry, language: Language): PostalAddress => {
  const cities: Readonly<Record<string, readonly (readonly string[])[]>> = people.cities;
  const [postalCode = '', city = ''] = random.pick(cities[`${country}-${language}`] ?? []);
  const house = 1 + Math.floor(random.next() * 180);
  return { street: `${random.pick(people[language].streets)} ${house}`, postalCode, city, country };
};

/** Most were never asked; some said yes; some said yes and later no, and the no counts. */
const consentsOf = (random: Random, now: Date): readonly Consent[] => {
  const chance = random.next();
  if (chance < 0.45) return [];
  const given = consent(true, now, 60 + Math.floor(random.next() * 300));
  return chance < 0.8 ? [given] : [given, consent(false, now, Math.floor(random.next() * 60))];
};

const consent = (given: boolean, now: Date, daysAgo: number): Consent => ({
  purpose: 'marketing',
  given,
  at: new Date(now.getTime() - daysAgo * 86_400_000),
  source: given ? 'web form' : 'call',
});
