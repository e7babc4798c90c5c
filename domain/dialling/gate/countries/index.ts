import type { CountryRules } from '../country-rules.ts';
import { belgium } from './belgium.ts';
import { france } from './france.ts';
import { germany } from './germany.ts';
import { netherlands } from './netherlands.ts';

/** Every other country refuses until somebody adds its rules: a file, and a line here. */
export const countryRules: Readonly<Record<string, CountryRules | undefined>> = {
  BE: belgium,
  FR: france,
  NL: netherlands,
  DE: germany,
};
