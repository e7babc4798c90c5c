import { addWorkingDays } from '../working-time/add-working-days.ts';
import type { WorkingTime } from '../working-time/model.ts';
import type { ComplaintCategory } from './model.ts';

/** Working days within which a complaint is answered. */
const answerWorkingDays: Readonly<Record<ComplaintCategory, number>> = {
  delivery: 3,
  product: 5,
  invoice: 5,
  staff: 5,
  other: 5,
};

/** When the customer has the answer at the latest: the end of the last of those working days. */
export const answerDue = (workingTime: WorkingTime, category: ComplaintCategory, loggedAt: Date): Date =>
  addWorkingDays(workingTime, loggedAt, answerWorkingDays[category]);
