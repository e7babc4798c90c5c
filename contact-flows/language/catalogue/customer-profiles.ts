import { type ActionType, errors, type Form, failing, form, success } from './action-type.ts';
import { everyChannel, everywhere } from './allowed-in.ts';
import { list, map, object, staticText, text } from './parameter-rule.ts';

const profile = object({ ProfileRequestData: map(text()) }, { ProfileResponseData: list(staticText) });
const oneOf = errors(['NoMatchingError', 'NoneFoundError']);

const profileType = (type: string, raised: Form['errors']): ActionType => ({
  type,
  group: 'integrate',
  block: 'Customer profiles',
  source: `interactions-${type.toLowerCase()}`,
  forms: form(profile, raised),
  next: success,
  flowTypes: everywhere,
  channels: everyChannel,
});

export const profileTypes: readonly ActionType[] = [
  profileType('CreateCustomerProfile', failing),
  profileType('UpdateCustomerProfile', failing),
  profileType('GetCustomerProfile', errors(['NoMatchingError', 'MultipleFoundError', 'NoneFoundError'])),
  profileType('GetCustomerProfileObject', oneOf),
  profileType('GetCalculatedAttributesForCustomerProfile', oneOf),
  profileType('AssociateContactToCustomerProfile', failing),
];
