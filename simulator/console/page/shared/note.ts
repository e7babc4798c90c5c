import type { Words } from '../words/words.ts';

/** What a note between the lines says; the centre gives a word for it, see `TalkLine`. */
export const noteText = (words: Words, note: string): string => {
  const [what, why = ''] = note.split(':', 2);
  return what === 'ended' ? (words.endedBy[why] ?? words.callEnded) : (words.notes[note] ?? note);
};
