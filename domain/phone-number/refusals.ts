/** Why a number is not taken. It never carries the number itself: refusals reach logs. */
export type PhoneNumberRefusal =
  /** No number of the countries we know can be read in it. */
  | { readonly code: 'phone-number.invalid' }
  | { readonly code: 'phone-number.not-callable'; readonly reason: NotCallable };

/**
 * - `short-code`: an emergency number or another one that means something only in the network of the country.
 * - `country`: a country whose numbers we cannot check, so that we could not tell a person from a premium service.
 * - `kind`: a number plan's own word for what is neither a fixed nor a mobile line, such as premium rate or voicemail.
 */
export type NotCallable = 'short-code' | 'country' | 'kind';
