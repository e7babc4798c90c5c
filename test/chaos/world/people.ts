import type { Random } from '../random.ts';
import type { People } from '../services/connect.ts';
import type { Plan } from './plan.ts';

export const peopleOf = ({ persons }: Plan, random: Random): People => {
  const byNumber = new Map(persons.map((person) => [person.number, person]));
  const of = (number: string) => {
    const person = byNumber.get(number);
    if (person === undefined) throw new RangeError(`${number} is nobody's`);
    return person;
  };
  return {
    isInvalid: (number) => of(number).isInvalid,
    reaction: (number) => random.weighted(of(number).reactions),
    wish: (number) => random.weighted(of(number).wishes),
  };
};
