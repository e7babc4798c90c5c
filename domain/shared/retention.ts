/**
 * Whole days that a person's data is kept, by its class, where the settings of a deployment say nothing else. They are counted from when
 * the thing happened or was due, and are written into an item with it: a new number holds for what is written from then on.
 */
export const retentionDays = {
  /** Contacts, their events and records: as long as Amazon Connect keeps its own. */
  interactions: 730,
  /** Answers of callers: a year and a month, so that a month can be laid beside the same one a year before. */
  surveys: 396,
  /** From the day they were logged: three years. */
  complaints: 1095,
  /** After they were due: what nobody keeps in that time has been late, and counted, for three months. */
  promises: 90,
  /** Calendar days that are over, and appointments on the card of a number; what was agreed is kept with the contact. */
  appointments: 30,
  /** What was written to customers, from when it was queued: as long as the contacts it confirms. */
  messages: 730,
  /** Members of campaigns, their attempts and the ledger of calls. What a person refused is kept without end. */
  outbound: 730,
} as const satisfies Readonly<Record<string, number>>;

export type DataClass = keyof typeof retentionDays;
