/**
 * Phone numbers that belong to nobody. Germany (Bundesnetzagentur), France (Arcep) and the United Kingdom (Ofcom) reserve these for fiction.
 * Belgium and the Netherlands reserve none that we know of (not established): a Dutch subscriber number cannot begin with 0, and the Belgian
 * ones are of a block so low that nobody would take it for real. Nothing here dials them: calls stay inside the simulator.
 */
const ranges = {
  BE: '+32450000',
  NL: '+31200000',
  DE: '+493023125',
  FR: '+33199000',
  GB: '+442079460',
} as const;
export type SampleCountry = keyof typeof ranges;

/** @param index 0 to 999; below 100 and from 800 on are for named callers and the directory. */
export const sampleNumber = (country: SampleCountry, index: number): string =>
  `${ranges[country]}${String(index).padStart(3, '0')}`;
