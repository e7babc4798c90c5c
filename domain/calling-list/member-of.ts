import type { Member } from '../campaign/model.ts';
import { ListFault } from './faults.ts';
import { untouched } from './model.ts';
import type { KeyedRow } from './ports.ts';

/** A member as a row makes one. */
export const memberOf = (campaign: string, list: string, { key, line, row }: KeyedRow): Member => {
  const { number, language } = row;
  if (language === undefined)
    throw new ListFault(`line ${line} of the list ${list} has no language: it is no member`);
  return {
    campaign,
    key,
    number,
    language,
    customerId: row.customerId,
    segment: row.segment,
    country: row.country,
    timeZone: row.timeZone,
    consent: row.consent,
    appointmentId: row.appointmentId,
    slotId: row.slotId,
    notBefore: row.notBefore,
    list: { id: list, row: line },
    progress: untouched,
  };
};
