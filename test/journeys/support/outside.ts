import type { PhoneBook } from '../../../simulator/center/outside.ts';

/** Numbers outside that do not answer as usual. Every other answers after five seconds. */
export const outsideNumbers: PhoneBook = (number) => {
  if (number === silentNumber) return { answersAfterSeconds: 'never' };
  if (number === deadNumber) return { fails: true };
  return undefined;
};

export const silentNumber = '+3225880198';
export const deadNumber = '+3225880197';
