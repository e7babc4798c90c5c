/** Neither a customer nor a number is known: there is nobody to answer. */
export type NoIdentity = { readonly code: 'complaint.no-identity' };

export type ComplaintNotFound = { readonly code: 'complaint.not-found' };
