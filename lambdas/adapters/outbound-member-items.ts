import {
  type AttemptOutcome,
  attemptOutcomes,
  type Member,
  type MemberEnd,
  type MemberProgress,
} from '../../domain/campaign/model.ts';
import { type DispositionCode, dispositions } from '../../domain/script/dispositions.ts';
import { isLanguage } from '../../domain/shared/language.ts';
import { plain } from './dynamo-conversation-items.ts';
import { instant, list, record, text } from './dynamo-customer-items.ts';
import { OutboundStoreFault } from './outbound-fault.ts';
import { expiry, freshKey, memberKey } from './outbound-items.ts';

/** Members in the table `outbound`: see the layout in `outbound-items.ts`. */
type Item = Readonly<Record<string, unknown>>;

/**
 * To be written only where there is none (`attribute_not_exists(pk)`): whoever is on two lists is one member, and progress is not undone.
 *
 * @param keptDays from `now` on.
 */
export const memberItem = ({ progress, ...member }: Member, now: Date, keptDays: number): Item => ({
  ...memberKey(member.campaign, member.key),
  ...plain(member),
  ...progressAttributes(progress),
  expiresAt: expiry(now, keptDays),
});

/** That nobody has asked to dial the member yet. @param listedAt when the import of its list began. */
export const freshItem = (
  member: Pick<Member, 'campaign' | 'key' | 'list'>,
  listedAt: Date,
  now: Date,
  keptDays: number,
): Item => ({ ...freshKey(member, listedAt), list: member.list.id, expiresAt: expiry(now, keptDays) });

/** What changes of a member. */
export const progressAttributes = (progress: MemberProgress): Item => ({
  progress: progress.state,
  attempts: progress.attempts,
  ...(progress.state === 'waiting'
    ? { outcomes: progress.outcomes }
    : { end: plain(progress.end), overAt: progress.at.toISOString() }),
});

/** @throws OutboundStoreFault when the item is not one that we write: nobody is called whom we cannot read. */
export const memberFrom = (item: Item): Member => {
  const [campaign, key, number] = [item['campaign'], item['key'], item['number']].map(text);
  const { language } = item;
  const { id, row } = record(item['list']);
  const progress = progressFrom(item);
  if (
    campaign === undefined ||
    key === undefined ||
    number === undefined ||
    typeof language !== 'string' ||
    !isLanguage(language) ||
    typeof id !== 'string' ||
    typeof row !== 'number' ||
    progress === undefined
  )
    throw new OutboundStoreFault(`the item ${String(item['pk'])} cannot be read: it lacks what a member has`);
  return {
    campaign,
    key,
    number,
    language,
    customerId: text(item['customerId']),
    segment: text(item['segment']),
    country: text(item['country']),
    timeZone: text(item['timeZone']),
    consent: consentFrom(record(item['consent'])),
    appointmentId: text(item['appointmentId']),
    slotId: text(item['slotId']),
    notBefore: instant(item['notBefore']),
    list: { id, row },
    progress,
  };
};

const progressFrom = (item: Item): MemberProgress | undefined => {
  const { attempts } = item;
  if (typeof attempts !== 'number') return undefined;
  if (item['progress'] === 'waiting')
    return { state: 'waiting', attempts, outcomes: outcomesFrom(record(item['outcomes'])) };
  const at = instant(item['overAt']);
  const end = endFrom(record(item['end']));
  return item['progress'] === 'over' && at !== undefined && end !== undefined
    ? { state: 'over', attempts, end, at }
    : undefined;
};

const outcomesFrom = (item: Item): Readonly<Partial<Record<AttemptOutcome, number>>> =>
  Object.fromEntries(
    attemptOutcomes.flatMap((outcome) =>
      typeof item[outcome] === 'number' ? [[outcome, item[outcome]]] : [],
    ),
  );

export const endFrom = (item: Item): MemberEnd | undefined => {
  switch (item['why']) {
    case 'attempt': {
      const outcome = attemptOutcomes.find((one) => one === item['outcome']);
      const disposition = (Object.keys(dispositions) as readonly DispositionCode[]).find(
        (code) => code === item['disposition'],
      );
      return outcome && { why: 'attempt', outcome, ...(disposition && { disposition }) };
    }
    case 'forbidden':
      return { why: 'forbidden', reasons: list(item['reasons']).flatMap((reason) => text(reason) ?? []) };
    case 'quota-full':
    case 'campaign-over':
      return { why: item['why'] };
    default:
      return undefined;
  }
};

const consentFrom = (item: Item): Member['consent'] => {
  const at = instant(item['at']);
  const source = text(item['source']);
  return at === undefined || source === undefined ? undefined : { at, source };
};
