import { type Language, languages } from '../../domain/shared/language.ts';

/** A variable the stack gives the function; a missing one is a broken deployment and stops the function at start-up, by name. */
export const environment = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(
      `the environment variable ${name} is not set: the stack that deploys this function must give it`,
    );
  }
  return value;
};

/**
 * The zone alone of the environment variable `WORKING_TIME`, for functions that only speak times: the arithmetic of opening hours stays
 * out of their bundle.
 */
export const timeZoneOfWorkingTime = (): string => {
  const { timeZone } = JSON.parse(environment('WORKING_TIME')) as { readonly timeZone?: unknown };
  if (typeof timeZone !== 'string' || timeZone === '') {
    throw new Error('WORKING_TIME has no timeZone: the stack must write it from the settings');
  }
  return timeZone;
};

/** Who we are, in each language: the environment variable `COMPANY_NAMES`, out of the settings. */
export const companyNames = (): Readonly<Record<Language, string>> => {
  const names = JSON.parse(environment('COMPANY_NAMES')) as Readonly<Record<Language, unknown>>;
  for (const language of languages) {
    if (typeof names[language] !== 'string' || names[language] === '')
      throw new Error(
        `COMPANY_NAMES has no name in ${language}: the stack must write it from settings.texts`,
      );
  }
  return names as Readonly<Record<Language, string>>;
};
