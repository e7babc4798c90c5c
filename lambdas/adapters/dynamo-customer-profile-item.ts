import {
  type Consent,
  type Customer,
  consentPurposes,
  type PostalAddress,
} from '../../domain/customer/model.ts';
import { isLanguage } from '../../domain/shared/language.ts';
import { CustomerStoreFault } from './dynamo-customer-fault.ts';
import { instant, list, profileKey, record, text } from './dynamo-customer-items.ts';

type Item = Readonly<Record<string, unknown>>;

export const profileItem = ({ id, consents, ...customer }: Customer) => ({
  ...profileKey(id),
  ...customer,
  consents: consents.map((consent) => ({ ...consent, at: consent.at.toISOString() })),
});

/** A file is the truth: what cannot be read is a fault, with the field, and not something to guess. */
export const profileFrom = (customerId: string, item: Item): Customer => {
  const unreadable = (field: string): CustomerStoreFault =>
    new CustomerStoreFault(
      `the file of customer ${customerId} cannot be read: ${field} is not what we write there`,
    );
  const { customerNumber, language, segment, version, email } = item;
  const { title, given, family } = record(item['name']);
  if (typeof customerNumber !== 'string') throw unreadable('customerNumber');
  if (typeof given !== 'string' || typeof family !== 'string') throw unreadable('name');
  if (typeof language !== 'string' || !isLanguage(language)) throw unreadable('language');
  if (typeof version !== 'number') throw unreadable('version');
  const consents = list(item['consents']).map((value) => {
    const consent = consentFrom(record(value));
    if (consent === undefined) throw unreadable('consents');
    return consent;
  });
  return {
    id: customerId,
    customerNumber,
    name: { title: text(title), given, family },
    numbers: list(item['numbers']).filter((number) => typeof number === 'string'),
    email: text(email),
    address: addressFrom(record(item['address'])),
    language,
    segment: text(segment) ?? 'none',
    consents,
    version,
  };
};

const consentFrom = ({ purpose, given, at, source }: Item): Consent | undefined => {
  const known = consentPurposes.find((name) => name === purpose);
  const when = instant(at);
  return known !== undefined && typeof given === 'boolean' && when !== undefined
    ? { purpose: known, given, at: when, source: text(source) ?? '' }
    : undefined;
};

const addressFrom = ({ street, postalCode, city, country }: Item): PostalAddress | undefined =>
  typeof street === 'string' &&
  typeof postalCode === 'string' &&
  typeof city === 'string' &&
  typeof country === 'string'
    ? { street, postalCode, city, country }
    : undefined;
