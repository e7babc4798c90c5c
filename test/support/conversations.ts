import type { Conversation, Entered, Entry } from '../../domain/conversation/model.ts';
import type { Conversations } from '../../domain/conversation/ports.ts';

export const aConversation = (parts: Partial<Conversation> = {}): Conversation => ({
  id: 'contact-1',
  revision: 1,
  startedAt: new Date('2026-11-24T09:00:00Z'),
  language: 'fr',
  direction: 'inbound',
  need: 'complaint',
  campaign: undefined,
  customerId: 'customer-1',
  number: '+32450000101',
  script: { id: 'complaint', version: '1-0a1b2c3d' },
  place: { at: 'file' },
  visits: {},
  raised: {},
  answers: {},
  learnt: {},
  entries: [],
  disposition: undefined,
  ...parts,
});

export const anEntry = (what: Entered, parts: Partial<Entry> = {}): Entry => ({
  number: 1,
  at: new Date('2026-11-24T09:01:00Z'),
  contactId: 'contact-1',
  script: { id: 'complaint', version: '1-0a1b2c3d' },
  step: 'welcome',
  what,
  ...parts,
});

/** Conversations with the conditions of the table. */
export const inMemoryConversations = (...there: readonly Conversation[]): Conversations => {
  const kept = new Map(there.map((conversation) => [conversation.id, conversation]));
  return {
    find: async (id) => kept.get(id),
    save: async (conversation) => {
      if ((kept.get(conversation.id)?.revision ?? 0) !== conversation.revision - 1) return 'conflict';
      kept.set(conversation.id, conversation);
      return 'saved';
    },
  };
};
