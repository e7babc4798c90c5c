import type { Asked } from './asked.ts';
import { allows, dayMs, type Finding, forbidsUntil, hourMs, instantFact } from './finding.ts';

/** A newer list may be read in at any moment. */
const lookAgain = (now: number): number => now + hourMs;

/** Versions are the publisher's words; what is no short word is not repeated. */
const versionFact = (version: string): string => (/^[\w.:-]{1,40}$/.test(version) ? version : 'unreadable');

/**
 * The list is asked first, whatever consent there is: a current and complete version must be here. One that says to be made in the future
 * has a wrong date, and nobody knows how old it is.
 */
export const nationalList = ({ question, countries, now }: Asked): readonly Finding[] =>
  countries
    .filter(({ effective }) => effective.basis === 'national-list')
    .map(({ country, effective: { nationalListMostDays } }) => {
      const list = Object.hasOwn(question.nationalLists, country)
        ? question.nationalLists[country]
        : undefined;
      if (list === undefined || list.country !== country || list.version === '') {
        return forbidsUntil('gate.national-list-missing', lookAgain(now), { country });
      }
      const takenAt = list.takenAt.getTime();
      const facts = {
        country,
        version: versionFact(list.version),
        takenAt: instantFact(takenAt),
        mostDays: String(nationalListMostDays),
      };
      const age = now - takenAt;
      return age >= 0 && age <= nationalListMostDays * dayMs
        ? allows('gate.national-list', facts)
        : forbidsUntil('gate.national-list-stale', lookAgain(now), facts);
    });
