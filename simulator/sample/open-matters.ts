import { bookAppointment } from '../../domain/appointment/book-appointment.ts';
import { listFreeSlots } from '../../domain/appointment/list-free-slots.ts';
import type { Calendar } from '../../domain/appointment/model.ts';
import { openCalendarDays } from '../../domain/appointment/open-calendar-days.ts';
import type { AppointmentPorts } from '../../domain/appointment/ports.ts';
import { logComplaint } from '../../domain/complaint/log-complaint.ts';
import { type ComplaintCategory, complaintCategories } from '../../domain/complaint/model.ts';
import type { ComplaintPorts } from '../../domain/complaint/ports.ts';
import type { Customer } from '../../domain/customer/model.ts';
import { type PromisePorts, promiseCallback } from '../../domain/promise/promise-callback.ts';
import { namedCustomers } from './callers.ts';

type SampleCustomer = Omit<Customer, 'version'>;

/** Opens the calendars and books through the use case that callers use: for the named customers, and for every ninth of the others. */
export const bookSampleAppointments = async (
  ports: AppointmentPorts,
  calendars: readonly Calendar[],
  customers: readonly SampleCustomer[],
): Promise<number> => {
  await openCalendarDays(ports)(calendars);
  const [calendar] = calendars;
  if (calendar === undefined) return 0;
  const free = await listFreeSlots(ports)({ calendar: calendar.name, afterSlotId: undefined, count: 60 });

  const wishes = [
    ...namedCustomers.flatMap(({ customer, appointment }) =>
      appointment === undefined ? [] : [{ customer, slot: appointment }],
    ),
    ...everyNth(customers, 9).map((customer, index) => ({ customer, slot: 22 + index })),
  ];
  let booked = 0;
  for (const { customer, slot } of wishes) {
    const slotId = free[slot]?.id;
    if (slotId === undefined) continue;
    const appointment = await bookAppointment(ports)({
      slotId,
      callerNumber: customer.numbers[0],
      customerId: customer.id,
      initialContactId: `sample-${customer.id}`,
    });
    if (appointment.ok) booked += 1;
  }
  return booked;
};

/** Logs complaints through the use case that callers use: for the named customers, and for every seventeenth of the others. */
export const logSampleComplaints = async (
  ports: ComplaintPorts,
  customers: readonly SampleCustomer[],
): Promise<number> => {
  const complaints: {
    readonly customer: Omit<SampleCustomer, 'consents'>;
    readonly category: ComplaintCategory;
  }[] = [
    ...namedCustomers.flatMap(({ customer, complaint }) =>
      complaint === undefined ? [] : [{ customer, category: complaint }],
    ),
    ...everyNth(customers, 17).map((customer, index) => ({
      customer,
      category: complaintCategories[index % complaintCategories.length] ?? 'other',
    })),
  ];
  for (const { customer, category } of complaints) {
    await logComplaint(ports)({
      customerId: customer.id,
      callerNumber: customer.numbers[0],
      contactId: `sample-${customer.id}`,
      category,
      language: customer.language,
    });
  }
  return complaints.length;
};

/** Promises a callback to the named customers who wait for one. */
export const promiseSampleCallbacks = async (ports: PromisePorts): Promise<number> => {
  const waiting = namedCustomers.filter(({ promise }) => promise === true);
  for (const { customer } of waiting) {
    await promiseCallback(ports)({
      contactId: `sample-${customer.id}`,
      customerId: customer.id,
      callerNumber: customer.numbers[0],
      keyedNumber: undefined,
      need: 'commercial-question',
      language: customer.language,
    });
  }
  return waiting.length;
};

/** Of the customers who are not named by hand. */
const everyNth = (customers: readonly SampleCustomer[], n: number): readonly SampleCustomer[] =>
  customers.slice(namedCustomers.length).filter((_, index) => index % n === n - 1);
