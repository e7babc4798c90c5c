import type { ComplaintCategory } from './model.ts';

/** Gives the candidates for a complaint's reference, always the same ones for the same contact and category. */
export type ReferenceCandidates = (contactId: string, category: ComplaintCategory, attempt: number) => string;

const smallest = 100_000;
const howMany = 900_000;

/**
 * `K` and six digits that a caller can key. They come from the contact, so that a retry of Connect finds its own complaint, and from
 * nothing about the person: who knows a number must not be able to work out the references of its owner.
 *
 * @param attempt 0 at first, one more for each candidate that another complaint already has.
 */
export const referenceCandidate: ReferenceCandidates = (contactId, category, attempt) =>
  `K${smallest + (hash(`${contactId} ${category} ${attempt}`) % howMany)}`;

/** The six digits of what a caller keyed or a flow kept, with or without the letter; undefined when it is no reference. */
export const referenceDigits = (text: string): string | undefined =>
  /^[a-z]?\s*(\d{6})#?$/i.exec(text.trim())?.[1];

/** FNV-1a with the finish of MurmurHash3, 32 bits: spreads, hides nothing, needs no module. */
const hash = (text: string): number => {
  let value = 0x81_1c_9d_c5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85_eb_ca_6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2_b2_ae_35);
  return (value ^ (value >>> 16)) >>> 0;
};
