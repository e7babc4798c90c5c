import type { Campaign } from '../../domain/campaign/model.ts';
import type { CenterEvent } from '../events.ts';

/** A call that the centre placed, out of its journal: who is told by nobody of ours. */
export interface PlacedCall {
  readonly at: number;
  readonly contactId: string;
  readonly number: string;
  readonly result: 'answered' | 'not-answered';
  /** The contact attribute that travels with the call. */
  readonly attemptId: string | undefined;
}
/** Somebody on the list, as the list has them. */
export interface Listed {
  readonly number: string;
  readonly country: string;
  readonly timeZone: string | undefined;
  readonly consent: string | undefined;
}
export interface JournalCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Each call from the moment at which it begins to ring. */
export const placedCalls = (
  events: readonly CenterEvent[],
  attemptIdOf: (contactId: string) => string | undefined,
): readonly PlacedCall[] => {
  const begun = new Map(
    events.flatMap(({ type, contactId, at }) =>
      type === 'contact-started' ? [[contactId, at] as const] : [],
    ),
  );
  return events.flatMap((event) =>
    event.type === 'customer-dialled'
      ? [
          {
            at: begun.get(event.contactId) ?? event.at,
            contactId: event.contactId,
            number: event.number,
            result: event.result,
            attemptId: attemptIdOf(event.contactId),
          },
        ]
      : [],
  );
};

/** The claim, from which the spacing is counted, comes a moment before the call. */
const claimMilliseconds = 60_000;

const ofCallback = ({ attemptId }: PlacedCall): boolean => attemptId?.startsWith('callback.') === true;

/**
 * What a campaign promised, held against what the centre saw: by its journal, the list and the clock on the wall of each person, without our
 * ledger, our gate or our tables.
 */
export const checkJournal = ({
  calls,
  campaign,
  listed,
  onNationalList,
  refusedAt,
  attempts,
}: {
  readonly calls: readonly PlacedCall[];
  readonly campaign: Campaign;
  readonly listed: (number: string) => Listed | undefined;
  readonly onNationalList: ReadonlySet<string>;
  /** When the person said to somebody that they want no more calls. */
  readonly refusedAt: ReadonlyMap<string, number>;
  /** As the report counts them. */
  readonly attempts: number;
}): readonly JournalCheck[] => {
  const campaignCalls = calls.filter((call) => !ofCallback(call));
  const check = (name: string, wrong: readonly (PlacedCall | string)[], fine: string): JournalCheck => ({
    name,
    ok: wrong.length === 0,
    detail:
      wrong.length === 0
        ? fine
        : `${wrong.length}: ${wrong
            .slice(0, 3)
            .map((one) =>
              typeof one === 'string'
                ? one
                : `${one.attemptId ?? one.contactId} at ${new Date(one.at).toISOString()}`,
            )
            .join(', ')}`,
  });
  const repeated = (of: (call: PlacedCall) => string | undefined): readonly PlacedCall[] => {
    const seen = new Set<string>();
    return calls.filter((call) => {
      const name = of(call);
      if (name === undefined) return false;
      const again = seen.has(name);
      seen.add(name);
      return again;
    });
  };
  const byNumber = Map.groupBy(campaignCalls, ({ number }) => number);
  const tooOften = [...byNumber.values()].flatMap((its) => its.slice(campaign.mostAttempts));
  const tooSoon = [...byNumber.values()].flatMap((its) =>
    its.filter(
      (call, index) => index > 0 && call.at - (its[index - 1]?.at ?? 0) < 4 * 3_600_000 - claimMilliseconds,
    ),
  );
  const closed = campaignCalls.filter((call) => {
    const person = listed(call.number);
    return person === undefined || !zonesOf(person).every((zone) => isOpen(campaign, zone, call.at));
  });
  return [
    check(
      'every call belongs to an attempt',
      calls.filter(({ attemptId }) => attemptId === undefined),
      `${calls.length} calls`,
    ),
    check(
      'no attempt was dialled twice',
      repeated(({ attemptId }) => attemptId),
      `${new Set(calls.map(({ attemptId }) => attemptId)).size} attempts`,
    ),
    check(
      'nobody was called more often than allowed',
      tooOften,
      `${byNumber.size} people, ${campaign.mostAttempts} times at most`,
    ),
    check('nobody was called again within four hours', tooSoon, 'also those who did not answer'),
    check(
      'nobody was called outside the window where they live',
      closed,
      `${new Set(campaignCalls.flatMap(({ number }) => zonesOf(listed(number)))).size} time zones`,
    ),
    check(
      'nobody on the national list was called',
      campaignCalls.filter(({ number }) => onNationalList.has(number)),
      `${onNationalList.size} numbers on it`,
    ),
    check(
      'nobody was called in France or Germany without a consent',
      campaignCalls.filter(({ number }) => needsConsent(listed(number))),
      'by the list',
    ),
    check(
      'nobody was called after saying no',
      calls.filter(({ number, at }) => at > (refusedAt.get(number) ?? Number.POSITIVE_INFINITY)),
      `${refusedAt.size} said so`,
    ),
    check(
      'the report counts every call of the campaign',
      campaignCalls.length === attempts
        ? []
        : [`${campaignCalls.length} in the journal, ${attempts} in the report`],
      `${attempts}`,
    ),
  ];
};

const zoneOfCountry: Readonly<Record<string, string>> = {
  BE: 'Europe/Brussels',
  FR: 'Europe/Paris',
  DE: 'Europe/Berlin',
};
const zonesOf = (person: Listed | undefined): readonly string[] =>
  person === undefined ? [] : [zoneOfCountry[person.country], person.timeZone].flatMap((zone) => zone ?? []);
const needsConsent = (person: Listed | undefined): boolean =>
  person !== undefined && person.country !== 'BE' && person.consent === undefined;

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const clocks = new Map<string, Intl.DateTimeFormat>();

/** By the clock on the wall there. */
const isOpen = ({ windows }: Campaign, timeZone: string, at: number): boolean => {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  clocks.set(timeZone, clock);
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const day = weekdays.indexOf(parts['weekday'] ?? '') + 1;
  const time = `${parts['hour']}:${parts['minute']}`;
  return windows.some((window) => window.day === day && window.from <= time && time < window.to);
};
