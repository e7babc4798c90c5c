import { createCase, getCase, updateCase } from '../../../../contact-flows/language/integrate/cases.ts';
import {
  getProfile,
  getProfilePart,
  writeProfile,
} from '../../../../contact-flows/language/integrate/customer-profiles.ts';
import { createTask, openAssistant, sendSms } from '../../../../contact-flows/language/integrate/tasks.ts';
import { createCallback, invokeLambda, invokeModule } from '../../../../contact-flows/language/integrate.ts';
import { attribute, system } from '../../../../contact-flows/language/text.ts';
import { inbound, type MadeBlock, nextOrError, number } from './made-block.ts';

export const integrate: readonly MadeBlock[] = [
  inbound('invokeLambda', (to) =>
    invokeLambda('look-up-caller', { send: { customerNumber: system.storedInput }, ...nextOrError(to) }),
  ),
  inbound('invokeModule', (to) => invokeModule('survey', nextOrError(to))),
  inbound('createCallback', (to) =>
    createCallback({
      creationFlow: 'callback-created',
      initialDelaySeconds: 5,
      retryDelaySeconds: 600,
      maximumAttempts: 1,
      ...nextOrError(to),
    }),
  ),
  inbound('createTask', (to) =>
    createTask('to-team', {
      name: 'Call back',
      attributes: { need: 'agent' },
      delaySeconds: 60,
      ...nextOrError(to),
    }),
  ),
  inbound('sendSms', (to) =>
    sendSms('to-team', {
      from: 'arn:aws:connect:eu-central-1:111122223333:phone-number/n',
      to: number,
      text: 'Hello.',
      ...nextOrError(to),
    }),
  ),
  inbound('openAssistant', (to) =>
    openAssistant('arn:aws:wisdom:eu-central-1:111122223333:assistant/a', nextOrError(to)),
  ),
  inbound('getProfile', (to) =>
    getProfile({
      with: { _phone: number },
      load: ['FirstName'],
      onSeveral: to(2),
      onNone: to(3),
      ...nextOrError(to),
    }),
  ),
  inbound('getProfilePart', (to) =>
    getProfilePart('GetCustomerProfileObject', {
      with: { _phone: number },
      onNone: to(2),
      ...nextOrError(to),
    }),
  ),
  inbound('getProfilePart, calculated', (to) =>
    getProfilePart('GetCalculatedAttributesForCustomerProfile', {
      with: { _phone: number },
      onNone: to(2),
      ...nextOrError(to),
    }),
  ),
  ...(['CreateCustomerProfile', 'UpdateCustomerProfile', 'AssociateContactToCustomerProfile'] as const).map(
    (how) =>
      inbound(`writeProfile, ${how}`, (to) =>
        writeProfile(how, { with: { PhoneNumber: number }, ...nextOrError(to) }),
      ),
  ),
  inbound('createCase', (to) =>
    createCase('template', { fields: { title: 'Lost' }, link: { onNotLinked: to(2) }, ...nextOrError(to) }),
  ),
  inbound('updateCase', (to) =>
    updateCase(attribute('need'), { fields: { status: 'closed' }, ...nextOrError(to) }),
  ),
  inbound('getCase', (to) =>
    getCase({
      fields: { title: 'Lost' },
      load: ['status'],
      onSeveral: to(2),
      onNone: to(3),
      ...nextOrError(to),
    }),
  ),
];
