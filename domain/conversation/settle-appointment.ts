import { bookOrMove } from './do-work.ts';
import type { GuidePorts } from './guide.ts';
import type { Conversation } from './model.ts';

/** So long two guides may still be at the same step; after that an appointment that is elsewhere was moved on purpose. */
const raceMilliseconds = 60_000;

/**
 * Two guides of a conversation may have chosen two times at once: both moved the appointment, and one of them was taken. The calendar is
 * brought to what that one told the customer, by whichever comes last.
 */
export const settleAppointment = async (ports: GuidePorts, conversation: Conversation): Promise<void> => {
  const entry = conversation.entries.findLast(({ what }) => what.kind === 'booked');
  if (entry?.what.kind !== 'booked' || entry.what.slotId === undefined) return;
  if (ports.clock.now().getTime() - entry.at.getTime() > raceMilliseconds) return;
  // A refusal changes nothing: somebody else has that time by now, and the file shows the agent where the appointment is.
  await bookOrMove(ports, conversation, entry.what.slotId);
};
