import type { Submission } from '../script/screen.ts';
import { shareOf } from '../shared/share-of.ts';

/** Which state of which conversation a view shows, and what of it. */
export interface Token {
  readonly id: string;
  readonly revision: number;
  /** A `Screen.place`, or `file`, `wrap-up`, `noted`. */
  readonly place: string;
  /** Up to which entry everything is known to be kept. */
  readonly kept: number;
  /** What stood in the fields when the agent went to look at the file. */
  readonly typed?: Submission | undefined;
}

export const writeToken = ({ id, revision, place, kept, typed = {} }: Token): string =>
  [
    encodeURIComponent(id),
    revision,
    kept,
    place,
    ...(Object.keys(typed).length === 0 ? [] : [JSON.stringify(typed)]),
  ].join('/');

/** Undefined for whatever is no token: it comes back from outside. */
export const readToken = (text: string | undefined): Token | undefined => {
  const [, id = '', revision = '', kept = '', place = '', typed] =
    /^([^/]{1,300})\/(\d{1,9})\/(\d{1,9})\/([^/]{1,300})(?:\/(.*))?$/s.exec(text ?? '') ?? [];
  return id === ''
    ? undefined
    : {
        id: decoded(id),
        revision: Number(revision),
        kept: Number(kept),
        place,
        typed: typed === undefined ? undefined : textsIn(typed),
      };
};

const textsIn = (json: string): Submission | undefined => {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return undefined;
  }
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The same for a retry of a submission, and for nothing else that could be submitted there. */
export const fingerprint = (token: Token, submission: Submission): string =>
  [
    token.revision,
    token.place,
    shareOf(JSON.stringify(Object.entries(submission).sort(([a], [b]) => (a < b ? -1 : 1)))).toString(36),
  ].join('/');
