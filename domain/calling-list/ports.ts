import type { RunningCampaign } from '../campaign/model.ts';
import type { CallingList, ListPart, ListRow, PartCount } from './model.ts';

/** The bucket of lists and reports. */
export interface ListFiles {
  look(
    key: string,
  ): Promise<{ readonly bytes: number; readonly etag: string; readonly modifiedAt: Date } | undefined>;
  /**
   * Bytes from `from` up to but not including `to`, as they come.
   * @throws ListFault `list.changed` when the file is another one now than the one with this ETag.
   */
  read(
    key: string,
    range: { readonly from: number; readonly to: number; readonly etag?: string | undefined },
  ): AsyncIterable<Uint8Array>;
  /** @param bytes of the text in UTF-8. */
  write(key: string, text: AsyncIterable<string> | Iterable<string>, bytes: number): Promise<void>;
}

/** Imports and what their parts came to. */
export interface ListBook {
  find(id: string): Promise<CallingList | undefined>;
  /** Writes a list that is not there; answers the one that stands. */
  begin(list: CallingList): Promise<CallingList>;
  /** What the whole file showed: what it is read by, and how many parts there are. Always the same for a list. */
  split(list: CallingList, parts: number): Promise<void>;
  /** Once a part: what was counted first stands. */
  count(list: Pick<CallingList, 'id' | 'at'>, count: PartCount): Promise<void>;
  counts(list: string): Promise<readonly PartCount[]>;
  /** Marks a list complete, and of a national list makes its version the one that counts. May be repeated. */
  complete(list: CallingList, at: Date): Promise<void>;
  /** Lists of a campaign, the oldest first. */
  of(campaign: string): Promise<readonly CallingList[]>;
  /** The version of a national list that counts. */
  currentVersion(country: string): Promise<string | undefined>;
}

export interface PartQueue {
  send(parts: readonly ListPart[]): Promise<void>;
}

export interface KeyedRow {
  readonly key: string;
  /** The line it begins at. */
  readonly line: number;
  readonly row: ListRow;
}

/**
 * Puts rows where they belong: members into the campaign, national lists and refusals onto the numbers. Idempotent; progress, attempts and what
 * people said before are never touched. Answers, in the order given, for a member that the campaign has from another list, that list.
 */
export interface RowWriter {
  write(list: CallingList, rows: readonly KeyedRow[]): Promise<readonly (OtherRow | undefined)[]>;
}
export interface OtherRow {
  readonly list: string;
  readonly row: number;
}

export interface ListCampaigns {
  find(name: string): Promise<RunningCampaign | undefined>;
}

/** What waiting does not change: codes of the gate's rules that would refuse each member as things stand, in the order given. */
export interface Foresight {
  reasons(list: CallingList, rows: readonly KeyedRow[]): Promise<readonly (readonly string[])[]>;
}

/** The id of a list: the same for the same request and content. */
export interface ListIds {
  idOf(text: string): string;
}
