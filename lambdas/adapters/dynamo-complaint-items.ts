import { ComplaintStoreFault } from '../../domain/complaint/faults.ts';
import {
  type Complaint,
  type ComplaintCategory,
  type ComplaintStatus,
  complaintCategories,
  complaintStatuses,
} from '../../domain/complaint/model.ts';
import { referenceDigits } from '../../domain/complaint/reference.ts';
import { isLanguage } from '../../domain/shared/language.ts';
import { instant, text } from './dynamo-customer-items.ts';

/** Items of the table `complaints`. Both of a complaint hold the whole of it, so that either way to find it is one read. */
type Item = Readonly<Record<string, unknown>>;

export const personPartition = (person: string): string => `PERSON#${person}`;

/** The person's last complaint of a category: what decides whether one is open. */
export const personKey = ({ person, category }: Pick<Complaint, 'person' | 'category'>) => ({
  pk: personPartition(person),
  sk: `COMPLAINT#${category}`,
});

export const referenceKey = (digits: string) => ({ pk: `COMPLAINT#${digits}`, sk: 'COMPLAINT' });

const attributesOf = (complaint: Complaint, keptDays: number) => ({
  ...complaint,
  loggedAt: complaint.loggedAt.toISOString(),
  answerDueAt: complaint.answerDueAt.toISOString(),
  expiresAt: Math.floor(complaint.loggedAt.getTime() / 1000) + keptDays * 86_400,
});

/** @param keptDays after the complaint was logged. */
export const personItem = (complaint: Complaint, keptDays: number) => ({
  ...personKey(complaint),
  ...attributesOf(complaint, keptDays),
});

/** @param keptDays after the complaint was logged. */
export const referenceItem = (complaint: Complaint, keptDays: number) => ({
  ...referenceKey(referenceDigits(complaint.reference) ?? complaint.reference),
  ...attributesOf(complaint, keptDays),
});

/** @throws ComplaintStoreFault when the item is not one that we write: a wrong status must not be spoken. */
export const complaintFrom = (item: Item): Complaint => {
  const { category, status, language } = item;
  const [reference, person, contactId] = [item['reference'], item['person'], item['contactId']].map(text);
  const [loggedAt, answerDueAt] = [item['loggedAt'], item['answerDueAt']].map(instant);
  if (
    reference === undefined ||
    person === undefined ||
    contactId === undefined ||
    loggedAt === undefined ||
    answerDueAt === undefined ||
    !isCategory(category) ||
    !isStatus(status) ||
    typeof language !== 'string' ||
    !isLanguage(language)
  ) {
    throw new ComplaintStoreFault(
      'an item of the complaints table cannot be read: it lacks what a complaint has',
    );
  }
  return {
    reference,
    category,
    person,
    customerId: text(item['customerId']),
    number: text(item['number']),
    language,
    contactId,
    status,
    loggedAt,
    answerDueAt,
  };
};

const isCategory = (value: unknown): value is ComplaintCategory =>
  complaintCategories.some((category) => category === value);
const isStatus = (value: unknown): value is ComplaintStatus =>
  complaintStatuses.some((status) => status === value);
