import type { AttemptOutcome, CallPurpose, Member } from '../campaign/model.ts';
import type { CallableCountry } from '../phone-number/read-phone-number.ts';
import type { Language } from '../shared/language.ts';
import type { Columns } from './columns.ts';
import type { Dialect } from './dialect.ts';

/** What is asked: a file of a bucket is to be read as a list. */
export type ListRequest =
  /** Members of a campaign. `country`: what a number without a country code belongs to, where the row names none; Belgium when absent. */
  | {
      readonly kind: 'members';
      readonly campaign: string;
      readonly key: string;
      readonly country?: CallableCountry | undefined;
    }
  /** A whole national do-not-call list. Versions sort as text, such as `2026-11-20`. `takenAt`: when the publisher made it. */
  | {
      readonly kind: 'do-not-call';
      readonly country: CallableCountry;
      readonly version: string;
      readonly takenAt: Date;
      readonly key: string;
    }
  /** People who told us, or somebody for us, not to call. `source`: who says so, kept with each refusal. */
  | { readonly kind: 'refusals'; readonly key: string; readonly source: string };
export type ListKind = ListRequest['kind'];

/** How the rows of a list are judged: the same for whoever reads a part of it, whenever. */
export interface ListRules {
  readonly request: ListRequest;
  readonly dialect: Dialect;
  readonly columns: Columns;
  /** What the campaign speaks; empty for lists that are no campaign's. */
  readonly languages: readonly Language[];
  /** IANA: in which dates without a zone are meant. */
  readonly timeZone: string;
  /** When the import began: what is later is the future. */
  readonly at: Date;
}

/** An import. Its id is made of request and content, so that the same file asked for again is the same import. */
export interface CallingList extends ListRules {
  readonly id: string;
  /** S3's ETag of the content that was split; another content is another list. */
  readonly etag: string;
  readonly bytes: number;
  /** When the file was put there. */
  readonly modifiedAt: Date;
  readonly size: PartSize;
  /** Of a national list: the version that counted when the import began. */
  readonly before: string | undefined;
  /** How many parts there are; undefined as long as it is being split. */
  readonly parts: number | undefined;
  readonly state: 'importing' | 'complete';
}

/** A part ends before the first record that would begin behind so many bytes or rows. */
export interface PartSize {
  readonly bytes: number;
  readonly rows: number;
}

/** A range of bytes that begins and ends between two records. `to` is the first byte that is not of it. */
export interface ListPart {
  readonly list: string;
  readonly part: number;
  readonly from: number;
  readonly to: number;
  /** Of its first record in the file; 1 is the first line. */
  readonly line: number;
  /** Some of its rows have a number that an earlier row of the list has: a file says which. */
  readonly repeats: boolean;
}

/** A good row. */
export interface ListRow
  extends Partial<
    Pick<
      Member,
      | 'language'
      | 'customerId'
      | 'segment'
      | 'country'
      | 'timeZone'
      | 'consent'
      | 'appointmentId'
      | 'slotId'
      | 'notBefore'
    >
  > {
  /** E.164 */
  readonly number: string;
  /** Of a list of refusals. `at` undefined: the list does not say when; then it is when the file was put there. */
  readonly refusal?: { readonly purpose: CallPurpose | 'all'; readonly at: Date | undefined } | undefined;
}

/** What a part came to; written once. rows = members + duplicates + bad. */
export interface PartCount {
  readonly part: number;
  readonly rows: number;
  /** Rows that stand: as members of the campaign, or as numbers of the national list or of the refusals. */
  readonly members: number;
  readonly duplicates: number;
  readonly bad: number;
  /** Rows by code of what is wrong with them, or doubtful; a row may have several. */
  readonly problems: Readonly<Record<string, number>>;
  /** Members who would not be called as things stand, by the gate's code: a member may have several. */
  readonly skips: Readonly<Record<string, number>>;
  /** Members who would not be called, each once. */
  readonly skipped: number;
  /** Of its piece of the report, UTF-8. */
  readonly reportBytes: number;
}

/** A list as its report begins: sums over the parts that are done. */
export interface ListSummary extends Omit<PartCount, 'part' | 'reportBytes'> {
  readonly list: CallingList;
  readonly partsDone: number;
}

/** How a member begins. */
export const untouched: { state: 'waiting'; attempts: 0; outcomes: Partial<Record<AttemptOutcome, number>> } =
  { state: 'waiting', attempts: 0, outcomes: {} };
