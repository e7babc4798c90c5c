import numberingPlans from '../../phone-number/numbering-plans.json' with { type: 'json' };

const plans = Object.entries(numberingPlans).map(([country, { callingCode, callable, notCallable }]) => ({
  country,
  prefix: `+${callingCode}`,
  callable: new RegExp(`^(?:${callable})$`),
  notCallable: new RegExp(`^(?:${notCallable})$`),
}));

export const isE164 = (number: string): boolean => /^\+[1-9]\d{6,14}$/.test(number);

/**
 * Whose numbering plan a number in E.164 belongs to, and what it is there: a line that people answer, another service (premium, shared cost,
 * voicemail …), or nothing. Undefined: a plan that we do not know.
 */
export const planOf = (
  number: string,
): { readonly country: string; readonly kind: 'line' | 'service' | 'none' } | undefined => {
  const plan = plans.find(({ prefix }) => number.startsWith(prefix));
  if (plan === undefined) return undefined;
  const national = number.slice(plan.prefix.length);
  const kind = plan.callable.test(national) ? 'line' : plan.notCallable.test(national) ? 'service' : 'none';
  return { country: plan.country, kind };
};

/** 09 475 to 09 479 are given out overseas, in zones that the plan does not tell. Not established: other ranges used overseas. */
export const isOfUnknownZone = (number: string): boolean => /^\+33947[5-9]/.test(number);

/**
 * Mobile numbers that a centre may not show. Belgium: nine digits that begin with 4 (the eight of Liège, 04, are fixed lines); the networks
 * block them since the Royal Decree of 12 May 2024. France: 06 and 07, which belong to one person's mobile line (ARCEP, plan of 2022).
 */
export const isForbiddenMobile = (number: string): boolean => /^\+(?:324\d{8}|33[67]\d{8})$/.test(number);
