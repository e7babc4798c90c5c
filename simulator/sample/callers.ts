import type { Customer } from '../../domain/customer/model.ts';
import type { Language } from '../../domain/shared/language.ts';
import { callerNames, callerSpecials, sameInAll } from './caller-texts.ts';
import { sampleNumber } from './numbers.ts';

/** Somebody to ring as. */
export interface SampleCaller {
  /** E.164 */
  readonly number: string;
  readonly name: Readonly<Record<Language, string>>;
  /** In which they are served, when it is one. */
  readonly language?: Language;
  /** What is to be seen. */
  readonly special: Readonly<Record<Language, string>>;
}

/** A customer by hand, with what is open for them. */
export interface NamedCustomer {
  readonly customer: Omit<Customer, 'version' | 'consents'>;
  readonly marketing?: 'granted' | 'refused';
  /** Which of the free slots of the coming days, from 0 on. */
  readonly appointment?: number;
  readonly complaint?: 'delivery' | 'product' | 'invoice' | 'staff' | 'other';
  readonly promise?: true;
}

const named = (
  id: string,
  number: string,
  language: Language,
  [title, given, family]: readonly [string, string, string],
  more: Omit<NamedCustomer, 'customer'> & { readonly segment?: string } = {},
): NamedCustomer => {
  const { segment = 'private', ...open } = more;
  return {
    customer: {
      id: `C${id}`,
      customerNumber: id,
      numbers: [number],
      language,
      name: { title, given, family },
      segment,
    },
    ...open,
  };
};

const at = {
  lambert: sampleNumber('BE', 1),
  janssens: sampleNumber('BE', 2),
  vogel: sampleNumber('DE', 3),
  hartley: sampleNumber('GB', 4),
  dumont: sampleNumber('BE', 5),
  claes: sampleNumber('BE', 6),
  amrani: sampleNumber('BE', 7),
  deWit: sampleNumber('NL', 8),
  moreau: sampleNumber('FR', 9),
  office: sampleNumber('BE', 10),
  hermann: sampleNumber('BE', 11),
  nobody: sampleNumber('BE', 99),
} as const;

export const namedCustomers: readonly NamedCustomer[] = [
  named('200011', at.lambert, 'fr', ['Madame', 'Élise', 'Lambert'], { appointment: 5, marketing: 'granted' }),
  named('200021', at.janssens, 'nl', ['meneer', 'Pieter', 'Janssens'], { complaint: 'invoice' }),
  named('200031', at.vogel, 'de', ['Frau', 'Sabine', 'Vogel'], { marketing: 'granted' }),
  named('200041', at.hartley, 'en', ['Ms', 'Alice', 'Hartley'], { appointment: 11, complaint: 'delivery' }),
  named('200051', at.dumont, 'fr', ['Monsieur', 'Marc', 'Dumont'], { appointment: 3 }),
  named('200052', at.dumont, 'fr', ['Madame', 'Anne', 'Dumont'], { complaint: 'product' }),
  named('200061', at.claes, 'nl', ['mevrouw', 'Lotte', 'Claes'], { appointment: 8 }),
  named('200062', at.claes, 'fr', ['Monsieur', 'Hugo', 'Renard']),
  named('200063', at.claes, 'nl', ['meneer', 'Sam', 'Renard']),
  named('200071', at.amrani, 'fr', ['Madame', 'Nadia', 'El Amrani'], { marketing: 'refused' }),
  named('200081', at.deWit, 'nl', ['meneer', 'Bram', 'de Wit'], { segment: 'professional', promise: true }),
  named('200091', at.moreau, 'fr', ['Monsieur', 'Julien', 'Moreau'], {
    segment: 'professional',
    appointment: 20,
  }),
  ...['Petit', 'Simon', 'Lejeune', 'Masson', 'Denis', 'Gérard', 'Pirotte'].map((family, index) =>
    named(`20010${index + 1}`, at.office, 'fr', ['Monsieur', 'Paul', family], { segment: 'professional' }),
  ),
  named('200111', at.hermann, 'de', ['Herr', 'Karl', 'Hermann'], { complaint: 'staff', appointment: 14 }),
];

/** Whom to ring as, in the order in which they show most. */
export const sampleCallers: readonly SampleCaller[] = [
  { number: at.lambert, name: sameInAll('Élise Lambert'), language: 'fr', special: callerSpecials.lambert },
  {
    number: at.janssens,
    name: sameInAll('Pieter Janssens'),
    language: 'nl',
    special: callerSpecials.janssens,
  },
  { number: at.vogel, name: sameInAll('Sabine Vogel'), language: 'de', special: callerSpecials.vogel },
  { number: at.hartley, name: sameInAll('Alice Hartley'), language: 'en', special: callerSpecials.hartley },
  { number: at.dumont, name: callerNames.dumont, language: 'fr', special: callerSpecials.dumont },
  { number: at.claes, name: callerNames.claes, special: callerSpecials.claes },
  { number: at.amrani, name: sameInAll('Nadia El Amrani'), language: 'fr', special: callerSpecials.amrani },
  { number: at.deWit, name: sameInAll('Bram de Wit'), language: 'nl', special: callerSpecials.deWit },
  { number: at.moreau, name: sameInAll('Julien Moreau'), language: 'fr', special: callerSpecials.moreau },
  { number: at.office, name: callerNames.office, language: 'fr', special: callerSpecials.office },
  { number: at.hermann, name: sameInAll('Karl Hermann'), language: 'de', special: callerSpecials.hermann },
  { number: at.nobody, name: callerNames.nobody, special: callerSpecials.nobody },
];
