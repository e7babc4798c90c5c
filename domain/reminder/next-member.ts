import { guest } from '../appointment/model.ts';
import { parseSlotId } from '../appointment/slot-id.ts';
import type { Campaign, Member } from '../campaign/model.ts';
import type { Language } from '../shared/language.ts';
import type { Reminder } from './due-reminders.ts';

/** Of the file of the number, where exactly one person is behind it. */
export interface Reminded {
  readonly language: Language | undefined;
  readonly segment: string | undefined;
}

/**
 * What the member of a campaign becomes for a reminder; undefined: it stays as it is. There is one member a number, so appointments of one number are
 * reminded of one after the other, in the order of their times: a member that is over begins again for a later appointment, and for the same
 * appointment at another time; one that waits is told the new time of its own. So each is reminded of once for each time that it has; only where somebody with several moves
 * one back to before another that was reminded of, that other one is reminded of once more.
 */
export const nextMember = (
  { name, languages }: Pick<Campaign, 'name' | 'languages'>,
  key: string,
  { number, customerId, appointmentId, slotId, notBefore }: Reminder,
  standing: Member | undefined,
  { language, segment }: Reminded,
): Member | undefined => {
  const spoken = language !== undefined && languages.includes(language) ? language : languages[0];
  if (spoken === undefined) return undefined;
  const fresh: Member = {
    campaign: name,
    key,
    number,
    language: spoken,
    customerId: customerId === guest ? undefined : customerId,
    segment,
    country: undefined,
    timeZone: undefined,
    consent: undefined,
    appointmentId,
    slotId,
    notBefore,
    list: { id: 'calendar', row: 1 },
    progress: { state: 'waiting', attempts: 0, outcomes: {} },
  };
  if (standing === undefined) return fresh;
  const same = standing.appointmentId === appointmentId;
  if (same && standing.slotId === slotId) return undefined;
  if (standing.progress.state === 'waiting')
    return same ? { ...fresh, progress: standing.progress } : undefined;
  if (!same && !isLater(slotId, standing.slotId)) return undefined;
  // The number of an attempt is never used again.
  const { attempts } = standing.progress;
  return { ...fresh, progress: { state: 'waiting', attempts, outcomes: {} } };
};

const isLater = (slotId: string, than: string | undefined): boolean => {
  const [one, other] = [parseSlotId(slotId), parseSlotId(than ?? '')];
  return one !== undefined && (other === undefined || one.date + one.time > other.date + other.time);
};
