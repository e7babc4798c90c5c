import type { ContactRecord } from './model.ts';
import type { ContactJournal } from './ports.ts';
import { isWithCustomer } from './with-customer.ts';

/** How a conversation ended: with which contact, and who spoke with the customer last. */
export interface ConversationEnd {
  readonly last: ContactRecord;
  /** The last contact that an agent had; undefined when nobody ever came to it. */
  readonly spoke: ContactRecord | undefined;
}

/**
 * Whether a conversation with a customer is over, judged from the record that came and the one that it follows or that follows it.
 *
 * A contact that began from another one is either what the customer went on with (a transfer, a callback) or a colleague who was consulted. It
 * does not say which, so the two are laid beside each other: the one that was left later had the customer. While one of the two records is
 * missing nothing is decided; whichever comes second decides, so the order does not matter. Not established: that Connect ends a contact
 * that was transferred at the moment of the transfer; its record is said to be that of the segment, so it does.
 *
 * @returns undefined while it goes on, or when this record cannot tell.
 */
export const conversationEnd =
  (journal: Pick<ContactJournal, 'find'>) =>
  async (record: ContactRecord): Promise<ConversationEnd | undefined> => {
    if (!isWithCustomer(record) || !isOver(record)) return undefined;
    if (record.nextContactId !== undefined) {
      const next = (await journal.find(record.nextContactId))?.record;
      return next === undefined ? undefined : judge(record, next);
    }
    if (record.previousContactId === undefined) return endOf(record, undefined);
    const former = (await journal.find(record.previousContactId))?.record;
    // A former consultation, after which the customer was handed on to somebody else.
    if (former === undefined || former.nextContactId !== record.contactId) return undefined;
    return judge(former, record);
  };

const judge = (former: ContactRecord, next: ContactRecord): ConversationEnd | undefined => {
  if (!isOver(former) || !isOver(next)) return undefined;
  // Records have whole seconds: left in the same one, nobody had talked in the second.
  if (leftAt(next) <= leftAt(former)) return endOf(former, undefined);
  return next.nextContactId === undefined ? endOf(next, former) : undefined;
};

const endOf = (last: ContactRecord, former: ContactRecord | undefined): ConversationEnd => ({
  last,
  spoke: [last, former].find((record) => record?.agent?.username !== undefined),
});

const leftAt = ({ disconnectedAt }: ContactRecord): number => disconnectedAt?.getTime() ?? 0;

/** Also the after-contact work, in which the disposition is given. */
const isOver = ({ disconnectedAt, agent }: ContactRecord): boolean =>
  disconnectedAt !== undefined && agent?.stillWorking !== true;
