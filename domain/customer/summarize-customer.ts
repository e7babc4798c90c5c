import type { Consent, ConsentPurpose, ConsentState, Customer, CustomerFacts, PersonName } from './model.ts';

/** What the cards say about a customer. */
export const factsOf = (customer: Customer): CustomerFacts => ({
  name: greetedAs(customer.name),
  customerNumber: customer.customerNumber,
  language: customer.language,
  segment: customer.segment,
  consents: {
    marketing: consentState(customer.consents, 'marketing'),
    survey: consentState(customer.consents, 'survey'),
    recording: consentState(customer.consents, 'recording'),
  },
  version: customer.version,
});

/** `Madame Peeters`; without a title the whole name. */
export const greetedAs = ({ title, given, family }: PersonName): string =>
  title === undefined ? `${given} ${family}` : `${title} ${family}`;

/** The last word on a purpose; of a consent and an opposition of the same moment the opposition. */
export const consentState = (consents: readonly Consent[], purpose: ConsentPurpose): ConsentState => {
  const [last] = consents
    .filter((consent) => consent.purpose === purpose)
    .sort((a, b) => b.at.getTime() - a.at.getTime() || Number(a.given) - Number(b.given));
  if (last === undefined) return 'none';
  return last.given ? 'granted' : 'refused';
};
