import type { Language } from '../shared/language.ts';

/** Something written to a customer: one record a message, kept before anything is sent. */
export interface Message {
  /** From what it is about, so that a retry queues the same message. */
  readonly id: string;
  readonly channel: 'email' | 'sms';
  /** An e-mail address, or E.164. */
  readonly to: string;
  readonly language: Language;
  readonly subject: string | undefined;
  readonly text: string;
  /** Marketing goes only to those who allow it; what confirms an agreement is service. */
  readonly purpose: 'service' | 'marketing';
  readonly customerId: string;
  readonly contactId: string;
  readonly queuedAt: Date;
  /** The senders come later and carry it on. */
  readonly state: 'queued';
}

export interface Outbox {
  queue(message: Message): Promise<'queued' | 'queued-already'>;
}
