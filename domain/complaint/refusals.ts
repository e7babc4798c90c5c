import type { ComplaintStatus } from './model.ts';

/** Neither a customer nor a number is known: there is nobody to answer. */
export type NoIdentity = { readonly code: 'complaint.no-identity' };

export type ComplaintNotFound = { readonly code: 'complaint.not-found' };

/** A complaint moves on and never goes back; `status` is where it stands. */
export type StatusRefusal =
  | ComplaintNotFound
  | { readonly code: 'complaint.status-past'; readonly status: ComplaintStatus };
