import { guest } from '../appointment/model.ts';
import { type CallPurpose, callPurposes } from '../campaign/model.ts';
import type { ConsentPurpose } from '../customer/model.ts';
import type { GuidePorts } from './guide.ts';
import type { Conversation } from './model.ts';

/** What was said of one purpose, and where. */
export interface Said {
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  readonly at: Date;
  /** Where it was heard; the same for a retry. */
  readonly source: string;
  /** The customer does not want to be called again, whatever for: more than the purpose that the file knows. */
  readonly never?: boolean | undefined;
}

/**
 * What a customer said about calls, on every number at which we could dial them: those of their file and the one they talk from; of a guest that
 * one alone. Whoever dials looks at the number, not at the file. May be repeated: it is noted once a source.
 */
export const noteOnNumbers = async (
  { dialled, customers }: Pick<GuidePorts, 'dialled' | 'customers'>,
  { customerId, number }: Conversation,
  said: readonly Said[],
): Promise<void> => {
  const refusals = said.filter(({ given }) => !given).flatMap(refused);
  const consents = said.filter(({ given }) => given).flatMap(granted);
  if (refusals.length === 0 && consents.length === 0) return;
  const file = customerId === guest ? undefined : await customers.profiles.find(customerId);
  const numbers = new Set([...(file?.numbers ?? []), ...(number === undefined ? [] : [number])]);
  await Promise.all(
    [...numbers].map(async (one) =>
      dialled.numbers.note(await dialled.keys.keyOf(one), { refusals, consents }),
    ),
  );
};

/** Who does not want to be called again is asked nothing more either; what they ask for themselves, and their appointments, are another matter. */
const refused = ({ purpose, at, source, never }: Said) =>
  (never ? (['marketing', 'survey'] as const) : purposesOf(purpose)).map((one) => ({
    purpose: one,
    at,
    source,
  }));

const granted = ({ purpose, at, source }: Said) =>
  purposesOf(purpose).map((one) => ({ purpose: one, at, source }));

/** Being recorded is no reason to call. */
const purposesOf = (purpose: ConsentPurpose): readonly CallPurpose[] =>
  callPurposes.filter((one) => one === purpose);
