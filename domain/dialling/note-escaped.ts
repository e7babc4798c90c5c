import type { DialLedger, NumberKeys } from './ports.ts';

/** Where calls are ledgered that belong to no campaign. */
const noCampaign = 'none';

export interface RungByHand {
  readonly contactId: string;
  /** E.164; undefined when the record does not say: then it is ledgered under its contact alone. */
  readonly number: string | undefined;
  readonly at: Date;
}

/** An agent dialled by hand, outside the gate: it is written down, so that somebody sees it. May be repeated. */
export const noteEscaped =
  ({ keys, ledger }: { readonly keys: NumberKeys; readonly ledger: DialLedger }) =>
  async ({ contactId, number, at }: RungByHand): Promise<void> => {
    const key = number === undefined ? 'unknown' : await keys.keyOf(number);
    await ledger.append([{ campaign: noCampaign, key, attemptId: contactId, at, kind: 'escaped' }]);
  };
