import { type Random, seededRandom } from '../sample/random.ts';

/**
 * Somebody made up. Germany and France reserve their ranges for fiction; the Belgian one is a block so low that nobody would take it for real.
 * Nothing here dials them: calls stay inside the simulator.
 */
export interface MadeUpMember {
  /** E.164 */
  readonly number: string;
  readonly language: 'fr' | 'nl' | 'de' | 'en';
  readonly segment: string;
  readonly country: 'BE' | 'FR' | 'DE';
  /** Where somebody lives who is not in the zone of the number. */
  readonly timeZone: string | undefined;
  /** Local date. */
  readonly consent: string | undefined;
}

/** Of a thousand: who has a number of this country. */
const share = { FR: 0.2, DE: 0.12 } as const;

/**
 * So many people, always the same for a seed: Belgians, of whom some live in London and some in Athens, French and Germans who have consented,
 * and a few of those whose consent is missing or too old.
 */
export const madeUpMembers = (count: number, seed: number): readonly MadeUpMember[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const where = random.next();
    const country =
      where < share.FR && index < 3000 ? 'FR' : where < share.FR + share.DE && index < 900 ? 'DE' : 'BE';
    const abroad = random.next();
    return {
      number: numberOf(country, index),
      language: languageOf(country, random),
      segment: random.pick(['private', 'private', 'private', 'professional', 'senior']),
      country,
      timeZone:
        country !== 'BE' || abroad > 0.2 ? undefined : abroad < 0.1 ? 'Europe/London' : 'Europe/Athens',
      consent: country === 'BE' ? undefined : consentOf(random),
    };
  });
};

const numberOf = (country: MadeUpMember['country'], index: number): string => {
  if (country === 'FR') return `+3319900${String(index).padStart(4, '0')}`;
  if (country === 'DE') return `+493023125${String(index).padStart(3, '0')}`;
  return `+3245${String(1_000 + index).padStart(7, '0')}`;
};

const languageOf = (country: MadeUpMember['country'], random: Random): MadeUpMember['language'] => {
  if (country === 'FR') return 'fr';
  if (country === 'DE') return 'de';
  return random.pick(['fr', 'fr', 'fr', 'fr', 'nl', 'nl', 'nl', 'nl', 'de', 'en']);
};

const consentOf = (random: Random): string | undefined => {
  const chance = random.next();
  if (chance < 0.02) return undefined;
  const month = chance < 0.04 ? '2025-06' : random.pick(['2026-04', '2026-06', '2026-09', '2026-10']);
  return `${month}-${String(1 + Math.floor(random.next() * 28)).padStart(2, '0')}`;
};
