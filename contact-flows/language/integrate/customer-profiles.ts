import type { Block } from '../flow.ts';
import { errorsTo, type NextOrError, orError } from '../targets.ts';
import type { Path } from '../text.ts';

interface Request {
  readonly with: Readonly<Record<string, string | Path>>;
  /** Fields to load into `$.Customer.<field>`. */
  readonly load?: readonly string[];
}

const parameters = ({ with: data, load }: Request) => ({
  ProfileRequestData: data,
  ...(load ? { ProfileResponseData: load } : {}),
});

/** Customer profiles, find: by a key of it, such as the phone number. */
export const getProfile = <const L extends string>(
  options: Request & NextOrError<L> & { readonly onSeveral: L; readonly onNone: L },
): Block<L> => ({
  Type: 'GetCustomerProfile',
  Parameters: parameters(options),
  Transitions: {
    NextAction: options.next,
    Errors: errorsTo({
      NoMatchingError: options.onError,
      MultipleFoundError: options.onSeveral,
      NoneFoundError: options.onNone,
    }),
  },
});

/** Customer profiles, an object of the profile or what was calculated from its objects. */
export const getProfilePart = <const L extends string>(
  part: 'GetCustomerProfileObject' | 'GetCalculatedAttributesForCustomerProfile',
  options: Request & NextOrError<L> & { readonly onNone: L },
): Block<L> => ({
  Type: part,
  Parameters: parameters(options),
  Transitions: {
    NextAction: options.next,
    Errors: errorsTo({ NoMatchingError: options.onError, NoneFoundError: options.onNone }),
  },
});

/** Customer profiles, create, change, or tie the contact to one. */
export const writeProfile = <const L extends string>(
  how: 'CreateCustomerProfile' | 'UpdateCustomerProfile' | 'AssociateContactToCustomerProfile',
  options: Request & NextOrError<L>,
): Block<L> => ({ Type: how, Parameters: parameters(options), Transitions: orError(options) });
