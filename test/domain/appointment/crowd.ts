import fc from 'fast-check';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { cancelAppointment } from '../../../domain/appointment/cancel-appointment.ts';
import { AppointmentContention } from '../../../domain/appointment/faults.ts';
import { moveAppointment } from '../../../domain/appointment/move-appointment.ts';
import type { AppointmentPorts } from '../../../domain/appointment/ports.ts';
import { sweepSlots } from '../../../domain/appointment/sweep-slots.ts';
import { halfPastNine, nine, office, ten, tomorrow } from '../../support/appointments.ts';
import { interleaving } from '../../support/steps.ts';

/** Few slots, few callers, few conversations: everybody meets everybody. */
export const slotIds = [nine, halfPastNine, ten] as const;
const callers = [
  { callerNumber: '+3225550101', customerId: 'C-ada' },
  { callerNumber: '+3225550102', customerId: undefined },
] as const;
/** Contact of a conversation; each belongs to one caller. */
export const conversations = [
  { caller: callers[0], contact: 'a' },
  { caller: callers[0], contact: 'b' },
  { caller: callers[1], contact: 'c' },
] as const;

const conversation = fc.constantFrom(...conversations);
const slotId = fc.constantFrom(...slotIds);
export const action = fc.oneof(
  fc.record({ kind: fc.constant('book' as const), conversation, slotId }),
  fc.record({ kind: fc.constant('move' as const), conversation, slotId }),
  fc.record({ kind: fc.constant('cancel' as const), conversation }),
  fc.record({ kind: fc.constant('sweep' as const) }),
);
export type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;
/** Each one goes to the client at this place among those that wait; now and then it is killed there instead. */
export const turn = fc.record({
  at: fc.nat({ max: 1000 }),
  crash: fc.integer({ min: 1, max: 12 }).map((chance) => chance === 1),
});

export const perform = async (ports: AppointmentPorts, act: Action): Promise<unknown> => {
  try {
    switch (act.kind) {
      case 'book':
        return await bookAppointment(ports)({
          ...act.conversation.caller,
          slotId: act.slotId,
          initialContactId: act.conversation.contact,
        });
      case 'move':
        return await moveAppointment(ports)({
          ...act.conversation.caller,
          appointmentId: `office-${act.conversation.contact}`,
          slotId: act.slotId,
        });
      case 'cancel':
        return await cancelAppointment(ports)({
          ...act.conversation.caller,
          appointmentId: `office-${act.conversation.contact}`,
        });
      case 'sweep':
        // A sweep that regards every claim as settled: the protocol must hold without the ten minutes.
        return await sweepSlots(ports)({ calendars: [office], settleMinutes: 0 });
    }
  } catch (thrown) {
    if (thrown instanceof AppointmentContention) return thrown;
    throw thrown;
  }
};

/** The claims and the bookings as they are at this moment. */
export const stateOf = async (ports: AppointmentPorts) => {
  const { days } = await ports.slots.readDays('office', tomorrow, 1);
  const claims = (days[0]?.slots ?? []).flatMap(({ id, claim }) =>
    claim === undefined ? [] : [{ slotId: id, appointmentId: claim.appointmentId }],
  );
  const cards = await ports.cards.findEach(callers.map(({ callerNumber }) => callerNumber));
  const bookings = cards.flatMap((card) =>
    Object.entries(card ?? {}).flatMap(([appointmentId, { state, slotId: on }]) =>
      state === 'booked' ? [{ slotId: on, appointmentId }] : [],
    ),
  );
  return { claims, bookings };
};

/** Plain comparisons: this runs after each of some hundred thousand steps. */
const assertSound = async (ports: AppointmentPorts): Promise<void> => {
  const { claims, bookings } = await stateOf(ports);
  for (const { slotId: on, appointmentId } of bookings) {
    const others = bookings.filter((booking) => booking.slotId === on);
    if (others.length > 1) throw new Error(`slot ${on} has ${others.length} appointments`);
    const holder = claims.find((claim) => claim.slotId === on)?.appointmentId;
    if (holder !== appointmentId) throw new Error(`${appointmentId} is booked on ${on}, held for ${holder}`);
  }
};

export const runInterleaving = async (
  ports: AppointmentPorts,
  actions: readonly Action[],
  turns: readonly { readonly at: number; readonly crash: boolean }[],
): Promise<void> => {
  const order = interleaving();
  for (const act of actions) {
    order.start((client) =>
      perform(
        {
          slots: order.stepwise(client, ports.slots),
          cards: order.stepwise(client, ports.cards),
          clock: ports.clock,
        },
        act,
      ),
    );
  }
  let remaining = turns;
  for (let waiting = order.waiting(); waiting.length > 0; waiting = order.waiting()) {
    const [next = { at: 0, crash: false }, ...later] = remaining;
    remaining = later;
    const client = waiting[next.at % waiting.length];
    if (client === undefined) return;
    if (next.crash) order.crash(client);
    else {
      await order.step(client);
      await assertSound(ports);
    }
  }
};
