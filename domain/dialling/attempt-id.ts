import { callbackCampaign } from '../promise/model.ts';
import type { DialRequest } from './model.ts';

/** The number's key in any attempt id, of campaigns and of callbacks; undefined when it is none. */
export const keyOfAttempt = (attemptId: string): string | undefined => {
  const [campaign, key, attempt, ...more] = attemptId.split('.');
  return campaign && key && attempt && more.length === 0 ? key : undefined;
};

/** The member and the attempt that an id names; undefined for a callback, and for what is no attempt id. */
export const readMemberAttempt = (attemptId: string): DialRequest | undefined => {
  const [campaign, key, attempt] = attemptId.split('.');
  if (keyOfAttempt(attemptId) === undefined || campaign === callbackCampaign) return undefined;
  return campaign !== undefined && key !== undefined && /^[1-9]\d{0,3}$/.test(attempt ?? '')
    ? { campaign, key, attempt: Number(attempt) }
    : undefined;
};
