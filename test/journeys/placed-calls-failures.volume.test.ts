import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrowsOf } from '../../simulator/explorer/arrows.ts';
import { type Placed, placing } from './support/placed.ts';
import { openWorld, type World } from './support/world.ts';

/** Whoever we call and reach hears more than silence, whichever single block of the flow fails, and the call comes to an end. */
describe('a call that we place', () => {
  let world: World;
  let failing: { readonly flow: string; readonly block: string; readonly error: string } | undefined;
  beforeAll(async () => {
    world = await openWorld({
      at: '2026-11-25T10:00',
      engine: {
        serviceFault: (flow, { Identifier }) =>
          failing?.flow === flow && failing.block === Identifier ? failing.error : undefined,
      },
    });
    world.centre.sendHome();
  });
  afterAll(() => world.stop());

  const heard = ({ events }: Placed) =>
    events.flatMap((event) => (event.type === 'prompt-heard' ? [event.text] : []));

  it.each([
    ['outbound-call', 'outbound-call', ['9']],
    ['outbound-call', 'outbound-waiting', ['9']],
    ['reminder', 'reminder', ['1']],
    ['reminder', 'reminder', ['9']],
    ['reminder', 'reminder', ['0']],
  ] as const)(
    '%s, where a block of %s fails, and %s is pressed',
    async (started, flow, words) => {
      const { place } = placing(world);
      const definition = world.centre.definition.flows.find(({ name }) => name === `${flow}-fr`);
      const faults = definition?.content.Actions.flatMap(({ Identifier, Transitions }) =>
        (Transitions.Errors ?? []).map(({ ErrorType }) => ({
          flow: `${flow}-fr`,
          block: Identifier,
          error: ErrorType,
        })),
      );
      const bad: string[] = [];
      for (const fault of faults ?? []) {
        const number = world.freshNumber();
        const customerId = await world.addCustomer({ number, language: 'fr' });
        const slotId =
          started === 'reminder'
            ? await world.addAppointment({ number, customerId, language: 'fr' })
            : 'none';
        const [card] = await world.items('customers', `NUMBER#${number}`);
        const [appointmentId = 'none'] = Object.keys((card?.['appointments'] ?? {}) as object);
        failing = fault;
        const call = await place(started, {
          number,
          words,
          attributes: { customerId, appointmentId, slotId },
          seconds: 150,
        });
        failing = undefined;
        const over = call.events.some(({ type }) => type === 'disconnected');
        const waits = call.events.some(({ type }) => type === 'queued');
        if (heard(call).length === 0 || !(over || waits)) bad.push(`${fault.block} ${fault.error}`);
      }

      expect(definition === undefined ? 0 : arrowsOf(definition).length).toBeGreaterThan(10);
      expect(bad).toEqual([]);
    },
    240_000,
  );
});
