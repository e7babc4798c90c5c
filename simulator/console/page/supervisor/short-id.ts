/** Enough of a contact id to tell contacts apart on one screen. */
export const shortId = (contactId: string): string => contactId.slice(0, 8);
