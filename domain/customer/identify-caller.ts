import type { Language } from '../shared/language.ts';
import type { Clock } from '../shared/ports.ts';
import type { CardAppointment, ConsentState, CustomerCard, CustomerSummary } from './model.ts';
import type { CustomerCards } from './ports.ts';

export interface CallerRequest {
  /** E.164; undefined when withheld. */
  readonly number: string | undefined;
  /** What the caller keyed when several customers share the number. */
  readonly customerNumber: string | undefined;
}

export type Caller =
  | KnownCaller
  /** `language` is there when all of them share it. */
  | { readonly kind: 'several'; readonly language: Language | undefined }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'withheld' };

export interface KnownCaller {
  readonly kind: 'known';
  readonly customerId: string;
  readonly name: string;
  readonly language: Language;
  readonly segment: string;
  readonly marketing: ConsentState;
  /** The next one that is still to come. */
  readonly appointment: NextAppointment | undefined;
  /** Reference of the newest open complaint. */
  readonly complaintReference: string | undefined;
  /** When we promised to call back at the latest. A promise past its due time still runs. */
  readonly callbackDueAt: Date | undefined;
}

interface NextAppointment {
  readonly id: string;
  readonly startsAt: Date;
  /** Undefined: the deployment's. */
  readonly timeZone: string | undefined;
  readonly slotId: string | undefined;
}

/**
 * Who is calling and what is open for them, from one read. A customer number is believed only among the customers of the number that
 * rings: keyed from elsewhere it would open a file to anybody.
 */
export const identifyCaller =
  ({ cards, clock }: { readonly cards: CustomerCards; readonly clock: Clock }) =>
  async ({ number, customerNumber }: CallerRequest): Promise<Caller> => {
    if (number === undefined) return { kind: 'withheld' };
    const card = await cards.find(number);
    const customers = Object.entries(card?.customers ?? {});
    if (card === undefined || customers.length === 0) return { kind: 'unknown' };

    const [only, ...others] = customers;
    const alone = others.length === 0 && !card.more ? only : undefined;
    const chosen =
      alone ?? customers.find(([, summary]) => sameDigits(summary.customerNumber, customerNumber));
    return chosen === undefined
      ? { kind: 'several', language: sharedLanguage(card) }
      : known(chosen, card, alone !== undefined, clock.now());
  };

const known = (
  [customerId, summary]: readonly [string, CustomerSummary],
  card: CustomerCard,
  alone: boolean,
  now: Date,
): KnownCaller => ({
  kind: 'known',
  customerId,
  name: summary.name,
  language: summary.language,
  segment: summary.segment,
  marketing: summary.consents.marketing,
  appointment: nextAppointment(card.appointments, alone ? [customerId, guest] : [customerId], now),
  complaintReference: summary.openComplaints.at(-1)?.reference,
  callbackDueAt: summary.runningPromise?.dueAt,
});

/** A guest's appointment is the customer's own when nobody else shares the number. */
const guest = 'guest';

const nextAppointment = (
  appointments: Readonly<Record<string, CardAppointment>>,
  holders: readonly string[],
  now: Date,
): NextAppointment | undefined => {
  const [next] = Object.entries(appointments)
    .filter(
      ([, { customerId, state, startsAt }]) =>
        holders.includes(customerId) && state === 'booked' && startsAt > now,
    )
    .sort(([, a], [, b]) => a.startsAt.getTime() - b.startsAt.getTime());
  if (next === undefined) return undefined;
  const [id, { startsAt, timeZone, slotId }] = next;
  return { id, startsAt, timeZone, slotId };
};

const sameDigits = (customerNumber: string, keyed: string | undefined): boolean =>
  keyed !== undefined && digits(customerNumber) !== '' && digits(customerNumber) === digits(keyed);
const digits = (text: string): string => text.replaceAll(/\D/g, '');

const sharedLanguage = ({ customers, more }: CustomerCard): Language | undefined => {
  const [language, ...others] = new Set(Object.values(customers).map((summary) => summary.language));
  return others.length === 0 && !more ? language : undefined;
};
