export type CustomerRefusal =
  /** A file with this id is there already. */
  | { readonly code: 'customer.exists'; readonly customerId: string }
  | { readonly code: 'customer.not-found'; readonly customerId: string }
  /** Somebody else changed the file meanwhile, again and again: read it anew and decide again. */
  | { readonly code: 'customer.changed-meanwhile'; readonly customerId: string }
  | InvalidCustomer;

/** What was given is no customer: which field, and what it should be. */
export interface InvalidCustomer {
  readonly code: 'customer.invalid';
  readonly field: string;
  readonly cure: string;
}
