import type { Asked } from './asked.ts';
import { countryRules } from './countries/index.ts';
import { allows, dayMs, type Finding, forbidsUntil, hourMs, instantFact } from './finding.ts';
import { instantAt, localMoment, nextDate } from './local-moment.ts';
import { openFrom } from './window.ts';

/**
 * A newer list may be read in at any moment, and publishers make one a day at most: who is refused is looked at again on the next local day, so that
 * a campaign that waits for its list does not ask for all of its members every hour. Only when no other moment of the campaign comes, it does.
 */
const lookAgain = (asked: Asked, country: string): number => {
  const { question, now } = asked;
  const [zone = question.deploymentZone] = countryRules[country]?.zones ?? [];
  const tomorrow = instantAt(zone, nextDate(localMoment(zone, now).date), 0);
  const opens = openFrom(asked, tomorrow);
  return opens === undefined || localMoment(question.deploymentZone, opens).date > question.campaign.lastDay
    ? now + hourMs
    : tomorrow;
};

/** Versions are the publisher's words; what is no short word is not repeated. */
const versionFact = (version: string): string => (/^[\w.:-]{1,40}$/.test(version) ? version : 'unreadable');

/**
 * The list is asked first, whatever consent there is: a current and complete version must be here. One that says to be made in the future
 * has a wrong date, and nobody knows how old it is.
 */
export const nationalList = (asked: Asked): readonly Finding[] => {
  const { question, countries, now } = asked;
  return countries
    .filter(({ effective }) => effective.basis === 'national-list')
    .map(({ country, effective: { nationalListMostDays } }) => {
      const list = Object.hasOwn(question.nationalLists, country)
        ? question.nationalLists[country]
        : undefined;
      if (list === undefined || list.country !== country || list.version === '') {
        return forbidsUntil('gate.national-list-missing', lookAgain(asked, country), { country });
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
        : forbidsUntil('gate.national-list-stale', lookAgain(asked, country), facts);
    });
};
