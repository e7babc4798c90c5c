import type { Language } from '../shared/language.ts';
import { spokenInstant } from '../shared/spoken.ts';
import { spokenLocal } from '../shared/spoken-local.ts';
import { parseSlotId } from './slot-id.ts';

/**
 * When a slot begins, in words. Its id has the local time, so no time zone is reckoned with: the first use of one costs as much as the rest of
 * a function. Without an id, or with one that is none, it is spoken by its instant (a `Date`, or ISO 8601).
 */
export const spokenSlot = (
  slot: { readonly slotId?: string | undefined; readonly startsAt: Date | string; readonly timeZone: string },
  language: Language,
): string => {
  const place = slot.slotId === undefined ? undefined : parseSlotId(slot.slotId);
  return place === undefined
    ? spokenInstant(new Date(slot.startsAt), slot.timeZone, language)
    : spokenLocal(place, language);
};
