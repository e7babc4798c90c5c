/** Without the invisible direction marks that come along when a number or an address is copied from a phone or a page. */
export const withoutMarks = (typed: string): string =>
  typed.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').trim();
