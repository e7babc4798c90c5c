import type { TalkLine } from '../protocol.ts';

/** A customer's end of a conversation, and what was said there. */
export interface CustomerEnd {
  /** Of all contacts of this conversation so far. */
  readonly contactIds: readonly string[];
  readonly talk: TalkLine[];
}

/**
 * What the customer says, keys or writes goes to whoever is on the line with them; false: nobody is, and it is for the flow that runs.
 */
export type HeardByPeople = (speaker: CustomerEnd, text: string) => boolean;

/** The talk that the desk of an agent shows for a contact. */
export type DeskTalk = (agent: string, contactId: string) => TalkLine[];

/** At most so many lines are kept of one conversation. */
const linesKept = 400;

export const addLine = (talk: TalkLine[], line: TalkLine): void => {
  talk.push(line);
  if (talk.length > linesKept) talk.shift();
};

/**
 * What happened, for the page to say in its own language: `ringing`, `answered`, `not-answered`, `agent` (an agent is on the line), `hold`,
 * `off-hold`, `nobody-hears`, or `ended:` and the reason as contact records spell it.
 */
export const noteLine = (at: number, text: string): TalkLine => ({
  at,
  who: 'note',
  text,
  language: undefined,
});
