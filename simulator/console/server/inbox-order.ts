import type { InboxMessage } from '../protocol.ts';

/**
 * Newest first. The store keeps the moment only, and virtual time may stand still: of messages of the same millisecond, the one that came to light
 * later is newer; of those that came to light together, the one of the higher number, which an id ends with.
 */
export const createInboxOrder = (): ((messages: readonly InboxMessage[]) => readonly InboxMessage[]) => {
  let seen: readonly InboxMessage[] = [];
  return (messages) => {
    const places = new Map(seen.map(({ id }, place) => [id, place]));
    const place = ({ id }: InboxMessage): number => places.get(id) ?? -1;
    seen = messages.toSorted((a, b) => b.at - a.at || place(a) - place(b) || numbers.compare(b.id, a.id));
    return seen;
  };
};

const numbers = new Intl.Collator('en', { numeric: true });
