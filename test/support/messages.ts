import type { Message } from '../../domain/message/model.ts';

export const aMessage = (parts: Partial<Message> = {}): Message => ({
  id: 'contact-1-agreement-2',
  channel: 'email',
  to: 'elise@example.com',
  language: 'fr',
  subject: 'Votre accord',
  text: 'Madame Peeters, nous confirmons …',
  purpose: 'service',
  customerId: 'customer-1',
  contactId: 'contact-1',
  queuedAt: new Date('2026-11-24T09:05:00Z'),
  state: 'queued',
  ...parts,
});
