import { guest } from '../appointment/model.ts';
import type { Consent, Customer } from '../customer/model.ts';
import { updateCustomer } from '../customer/update-customer.ts';
import { ConsentNotKeptFault } from './faults.ts';
import type { GuidePorts } from './guide.ts';
import type { Conversation, Entry } from './model.ts';
import { noteOnNumbers, type Said } from './note-on-numbers.ts';
import { scriptNamed } from './stage.ts';

type Ports = Pick<GuidePorts, 'customers' | 'scripts' | 'dialled'>;

/**
 * What the customer refused goes to their file before the entries are saved: the next dial must know it, even when the save is lost. Who does
 * not want to be called again has refused marketing, whatever was asked. Before all else it is noted on
 * the numbers, by which campaigns dial: that holds for a guest too, who has no file.
 */
export const keepRefusals = async (
  ports: Ports,
  conversation: Conversation,
  entries: readonly Entry[],
): Promise<ConsentNotKeptFault | undefined> => {
  const refused = (await allSaid(ports, conversation, entries)).filter(({ given }) => !given);
  await noteOnNumbers(ports, conversation, refused);
  return write(ports, conversation, refused);
};

/**
 * What the customer allowed goes to their file only once the conversation has it: a submission that was not taken allows nothing. It may come
 * late, so it never undoes a no that was said after it, here or elsewhere.
 */
export const keepGrants = async (
  ports: Ports,
  conversation: Conversation,
  entries: readonly Entry[],
): Promise<ConsentNotKeptFault | undefined> => {
  const granted = (await allSaid(ports, conversation, entries)).filter(({ given }) => given);
  if (granted.length === 0) return undefined;
  const all = await allSaid(ports, conversation, conversation.entries);
  const isLastWord = ({ purpose, source }: Said): boolean =>
    all.findLast((one) => one.purpose === purpose)?.source === source;
  const lastWords = granted.filter(isLastWord);
  await noteOnNumbers(ports, conversation, lastWords);
  return write(ports, conversation, lastWords);
};

/**
 * @returns a fault where the file itself must be mended first: nothing that an agent does again would help, so nobody is held up by it.
 * @throws ConsentNotKeptFault when the file kept changing: try again.
 */
const write = async (
  { customers }: Ports,
  { id, customerId }: Conversation,
  said: readonly Said[],
): Promise<ConsentNotKeptFault | undefined> => {
  if (said.length === 0 || customerId === guest) return undefined;
  const changed = await updateCustomer(customers)(customerId, ({ consents }) => ({
    consents: said.reduce(withConsent, consents),
  }));
  // Nobody's file any more: the entry alone says it.
  if (changed.ok || changed.error.code === 'customer.not-found') return undefined;
  if (changed.error.code === 'customer.invalid')
    return new ConsentNotKeptFault(
      `the consents of conversation ${id} are not in the customer's file, whose ${changed.error.field} is wrong: it wants ${changed.error.cure}`,
    );
  throw new ConsentNotKeptFault(
    `the consents of conversation ${id} could not be written: ${changed.error.code}`,
  );
};

const allSaid = async (
  ports: Ports,
  { id }: Conversation,
  entries: readonly Entry[],
): Promise<readonly Said[]> => (await Promise.all(entries.map((entry) => saidIn(ports, id, entry)))).flat();

const saidIn = async (
  ports: Ports,
  id: string,
  { step: name, number, at, script, what }: Entry,
): Promise<readonly Said[]> => {
  const source = `conversation ${id}, entry ${number}`;
  if (what.kind === 'closed')
    return what.disposition === 'refused'
      ? [{ purpose: 'marketing', given: false, at, source, never: true }]
      : [];
  if (what.kind !== 'answers' || script === undefined) return [];
  const { steps } = await scriptNamed(ports, script);
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  if (step?.kind !== 'ask') return [];
  return step.fields.flatMap((field) => {
    const value = what.values[field.name];
    return field.type === 'consent' && typeof value === 'boolean'
      ? [{ purpose: field.purpose, given: value, at, source }]
      : [];
  });
};

const withConsent = (
  consents: Customer['consents'],
  { purpose, given, at, source }: Said,
): readonly Consent[] => {
  const last = consents.findLast((one) => one.purpose === purpose);
  const known = given
    ? consents.some((one) => one.purpose === purpose && one.given && one.source === source)
    : last?.source === source && !last.given;
  const isPast = given && last !== undefined && !last.given && last.at.getTime() > at.getTime();
  return known || isPast ? consents : [...consents, { purpose, given, at, source }];
};
