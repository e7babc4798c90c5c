import { virtualCustomers } from '../../../campaign/virtual-customers.ts';
import type { OutsideParty } from '../../../center/outside.ts';
import type { LocalCentre } from '../../../local/open-centre.ts';

/** The people on the loaded lists, as far as no phone in the page is theirs. */
export interface ListedPeople {
  readonly answering: boolean;
  answer(on: boolean): void;
  /** Their numbers, from now on. */
  add(numbers: Iterable<string>): void;
  /** What happens when this number is rung; undefined: it is on no list. */
  party(number: string): OutsideParty | undefined;
  /** What somebody wants who answers there by themselves; undefined: nobody does. */
  moodAt(number: string): ReturnType<ReturnType<typeof virtualCustomers>['moodAt']> | undefined;
}

const seed = 4;

export const createListedPeople = ({ clock }: Pick<LocalCentre, 'clock'>): ListedPeople => {
  const listed = new Set<string>();
  const customers = virtualCustomers({ seed, clock });
  let answering = false;
  return {
    get answering() {
      return answering;
    },
    answer: (on) => {
      answering = on;
    },
    add: (numbers) => {
      for (const number of numbers) listed.add(number);
    },
    party: (number) => {
      if (!listed.has(number)) return undefined;
      // Nobody is at home.
      return answering ? customers.party(number) : { answersAfterSeconds: 'never' };
    },
    moodAt: (number) => (answering && listed.has(number) ? customers.moodAt(number) : undefined),
  };
};
