import type { ContactRecord } from './model.ts';

/** A guide runs as a chat beside the customer's contact; a task is work about a talk and not one. */
export const isWithCustomer = ({ channel, relatedContactId, agent }: ContactRecord): boolean =>
  channel !== 'TASK' && !(channel === 'CHAT' && relatedContactId !== undefined && agent === undefined);
