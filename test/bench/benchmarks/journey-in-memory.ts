import { createCenter } from '../../../simulator/center/center.ts';
import { scriptedCaller } from '../../../simulator/center/participants/scripted-caller.ts';
import { createVirtualClock } from '../../../simulator/center/virtual-clock.ts';
import { runFlow } from '../../../simulator/engine/run-flow.ts';
import { type Benchmark, samples } from '../measurement.ts';
import { bookingRoute, bookingWords, type Route } from '../support/booking-call.ts';
import { centreInMemory, theNumber } from '../support/centre-in-memory.ts';
import { functionsInMemory } from '../support/functions-in-memory.ts';

const warmUps = 40;
const calls = 200;

/** A whole call through the simulator with the real handlers, the ports in memory: what a thousand journeys in a test run cost. */
export const journeyInMemory: Benchmark = {
  describe: 'a booking call in the simulator: real flows and handlers, ports in memory',
  byDefault: true,
  run: async () => {
    const clock = createVirtualClock({ start: Date.UTC(2026, 0, 5, 9) });
    const center = createCenter({
      definition: centreInMemory(),
      clock,
      runFlow,
      invokeFunction: await functionsInMemory(clock),
    });
    center.agents.logIn('one');
    const milliseconds: number[] = [];
    let first: number | undefined;
    const routes: Route[] = [];
    for (let count = 0; count < warmUps + calls; count += 1) {
      const begun = performance.now();
      const call = center.dial({
        from: `+32470${String(count).padStart(6, '0')}`,
        to: theNumber,
        participant: scriptedCaller({ words: bookingWords }),
      });
      await clock.runUntil(call.ended);
      const spent = performance.now() - begun;
      first ??= spent;
      routes.push(bookingRoute(call.events));
      if (count >= warmUps) milliseconds.push(spent);
    }
    const [route] = routes;
    return [
      {
        what: 'a booking call in memory',
        unit: 'ms',
        measured: samples(milliseconds),
        budget: 5,
        notes: [
          `${route?.blocks} blocks, ${route?.functions.length} functions: ${route?.functions.join(', ')}`,
          `the first call, before anything was compiled: ${first?.toFixed(1)} ms; counted from the ${warmUps + 1}st on`,
          'every call is another caller in the same centre',
        ],
      },
    ];
  },
};
