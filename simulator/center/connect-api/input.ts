import { ConnectApiError } from '../api.ts';
import type { Contact } from '../contact.ts';
import type { Floor } from '../floor.ts';

export type Input = Readonly<Record<string, unknown>>;
export type Operation = (input: Input) => Readonly<Record<string, unknown>>;

export const invalidParameter = (message: string) =>
  new ConnectApiError('InvalidParameterException', 400, message);
export const invalidRequest = (message: string) =>
  new ConnectApiError('InvalidRequestException', 400, message);
export const notFound = (message: string) => new ConnectApiError('ResourceNotFoundException', 404, message);

export const text = (input: Input, name: string): string | undefined => {
  const value = input[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const required = (input: Input, name: string): string => {
  const value = text(input, name);
  if (value === undefined) throw invalidParameter(`${name} is missing`);
  return value;
};

export const members = (value: unknown): Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Input) : {};

export const list = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
};

export const textMap = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(members(value)).flatMap(([key, item]) => (typeof item === 'string' ? [[key, item]] : [])),
  );

export const references = (value: unknown): Record<string, { type: string; value: string }> =>
  Object.fromEntries(
    Object.entries(members(value)).map(([key, item]) => [
      key,
      { type: String(members(item)['Type'] ?? ''), value: String(members(item)['Value'] ?? '') },
    ]),
  );

/** Refuses a request for an instance that this is not. */
export const checkInstance = (floor: Floor, input: Input): void => {
  const instance = required(input, 'InstanceId');
  if (!floor.directory.isInstance(instance)) throw notFound(`there is no instance ${instance}`);
};

export const contactOf = (floor: Floor, input: Input, member = 'ContactId'): Contact => {
  checkInstance(floor, input);
  const contactId = required(input, member);
  const contact = floor.book.find(contactId);
  if (contact === undefined) throw notFound(`there is no contact ${contactId}`);
  return contact;
};

/** All attributes of a contact together, as the service counts them. */
const maximumAttributeBytes = 32_768;

export const checkAttributes = (attributes: Readonly<Record<string, string>>): void => {
  const bad = Object.keys(attributes).find((key) => !/^[A-Za-z0-9_-]+$/.test(key));
  if (bad !== undefined) {
    throw invalidParameter(`the attribute key "${bad}" holds more than letters, digits, - and _`);
  }
  const bytes = Object.entries(attributes).reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
    0,
  );
  if (bytes > maximumAttributeBytes) {
    throw invalidParameter(`the attributes take ${bytes} bytes; a contact holds ${maximumAttributeBytes}`);
  }
};

/** ClientToken: the same token again is the same contact, as long as the service remembers (7 days). */
export const onceByToken = (
  now: () => number,
): ((token: string | undefined, start: () => string) => string) => {
  const started = new Map<string, { readonly contactId: string; readonly till: number }>();
  return (token, start) => {
    const known = token === undefined ? undefined : started.get(token);
    if (known !== undefined && known.till > now()) return known.contactId;
    const contactId = start();
    if (token !== undefined) started.set(token, { contactId, till: now() + 7 * 86_400_000 });
    return contactId;
  };
};
