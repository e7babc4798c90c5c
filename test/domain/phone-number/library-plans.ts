import metadata from 'libphonenumber-js/max/metadata';

/** A country of the library's metadata is a list; these places in it are all we take. @see the library's METADATA.md */
const nationalPattern = 2;
const trunkPrefix = 5;
const kinds = 11;
/** Fixed, mobile and voice over IP; the other kinds are premium, toll-free, shared cost, personal, voicemail, pager and company-wide. */
const kindsThatPeopleAnswer = [0, 1, 8];

const countriesByCode = { BE: '32', FR: '33', NL: '31', DE: '49', LU: '352', GB: '44' } as const;

/** The numbering plans as the library of today would have them: `domain/phone-number/numbering-plans.json` must be equal. */
export const libraryPlans = () =>
  Object.fromEntries(
    Object.entries(countriesByCode).map(([country, callingCode]) => {
      const countries = (metadata.country_calling_codes[callingCode] ?? []).map(
        (name) => metadata.countries[name] as unknown as readonly unknown[],
      );
      const patterns = (peopleAnswer: boolean) =>
        countries.flatMap((plan) =>
          (plan[kinds] as readonly (readonly [string] | 0)[]).flatMap((kind, index) =>
            kind !== 0 && kindsThatPeopleAnswer.includes(index) === peopleAnswer ? [kind[0]] : [],
          ),
        );
      return [
        country,
        {
          callingCode,
          trunkPrefix: countries[0]?.[trunkPrefix] || '',
          national: oneOf(countries.map((plan) => String(plan[nationalPattern]))),
          callable: oneOf(patterns(true)),
          notCallable: oneOf(patterns(false)),
        },
      ];
    }),
  );

const oneOf = (patterns: readonly string[]): string => [...new Set(patterns)].join('|');
