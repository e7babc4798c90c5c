import type { CenterEvent, Happening } from '../events.ts';

/** Everything that happened, in order; what is about an agent and no contact carries an empty contact id. */
export interface Journal {
  readonly events: readonly CenterEvent[];
  of(contactIds: readonly string[]): readonly CenterEvent[];
  emit(contactId: string, happening: Happening): void;
  problem(contactId: string, message: string): void;
  /** The returned function ends the subscription. */
  subscribe(listener: (event: CenterEvent) => void): () => void;
}

export const createJournal = (now: () => number): Journal => {
  const events: CenterEvent[] = [];
  const byContact = new Map<string, { readonly order: number; readonly event: CenterEvent }[]>();
  const listeners = new Set<(event: CenterEvent) => void>();
  const emit = (contactId: string, happening: Happening): void => {
    const event: CenterEvent = { at: now(), contactId, ...happening };
    const own = byContact.get(contactId);
    const entry = { order: events.push(event), event };
    if (own === undefined) byContact.set(contactId, [entry]);
    else own.push(entry);
    for (const listener of listeners) listener(event);
  };
  return {
    events,
    of: (contactIds) =>
      contactIds
        .flatMap((id) => byContact.get(id) ?? [])
        .sort((a, b) => a.order - b.order)
        .map(({ event }) => event),
    emit,
    problem: (contactId, message) =>
      emit(contactId, { type: 'problem', flow: undefined, block: undefined, message }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
