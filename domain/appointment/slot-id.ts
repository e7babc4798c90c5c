/** The parts of a slot id. */
export interface SlotPlace {
  readonly calendar: string;
  /** Local date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Local time, `HHMM`. */
  readonly time: string;
}

const shape = /^(?<calendar>[a-z][a-z0-9-]{0,39})\/(?<date>\d{4}-\d{2}-\d{2})\/(?<time>[0-2]\d[0-5]\d)$/;

/** A name that a calendar may have: it is part of slot ids and appointment ids. */
export const isCalendarName = (name: string): boolean => /^[a-z][a-z0-9-]{0,39}$/.test(name);

export const slotIdOf = ({ calendar, date, time }: SlotPlace): string => `${calendar}/${date}/${time}`;

/** Undefined for anything that is no slot id: a flow may send any text. */
export const parseSlotId = (slotId: string): SlotPlace | undefined => {
  const parts = shape.exec(slotId)?.groups;
  return parts === undefined
    ? undefined
    : { calendar: parts['calendar'] ?? '', date: parts['date'] ?? '', time: parts['time'] ?? '' };
};
