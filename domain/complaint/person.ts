import { guest } from '../appointment/model.ts';

/** Who a complaint comes from, as the flow knows it. */
export interface Complainant {
  /** Undefined, or `guest`, when the caller is in no file. */
  readonly customerId: string | undefined;
  /** E.164; undefined when withheld. */
  readonly callerNumber: string | undefined;
}

/** The customer when there is one: then all their numbers are one person. */
export const customerOf = ({ customerId }: Complainant): string | undefined =>
  customerId === guest ? undefined : customerId;

/** One key a person: the customer, else the number they call from; undefined when neither is known. */
export const personOf = (complainant: Complainant): string | undefined => {
  const customerId = customerOf(complainant);
  if (customerId !== undefined) {
    return `CUSTOMER#${customerId}`;
  }
  return complainant.callerNumber === undefined ? undefined : `NUMBER#${complainant.callerNumber}`;
};
