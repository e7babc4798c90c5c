import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { daySlots } from '../../../domain/appointment/day-slots.ts';
import { registerCustomer } from '../../../domain/customer/register-customer.ts';
import { dynamoAppointmentCards } from '../../../lambdas/adapters/dynamo-appointment-cards.ts';
import { dynamoCustomerPorts } from '../../../lambdas/adapters/dynamo-customer-ports.ts';
import { dynamoSlotStore } from '../../../lambdas/adapters/dynamo-slot-store.ts';
import { randomIds, systemClock } from '../../../lambdas/adapters/system.ts';
import { office } from '../../support/appointments.ts';
import { aCustomer } from '../../support/customers.ts';
import { startDynamodb } from '../../support/dynamodb.ts';

/**
 * A database in a process of its own, so that its work is not the measured process's work. In it is one customer, who has an appointment in
 * the days to come: the card is written by the use cases, as in the cloud. Writes what the parent needs to know as one JSON line, and ends
 * when the parent closes its standard input.
 */
const [callerNumber, customerId] = ['+3225550101', 'customer-1'];
const database = await startDynamodb();
const [customers, calendars] = [await database.createTable(), await database.createTable()];

const { version: _, ...customer } = aCustomer({ id: customerId, numbers: [callerNumber] });
const registered = await registerCustomer(
  dynamoCustomerPorts(database.documentClient, customers, { clock: systemClock, ids: randomIds }),
)(customer);
if (!registered.ok) throw new Error(`no customer: ${registered.error.code}`);

const slots = dynamoSlotStore(database.documentClient, calendars);
const day = daySlots(office, nextOpenDate());
await slots.openDay(day);
const booked = await bookAppointment({
  slots,
  cards: dynamoAppointmentCards(database.documentClient, customers),
  clock: systemClock,
})({ callerNumber, customerId, slotId: day.slots[0]?.id ?? '', initialContactId: 'earlier' });
if (!booked.ok) throw new Error(`no appointment: ${booked.error.code}`);

console.log(JSON.stringify({ endpoint: database.endpoint, table: customers, callerNumber }));
process.stdin.on('end', () => void database.stop()).resume();

/** From the day after tomorrow on, so that it is the future in every time zone. */
function nextOpenDate(): string {
  for (let days = 2; ; days += 1) {
    const date = new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    if (daySlots(office, date).slots.length > 0) return date;
  }
}
