import type { Reason } from '../model.ts';
import type { GateCode } from './codes.ts';

/** What one rule found. `forEver`: waiting does not change it. */
export type Finding =
  | { readonly allows: true; readonly reason: Reason }
  | { readonly allows: false; readonly reason: Reason; readonly notBefore: number | 'for-ever' };

type Facts = Readonly<Record<string, string>>;

export const allows = (code: GateCode, facts: Facts = {}): Finding => ({
  allows: true,
  reason: { code, facts },
});

/** No, and no later moment will change it by itself. */
export const forbids = (code: GateCode, facts: Facts = {}): Finding => ({
  allows: false,
  reason: { code, facts },
  notBefore: 'for-ever',
});

/** No, until an instant (milliseconds of the epoch) at which it may be yes. */
export const forbidsUntil = (code: GateCode, notBefore: number, facts: Facts = {}): Finding => ({
  allows: false,
  reason: { code, facts },
  notBefore,
});

export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** An instant in a fact; what is no instant is said to be none. */
export const instantFact = (instant: number): string =>
  Number.isFinite(instant) && Math.abs(instant) <= 8.64e15 ? new Date(instant).toISOString() : 'unreadable';
