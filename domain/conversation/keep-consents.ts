import { guest } from '../appointment/model.ts';
import type { Consent, ConsentPurpose, Customer } from '../customer/model.ts';
import { updateCustomer } from '../customer/update-customer.ts';
import type { Script } from '../script/document.ts';
import { ConsentNotKeptFault } from './faults.ts';
import type { GuidePorts } from './guide.ts';
import type { Conversation, Entry } from './model.ts';

interface Said {
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  /** Where it was heard; the same for a retry. */
  readonly source: string;
}

/**
 * What the customer allowed or refused in these entries goes to their file, so that the next dial already knows it. Who does not want to be
 * called again has refused marketing, whatever was asked. A guest has no file: then the entry alone says it.
 */
export const keepConsents = async (
  { customers, clock }: Pick<GuidePorts, 'customers' | 'clock'>,
  script: Script,
  { id, customerId }: Conversation,
  entries: readonly Entry[],
): Promise<void> => {
  const said = entries.flatMap((entry) => saidIn(script, id, entry));
  if (said.length === 0 || customerId === guest) return;
  const at = clock.now();
  const changed = await updateCustomer(customers)(customerId, ({ consents }) => ({
    consents: said.reduce((all, one) => withConsent(all, one, at), consents),
  }));
  // Nobody's file any more: the entry alone says it. Anything else must be tried again.
  if (!changed.ok && changed.error.code !== 'customer.not-found')
    throw new ConsentNotKeptFault(
      `the consents of conversation ${id} could not be written: ${changed.error.code}`,
    );
};

const saidIn = (script: Script, id: string, { step: name, number, what }: Entry): readonly Said[] => {
  const source = `conversation ${id}, entry ${number}`;
  if (what.kind === 'closed')
    return what.disposition === 'refused' ? [{ purpose: 'marketing', given: false, source }] : [];
  const step = Object.hasOwn(script.steps, name) ? script.steps[name] : undefined;
  if (what.kind !== 'answers' || step?.kind !== 'ask') return [];
  return step.fields.flatMap((field) => {
    const value = what.values[field.name];
    return field.type === 'consent' && typeof value === 'boolean'
      ? [{ purpose: field.purpose, given: value, source }]
      : [];
  });
};

const withConsent = (
  consents: Customer['consents'],
  { purpose, given, source }: Said,
  at: Date,
): readonly Consent[] => {
  const last = consents.findLast((one) => one.purpose === purpose);
  return last?.source === source && last.given === given
    ? consents
    : [...consents, { purpose, given, at, source }];
};
