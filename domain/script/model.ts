import type { Need } from '../need/model.ts';
import type { Language } from '../shared/language.ts';

export const directions = ['inbound', 'outbound'] as const;
/** Who called whom. */
export type Direction = (typeof directions)[number];

/** One version of a conversation script, as the catalogue lists it. The text itself is with the agent's guide. */
export interface ScriptVersion {
  readonly scriptId: string;
  readonly version: string;
  /** In this language only; absent: in every one. */
  readonly language?: Language | undefined;
  /** For contacts of this campaign only; absent: for any. */
  readonly campaign?: string | undefined;
  /** For customers of this segment only; absent: for any. */
  readonly segment?: string | undefined;
  /** Its share of the contacts beside the other versions, 0 or more; 0 takes it out of use. */
  readonly weight: number;
}

export interface ScriptRequest {
  readonly direction: Direction;
  readonly need: Need;
  readonly language: Language;
  readonly campaign: string | undefined;
  readonly segment: string | undefined;
  /** The contact that the whole conversation belongs to: it decides the version. */
  readonly contactId: string;
}

/** What the catalogue has for a direction and a need, all languages together. */
export interface ScriptCatalogue {
  list(direction: Direction, need: Need): Promise<readonly ScriptVersion[]>;
}
