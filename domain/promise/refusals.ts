export type PromiseRefusal =
  /** The caller withholds the number and keyed none, or none that can be read: ask for it. */
  | { readonly code: 'promise.number-needed' }
  /** A premium, short or foreign number: it is never promised, because it will not be dialled. */
  | { readonly code: 'promise.number-not-callable' }
  /** The time that was chosen is over, or nobody works then: offer others. */
  | { readonly code: 'promise.time-past' };
